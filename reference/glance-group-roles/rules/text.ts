import type { Json } from '../../../model/json';
import type { Context } from '../world';
import { Refusal } from '../http/reasons';
import { storedText } from './storedText';
import { type Form, LIMITS, type TextField } from '../vocabulary';

/** How long a text is, in the unit that applies. */
function lengthOf(ctx: Context, form: Form, field: TextField, text: string): number {
  if (form === 'update') return ctx.variant('single-length-utf16') ? text.length : [...text].length;
  if (ctx.fault(`${form}-${field}-length-utf16`)) return text.length;
  if (field === 'name' && ctx.fault(`${form}-name-length-graphemes`))
    return [...new Intl.Segmenter().segment(text)].length;
  if (field === 'description' && ctx.fault(`${form}-description-length-bytes`)) return Buffer.byteLength(text);
  return [...text].length;
}

function limitOf(ctx: Context, form: Form, field: TextField): number {
  if (ctx.fault(`${form}-${field}-over-limit`)) return LIMITS[field] + 1;
  if (ctx.fault(`${form}-${field}-under-limit`)) return LIMITS[field] - 1;
  return LIMITS[field];
}

/**
 * A text that was taken: within its limit, made of characters that the server takes, and as it is going to be stored.
 */
export function takenText(ctx: Context, form: Form, field: TextField, sent: string, unchecked: boolean): string {
  if (ctx.variant('astral-refused') && /[\u{10000}-\u{10ffff}]/u.test(sent))
    throw new Refusal('invalid', `${field} holds characters that are not supported`);
  if (ctx.variant('markup-refused') && /[<>]/.test(sent))
    throw new Refusal('invalid', `${field} must not hold angle brackets`);
  if (ctx.variant('control-characters-refused') && /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(sent))
    throw new Refusal('invalid', `${field} must not hold control characters`);
  if (field === 'description' && sent.length > 4000 && ctx.fault('long-text-500'))
    throw new Error('The column is too small.');
  if (!unchecked && lengthOf(ctx, form, field, sent) > limitOf(ctx, form, field)) {
    if (!ctx.fault(`${form}-${field}-cut`))
      throw new Refusal('invalid', `${field} must be at most ${LIMITS[field]} characters long`);
    return storedText(ctx, field, [...sent].slice(0, LIMITS[field]).join(''));
  }
  return storedText(ctx, field, sent);
}

/** A description as it is going to be stored; undefined leaves it as it is. */
export function takenDescription(
  ctx: Context,
  form: Form,
  sent: Json | undefined,
  unchecked: boolean,
): Json | undefined {
  if (sent === undefined) return undefined;
  if (sent === null) {
    if (ctx.variant('description-null-refused')) throw new Refusal('invalid', 'description must not be null');
    if (ctx.variant('description-null-ignored')) return undefined;
    return ctx.variant('description-null-stored') ? null : '';
  }
  if (typeof sent === 'number' && ctx.fault(`${form}-description-number`)) return sent;
  if (typeof sent !== 'string') throw new Refusal('invalid', 'description must be text');
  if (sent === '' && form !== 'create' && ctx.fault(`${form}-description-empty-lost`)) return undefined;
  return takenText(ctx, form, 'description', sent, unchecked);
}
