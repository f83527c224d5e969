import { pathId } from '../rules/ids';
import { Refusal } from '../http/reasons';
import type { Call } from '../http/call';

/** The id of the role that the path names. */
export function namedId({ ctx, group, id: text }: Call): number {
  const id = pathId(ctx, 'role', text);
  if (id !== undefined) return id;
  const byName = [...group.roles.values()].find((role) => role.name === text);
  if (byName !== undefined && ctx.fault('role-by-name')) return byName.id;
  if (ctx.fault('role-id-text-500') && !/^-?\d+$/.test(text)) throw new Error('Not a number.');
  if (ctx.fault('role-id-huge-500') && /^\d{16,}$/.test(text)) throw new Error('The id does not fit.');
  throw new Refusal('bad-id', 'the role id must be an integer');
}
