import { crash } from '../../shared/refusal';
import type { Json } from '../../../model/json';
import { isJsonArray } from '../../../model/json';
import type { World } from '../world';
import { refusal } from '../http/reasons';

const WORD = 2 ** 32;

/** Notations that a server may take for an id, and those that a faulty one does. */
function lenient(world: World, kind: 'group' | 'role', text: string): number {
  if (world.variant('ids-in-any-notation') && !Number.isNaN(Number(text))) return Number(text);
  if (world.fault(`${kind}-id-lenient`)) return Number.parseInt(text, 10);
  if (world.fault(`${kind}-id-unsigned`)) return Math.abs(/^[-+]\d+$/.test(text) ? Number(text) : NaN);
  if (kind === 'group' && world.fault('group-id-rounded'))
    return Math.floor(/^\d+\.\d+$/.test(text) ? Number(text) : NaN);
  return NaN;
}

/** The number that an id in a path stands for; undefined if it is none. */
export function pathId(world: World, kind: 'group' | 'role', text: string): number | undefined {
  const strict = world.variant('leading-zeros-taken') ? /^0*[1-9]\d*$/ : /^[1-9]\d*$/;
  const exact = strict.test(text) ? Number(text) : lenient(world, kind, text);
  const id = world.fault(`${kind}-id-wraps`) ? exact % WORD : exact;
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** The role id that a value in a body stands for. */
export function bodyId(
  world: World,
  operation: 'update-many' | 'delete' | 'video-settings',
  sent: Json | undefined,
): number {
  const value = isJsonArray(sent) && sent.length === 1 && world.fault(`${operation}-id-array`) ? sent[0] : sent;
  if (typeof value === 'string' && /^\d+$/.test(value) && world.fault(`${operation}-id-text`)) return Number(value);
  if (typeof value !== 'number') throw refusal('invalid', 'a role id must be an integer');
  if (world.fault(`${operation}-id-fraction`)) return Math.floor(value);
  if (Math.abs(value) > WORD && world.fault(`${operation}-id-huge-500`)) crash('The id does not fit.');
  if (!Number.isSafeInteger(value)) throw refusal('invalid', 'a role id must be an integer');
  return value;
}
