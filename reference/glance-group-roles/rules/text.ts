import { crash } from '../../shared/refusal';
import type { Json } from '../../../model/json';
import type { World } from '../world';
import { refusal } from '../http/reasons';
import { type Form, LIMITS, type TextField } from '../vocabulary';

/** Text as it is stored: as it was sent, if all is well. */
const storedText = (world: World, field: TextField, sent: string): string =>
  world.at('text').reduce((text, change) => change(text, field), sent);

/** How long a text is, in the unit that applies. */
function lengthOf(world: World, form: Form, field: TextField, text: string): number {
  if (form === 'update') return world.variant('single-length-utf16') ? text.length : [...text].length;
  if (world.fault(`${form}-${field}-length-utf16`)) return text.length;
  if (field === 'name' && world.fault(`${form}-name-length-graphemes`))
    return [...new Intl.Segmenter().segment(text)].length;
  if (field === 'description' && world.fault(`${form}-description-length-bytes`)) return Buffer.byteLength(text);
  return [...text].length;
}

function limitOf(world: World, form: Form, field: TextField): number {
  if (world.fault(`${form}-${field}-over-limit`)) return LIMITS[field] + 1;
  if (world.fault(`${form}-${field}-under-limit`)) return LIMITS[field] - 1;
  return LIMITS[field];
}

/**
 * A text that was taken: within its limit, made of characters that the server takes, and as it is going to be stored.
 */
export function takenText(world: World, form: Form, field: TextField, sent: string, unchecked: boolean): string {
  if (world.variant('astral-refused') && /[\u{10000}-\u{10ffff}]/u.test(sent))
    throw refusal('invalid', `${field} holds characters that are not supported`);
  if (world.variant('markup-refused') && /[<>]/.test(sent))
    throw refusal('invalid', `${field} must not hold angle brackets`);
  if (world.variant('control-characters-refused') && /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(sent))
    throw refusal('invalid', `${field} must not hold control characters`);
  if (field === 'description' && sent.length > 4000 && world.fault('long-text-500')) crash('The column is too small.');
  if (!unchecked && lengthOf(world, form, field, sent) > limitOf(world, form, field)) {
    if (!world.fault(`${form}-${field}-cut`))
      throw refusal('invalid', `${field} must be at most ${LIMITS[field]} characters long`);
    return storedText(world, field, [...sent].slice(0, LIMITS[field]).join(''));
  }
  return storedText(world, field, sent);
}

/** A description as it is going to be stored; undefined leaves it as it is. */
export function takenDescription(
  world: World,
  form: Form,
  sent: Json | undefined,
  unchecked: boolean,
): Json | undefined {
  if (sent === undefined) return undefined;
  if (sent === null) {
    if (world.variant('description-null-refused')) throw refusal('invalid', 'description must not be null');
    if (world.variant('description-null-ignored')) return undefined;
    return world.variant('description-null-stored') ? null : '';
  }
  if (typeof sent === 'number' && world.fault(`${form}-description-number`)) return sent;
  if (typeof sent !== 'string') throw refusal('invalid', 'description must be text');
  if (sent === '' && form !== 'create' && world.fault(`${form}-description-empty-lost`)) return undefined;
  return takenText(world, form, 'description', sent, unchecked);
}
