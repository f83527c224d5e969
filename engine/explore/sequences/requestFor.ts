/** The request that a command stands for, given the roles and users that there are. */

import { operationFor, operationNamed } from '../../../contract/questions';
import type { Contract } from '../../../contract/types';
import type { Command } from '../../../generators/random';
import { isJsonObject, type Json, type JsonObject } from '../../../model/json';
import { valueAt, withValueAt } from '../../../model/pointer';
import { callOn } from '../../language/calls';
import type { Assign, Call } from '../../language/case';

/** The roles of a sequence so far. */
export interface SequenceRoles {
  /** In the order of creation. Deleted roles stay. */
  readonly names: string[];
  /** What was sent for each. */
  readonly sent: Map<string, Json>;
}

/** How much may still be used. */
export interface Room {
  /** How many more roles may be created. */
  readonly roles: number;
  /** How many users may be assigned. */
  readonly users: number;
}

/** null: there is no role or user for the command. */
export function requestFor(
  contract: Contract,
  command: Command,
  { names, sent }: SequenceRoles,
  room: Room,
): Call | Assign | null {
  const roleAt = (index: number): string | undefined => names[index % Math.max(1, names.length)];
  switch (command.do) {
    case 'create':
    case 'create-namesake': {
      const items =
        command.do === 'create' ? command.items : namesakeOf(contract, sent.get(roleAt(command.role) ?? ''));
      return items.length === 0 || room.roles < items.length ? null : creating(contract, items, names.length);
    }
    case 'update':
      return updating(contract, command, roleAt);
    case 'rename-to': {
      const other = roleAt(command.other);
      const [item] = namesakeOf(contract, sent.get(other ?? ''));
      return renaming(contract, command.operation, roleAt(command.role), other, item);
    }
    case 'delete':
      return deleting(contract, command.roles.map(roleAt));
    case 'assign':
    case 'free': {
      const role = command.do === 'assign' ? roleAt(command.role) : null;
      return role === undefined || room.users === 0
        ? null
        : { do: 'assign', purpose: 'claim', user: command.user % room.users, role };
    }
    case 'read': {
      const role = roleAt(command.role);
      return role === undefined ? null : callOn(operationFor(contract, 'show'), [{ role }]);
    }
  }
}

/** An item with nothing but the name of another; none if that has no name. */
function namesakeOf({ role }: Contract, sent: Json | undefined): JsonObject[] {
  const name = valueAt(sent, role.nameAt);
  return typeof name === 'string' ? [withValueAt({}, role.nameAt, name)] : [];
}

/** `before`: how many roles there are already. */
const creating = (contract: Contract, items: readonly JsonObject[], before: number): Call =>
  callOn(
    operationFor(contract, 'create'),
    items.map((item, index) => ({ role: letterOf(before + index), item: distinct(contract, item, index) })),
  );

function renaming(
  contract: Contract,
  operation: string,
  role: string | undefined,
  other: string | undefined,
  item: JsonObject | undefined,
): Call | null {
  if (role === undefined || item === undefined || other === role) return null;
  return callOn(operationNamed(contract, operation), [{ role, item }]);
}

function deleting(contract: Contract, roles: readonly (string | undefined)[]): Call | null {
  const parts = [...new Set(roles)].flatMap((role) => (role === undefined ? [] : [{ role }]));
  return parts.length === 0 ? null : callOn(operationFor(contract, 'delete'), parts);
}

function updating(
  contract: Contract,
  { operation, parts }: Command & { do: 'update' },
  roleAt: (index: number) => string | undefined,
): Call | null {
  const items = new Map(
    parts.flatMap(({ role, item }, index) => {
      const name = roleAt(role);
      return name === undefined ? [] : [[name, distinct(contract, item, index)] as const];
    }),
  );
  const elements = [...items].map(([role, item]) => ({ role, item }));
  return elements.length === 0 ? null : callOn(operationNamed(contract, operation), elements);
}

/** Makes the names within one request differ, by the index of the element. */
function distinct({ role }: Contract, item: JsonObject, index: number): JsonObject {
  const name = valueAt(item, role.nameAt);
  return index === 0 || typeof name !== 'string' || !isJsonObject(item)
    ? item
    : withValueAt(item, role.nameAt, `${name.slice(0, -1)}${String(index)}`);
}

/** A, B, …, Z, A1, … */
const letterOf = (index: number): string =>
  `${String.fromCharCode(65 + (index % 26))}${index < 26 ? '' : String(Math.floor(index / 26))}`;
