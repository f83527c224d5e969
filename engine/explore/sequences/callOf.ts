import type { Contract } from '../../../contract/types';
import { operationFor, operationNamed } from '../../../contract/questions';
import type { Act } from '../../../generators/random';
import type { Json } from '../../../model/json';
import { valueAt, withValueAt } from '../../../model/pointer';
import { callOn } from '../../language/calls';
import type { Assign, Call } from '../../language/case';

/** The roles of a story so far, in the order in which they were created, with what was sent for each. */
export interface Cast {
  readonly names: string[];
  readonly live: Set<string>;
  readonly given: Map<string, Json>;
}

/**
 * The request that an act means for this cast; null where there is no role or user for it. `room`: how many roles may
 * yet be made.
 */
export function callOf(contract: Contract, act: Act, cast: Cast, room: number, users: number): Call | Assign | null {
  const named = (role: number): string | undefined => cast.names[role % Math.max(1, cast.names.length)];
  const nameOf = (role: number): Json | undefined => valueAt(cast.given.get(named(role) ?? ''), contract.role.nameAt);
  switch (act.do) {
    case 'create':
      return room < act.items.length
        ? null
        : callOn(
            operationFor(contract, 'create'),
            act.items.map((item, index) => ({
              role: letterOf(cast.names.length + index),
              item: distinct(contract, item, index),
            })),
          );
    case 'create-namesake': {
      const name = nameOf(act.role);
      return typeof name !== 'string' || room < 1
        ? null
        : callOn(operationFor(contract, 'create'), [
            { role: letterOf(cast.names.length), item: withValueAt({}, contract.role.nameAt, name) },
          ]);
    }
    case 'update':
      return updateOf(contract, act, named);
    case 'rename-to': {
      const role = named(act.role);
      const name = nameOf(act.other);
      return role === undefined || typeof name !== 'string' || named(act.other) === role
        ? null
        : callOn(operationNamed(contract, act.operation), [
            { role, item: withValueAt({}, contract.role.nameAt, name) },
          ]);
    }
    case 'delete': {
      const roles = [...new Set(act.roles.map(named))].filter((role) => role !== undefined);
      const remove = operationFor(contract, 'delete');
      return roles.length === 0
        ? null
        : callOn(
            remove,
            roles.map((role) => ({ role })),
          );
    }
    case 'assign': {
      const role = named(act.role);
      return role === undefined || users === 0
        ? null
        : { do: 'assign', purpose: 'claim', user: act.user % users, role };
    }
    case 'free':
      return users === 0 ? null : { do: 'assign', purpose: 'claim', user: act.user % users, role: null };
    case 'read':
      return cast.names.length === 0 ? null : callOn(operationFor(contract, 'show'), [{ role: named(act.role) ?? '' }]);
  }
}

function updateOf(
  contract: Contract,
  act: Act & { do: 'update' },
  named: (role: number) => string | undefined,
): Call | null {
  const operation = operationNamed(contract, act.operation);
  const parts = new Map(
    act.parts.flatMap(({ role, item }, index) => {
      const name = named(role);
      return name === undefined ? [] : [[name, distinct(contract, item, index)] as const];
    }),
  );
  return parts.size === 0
    ? null
    : callOn(
        operation,
        [...parts].map(([role, item]) => ({ role, item })),
      );
}

/** Within one request names differ, whatever chance made of them. */
function distinct<Item extends Json>(contract: Contract, item: Item, index: number): Item {
  const name = valueAt(item, contract.role.nameAt);
  if (index === 0 || typeof name !== 'string' || typeof item !== 'object' || item === null || Array.isArray(item))
    return item;
  return withValueAt(
    item as Parameters<typeof withValueAt>[0],
    contract.role.nameAt,
    `${name.slice(0, -1)}${String(index)}`,
  ) as Json as Item;
}

/** A, B, …, Z, A1, … */
const letterOf = (index: number): string =>
  `${String.fromCharCode(65 + (index % 26))}${index < 26 ? '' : String(Math.floor(index / 26))}`;
