import type { Json } from '../../../model/json';
import type { World } from '../world';
import { refusal } from '../http/reasons';
import { takenText } from './text';
import type { Form } from '../vocabulary';
import type { Place } from '../store/change';

function isBlank(world: World, text: string): boolean {
  if (world.fault('create-name-blank-tab')) return /^ *$/.test(text);
  return world.variant('blank-ascii-only') ? /^[ \t\r\n]*$/.test(text) : text.trim() === '';
}

/** Whether a faulty server lets an empty, blank or null name pass. */
function letsPass(world: World, form: Form, sent: string | null, place: Place, unchecked: boolean): boolean {
  if (sent === null) return world.fault(`${form}-name-null`);
  if (unchecked || world.fault(sent === '' ? `${form}-name-empty` : `${form}-name-blank`)) return true;
  return (
    form !== 'update' &&
    place.count > 1 &&
    place.index === place.count - 1 &&
    world.fault(`${form}-blank-last-unchecked`)
  );
}

/** A name as it is going to be stored; undefined leaves it as it is. */
export function takenName(
  world: World,
  form: Form,
  sent: Json | undefined,
  place: Place,
  unchecked: boolean,
): string | undefined {
  if (sent === undefined) {
    if (form !== 'create') return undefined;
    if (world.fault('create-name-optional')) return `Role ${world.store.nextRoleId}`;
    throw refusal('invalid', 'name is required');
  }
  if (typeof sent === 'number' && world.fault(`${form}-name-number`)) return String(sent);
  if (sent !== null && typeof sent !== 'string') throw refusal('invalid', 'name must be text');
  if (sent === null || isBlank(world, sent)) {
    if (letsPass(world, form, sent, place, unchecked)) return sent ?? '';
    if (form !== 'create' && world.variant('blank-name-ignored')) return undefined;
    throw refusal('invalid', 'name must not be empty');
  }
  if (world.fault('words-refused') && /\S\s+\S/.test(sent)) throw refusal('invalid', 'name must be one word');
  if (world.fault('one-letter-refused') && sent.length === 1) throw refusal('invalid', 'name is too short');
  return takenText(world, form, 'name', sent, unchecked);
}
