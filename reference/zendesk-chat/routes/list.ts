import type { Json } from '../../../model/json';
import type { Answer } from '../../shared/call';
import { crash } from '../../shared/refusal';
import { answer } from '../http/answer';
import type { ChatCall } from '../http/call';
import type { Role } from '../store/role';
import type { World } from '../world';
import { viewRole } from './view';

export const list = (world: World, call: ChatCall): Answer => {
  const { roles, fault } = world;
  if (fault('list-query-500') && call.url.includes('?')) crash('query');
  if (fault('limited-list-is-empty') && call.admission.limited) return answer(world, call, 'list', []);
  const listed = world.at('listed').reduce<readonly Role[]>((all, change) => change(all, roles), roles.all());
  const shown: Json[] = ordered(world, listed).map((role) => viewRole(world, role, 'list'));
  if (fault('list-null-after-delete')) shown.push(...roles.removed().map(() => null));
  return answer(world, call, 'list', fault('list-wrapped') ? { roles: shown, count: shown.length } : shown);
};

const ordered = ({ variant }: World, roles: readonly Role[]): readonly Role[] => {
  if (variant('list-newest-first')) return roles.toReversed();
  return variant('list-by-name')
    ? roles.toSorted((one, other) => String(one.name).localeCompare(String(other.name)))
    : roles;
};
