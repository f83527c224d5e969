import { crash } from '../../shared/refusal';
import type { Asked } from '../http/call';
import { refusal } from '../http/reasons';
import { pathId } from '../rules/ids';
import type { World } from '../world';

/** The id of the role that the path names. Throws a Refusal if it is none. */
export function namedId(world: World, { group, id: text }: Asked): number {
  const { fault } = world;
  const id = pathId(world, 'role', text);
  if (id !== undefined) return id;
  const byName = [...group.roles.values()].find((role) => role.name === text);
  if (byName !== undefined && fault('role-by-name')) return byName.id;
  if (fault('role-id-text-500') && !/^-?\d+$/.test(text)) crash('Not a number.');
  if (fault('role-id-huge-500') && /^\d{16,}$/.test(text)) crash('The id does not fit.');
  throw refusal('bad-id', 'the role id must be an integer');
}
