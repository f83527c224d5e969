import type { Json } from '../../../model/json';
import type { Context } from '../world';
import { Refusal } from '../http/reasons';
import { takenText } from './text';
import type { Form } from '../vocabulary';
import type { Place } from './bulk';

function isBlank(ctx: Context, text: string): boolean {
  if (ctx.fault('create-name-blank-tab')) return /^ *$/.test(text);
  return ctx.variant('blank-ascii-only') ? /^[ \t\r\n]*$/.test(text) : text.trim() === '';
}

/** Whether a faulty server lets an empty, blank or null name pass. */
function letsPass(ctx: Context, form: Form, sent: string | null, place: Place, unchecked: boolean): boolean {
  if (sent === null) return ctx.fault(`${form}-name-null`);
  if (unchecked || ctx.fault(sent === '' ? `${form}-name-empty` : `${form}-name-blank`)) return true;
  return (
    form !== 'update' && place.count > 1 && place.index === place.count - 1 && ctx.fault(`${form}-blank-last-unchecked`)
  );
}

/** A name as it is going to be stored; undefined leaves it as it is. */
export function takenName(
  ctx: Context,
  form: Form,
  sent: Json | undefined,
  place: Place,
  unchecked: boolean,
): string | undefined {
  if (sent === undefined) {
    if (form !== 'create') return undefined;
    if (ctx.fault('create-name-optional')) return `Role ${ctx.world.nextRoleId}`;
    throw new Refusal('invalid', 'name is required');
  }
  if (typeof sent === 'number' && ctx.fault(`${form}-name-number`)) return String(sent);
  if (sent !== null && typeof sent !== 'string') throw new Refusal('invalid', 'name must be text');
  if (sent === null || isBlank(ctx, sent)) {
    if (letsPass(ctx, form, sent, place, unchecked)) return sent ?? '';
    if (form !== 'create' && ctx.variant('blank-name-ignored')) return undefined;
    throw new Refusal('invalid', 'name must not be empty');
  }
  if (ctx.fault('words-refused') && /\S\s+\S/.test(sent)) throw new Refusal('invalid', 'name must be one word');
  if (ctx.fault('one-letter-refused') && sent.length === 1) throw new Refusal('invalid', 'name is too short');
  return takenText(ctx, form, 'name', sent, unchecked);
}
