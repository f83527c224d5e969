import type { Json } from '../../../model/json';
import { isJsonArray } from '../../../model/json';
import type { Context } from '../world';
import { Refusal } from '../http/reasons';

const WORD = 2 ** 32;

/** Notations that a server may take for an id, and those that a faulty one does. */
function lenient(ctx: Context, kind: 'group' | 'role', text: string): number {
  if (ctx.variant('ids-in-any-notation') && !Number.isNaN(Number(text))) return Number(text);
  if (ctx.fault(`${kind}-id-lenient`)) return Number.parseInt(text, 10);
  if (ctx.fault(`${kind}-id-unsigned`)) return Math.abs(/^[-+]\d+$/.test(text) ? Number(text) : NaN);
  if (kind === 'group' && ctx.fault('group-id-rounded'))
    return Math.floor(/^\d+\.\d+$/.test(text) ? Number(text) : NaN);
  return NaN;
}

/** The number that an id in a path stands for; undefined if it is none. */
export function pathId(ctx: Context, kind: 'group' | 'role', text: string): number | undefined {
  const strict = ctx.variant('leading-zeros-taken') ? /^0*[1-9]\d*$/ : /^[1-9]\d*$/;
  const exact = strict.test(text) ? Number(text) : lenient(ctx, kind, text);
  const id = ctx.fault(`${kind}-id-wraps`) ? exact % WORD : exact;
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** The role id that a value in a body stands for. */
export function bodyId(
  ctx: Context,
  operation: 'update-many' | 'delete' | 'video-settings',
  sent: Json | undefined,
): number {
  const value = isJsonArray(sent) && sent.length === 1 && ctx.fault(`${operation}-id-array`) ? sent[0] : sent;
  if (typeof value === 'string' && /^\d+$/.test(value) && ctx.fault(`${operation}-id-text`)) return Number(value);
  if (typeof value !== 'number') throw new Refusal('invalid', 'a role id must be an integer');
  if (ctx.fault(`${operation}-id-fraction`)) return Math.floor(value);
  if (Math.abs(value) > WORD && ctx.fault(`${operation}-id-huge-500`)) throw new Error('The id does not fit.');
  if (!Number.isSafeInteger(value)) throw new Refusal('invalid', 'a role id must be an integer');
  return value;
}
