import { isLive, type Role } from '../store/store';
import type { World } from '../world';

/** What a fault makes of `eq:value`; undefined for none. */
export const foundByFault = (world: World, role: Role, name: string, value: string): boolean | undefined => {
  const { store, memory } = world;
  return world
    .at('finds')
    .map((finds) => finds({ role, name, value, store, memory }))
    .find((found) => found !== undefined);
};

/** Whether a fault lists removed roles where a filter stands. */
export const findsRemoved = ({ fault }: World, role: Role, query: URLSearchParams): boolean =>
  !isLive(role) && query.has('filter[name]') && fault('filter-removed');
