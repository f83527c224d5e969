import type { Service } from '../world';
import { isLive } from '../store/store';
import type { Role } from '../store/store';

/** What a fault makes of `eq:value`; undefined where none has a say. */
export function matchesByFault(
  { fault, memory, store }: Service,
  role: Role,
  name: string,
  value: string,
): boolean | undefined {
  if (fault('filter-ignored')) return true;
  if (fault('filter-nothing')) return false;
  if (fault('filter-prefix')) return name.startsWith(value);
  if (fault('filter-case')) return name.toLowerCase() === value.toLowerCase();
  if (fault('filter-wildcards')) return like(value).test(name);
  if (fault('filter-colon')) return name === value.split(':')[0];
  if (fault('filter-comma')) return name === value.split(',')[0];
  if (fault('filter-plus')) return name === value.replaceAll('+', ' ');
  if (fault('filter-ascii') && /[^\u0000-\u007F]/u.test(name)) return false;
  if (fault('filter-old-name')) return (memory.created.get(role.id)?.attributes.name ?? name) === value;
  if (fault('filter-first-only')) return store.live().find((other) => other.attributes.name === value)?.id === role.id;
  return undefined;
}

/** Whether a fault lists removed roles where a filter stands. */
export const findsRemoved = ({ fault }: Service, role: Role, query: URLSearchParams): boolean =>
  !isLive(role) && query.has('filter[name]') && fault('filter-removed');

const like = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('%', '.*')
      .replaceAll('_', '.')}$`,
    'su',
  );
