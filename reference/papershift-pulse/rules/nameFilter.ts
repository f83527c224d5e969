import { foundByFault } from '../damage/filter';
import { refusal } from '../http/reasons';
import type { World } from '../world';
import type { Role } from '../store/store';

type Match = (name: string, value: string) => boolean;
const listed = (value: string): string[] => value.split(',');

const operators: Readonly<Record<string, Match>> = {
  eq: (name, value) => name === value,
  '!eq': (name, value) => name !== value,
  gt: (name, value) => name > value,
  gte: (name, value) => name >= value,
  lt: (name, value) => name < value,
  lte: (name, value) => name <= value,
  pre: (name, value) => name.startsWith(value),
  suf: (name, value) => name.endsWith(value),
  ct: (name, value) => name.includes(value),
  '!ct': (name, value) => !name.includes(value),
  in: (name, value) => listed(value).includes(name),
  '!in': (name, value) => !listed(value).includes(name),
  blank: (name) => name.trim() === '',
  present: (name) => name.trim() !== '',
};

/** `filter[name]=eq:Value`: which roles the list is asked for. */
export function nameFilter(world: World, query: URLSearchParams): (role: Role) => boolean {
  const asked = query.getAll('filter[name]').map((filter) => {
    const [, operator = '', value = ''] = /^([^:]*):?(.*)$/su.exec(filter) ?? [];
    const match = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
    if (match === undefined) throw refusal('filter', 'The filter has no such operator.');
    return (role: Role): boolean => {
      const name = String(role.attributes.name);
      return (operator === 'eq' ? foundByFault(world, role, name, value) : undefined) ?? match(name, value);
    };
  });
  return (role) => asked.every((matches) => matches(role));
}
