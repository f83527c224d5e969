import fc from 'fast-check';
import type { Contract, Operation, WritableField } from '../../contract/types';
import { operationFor } from '../../contract/questions';
import type { JsonObject } from '../../model/json';
import { valueAt, withValueAt } from '../../model/pointer';
import { requestItemArbitrary } from './items';
import type { Choices } from '../types';
import { namesType } from '../../model/schema';

/**
 * One step of a command sequence. Roles and users are numbers, taken modulo how many there are; deleted roles count
 * too.
 */
export type Command =
  | { readonly do: 'create'; readonly items: readonly JsonObject[] }
  /** Creates a role with the name of another. */
  | { readonly do: 'create-namesake'; readonly role: number }
  | {
      readonly do: 'update';
      readonly operation: string;
      readonly parts: readonly { readonly role: number; readonly item: JsonObject }[];
    }
  /** Gives a role the name of another. */
  | { readonly do: 'rename-to'; readonly operation: string; readonly role: number; readonly other: number }
  | { readonly do: 'delete'; readonly roles: readonly number[] }
  | { readonly do: 'assign'; readonly user: number; readonly role: number }
  | { readonly do: 'free'; readonly user: number }
  | { readonly do: 'read'; readonly role: number };

/** What a caller knows of the target beyond the contract. */
export interface SequenceChoices {
  readonly enabledFeatures: readonly string[];
  /** Groups that free-key objects may hold, by the field's pointer. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly users: number;
  /** Fields that no step sends, because they decide over the whole account. */
  readonly avoid: readonly string[];
}

const stepsAtMost = 10;
const roles = 5;

/**
 * Command sequences about roles of the run. The first step creates a role; every operation of the contract may follow.
 * They shrink towards few steps that send little.
 */
export function sequenceArbitrary(contract: Contract, choices: SequenceChoices): fc.Arbitrary<readonly Command[]> {
  const create = operationFor(contract, 'create');
  const remove = operationFor(contract, 'delete');
  const item = fc.oneof(
    { weight: 3, arbitrary: itemArbitrary(contract, create, choices) },
    { weight: 1, arbitrary: leastArbitrary(contract, create, choices) },
  );
  const role = fc.nat({ max: roles - 1 });
  const created = (most: number): fc.Arbitrary<Command> =>
    fc.array(item, { minLength: 1, maxLength: most }).map((items) => ({ do: 'create', items }));
  const updates = contract.operations
    .filter(({ plays }) => plays === 'update')
    .map((operation) => updateArbitrary(contract, operation, choices, role));
  const renames = contract.operations
    .filter(({ plays }) => plays === 'update')
    .map((operation): fc.Arbitrary<Command> =>
      fc.record({ do: fc.constant('rename-to' as const), operation: fc.constant(operation.name), role, other: role }),
    );
  const commands: { weight: number; arbitrary: fc.Arbitrary<Command> }[] = [
    { weight: 3, arbitrary: created(create.form === 'bulk' ? 3 : 1) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('create-namesake' as const), role }) },
    ...updates.map((arbitrary) => ({ weight: 4, arbitrary })),
    ...renames.map((arbitrary) => ({ weight: 1, arbitrary })),
    {
      weight: 3,
      arbitrary: fc
        .uniqueArray(role, { minLength: 1, maxLength: remove.form === 'bulk' ? 3 : 1 })
        .map((gone): Command => ({ do: 'delete', roles: gone })),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('read' as const), role }) },
    ...(choices.users > 0 && contract.assignment ? usersArbitrary(contract, choices.users, role) : []),
  ];
  return fc
    .tuple(created(1), fc.array(fc.oneof(...commands), { minLength: 1, maxLength: stepsAtMost, size: 'max' }))
    .map(([first, rest]) => [first, ...rest]);
}

function updateArbitrary(
  contract: Contract,
  operation: Operation,
  choices: SequenceChoices,
  role: fc.Arbitrary<number>,
): fc.Arbitrary<Command> {
  const item = fc.oneof(
    { weight: 8, arbitrary: itemArbitrary(contract, operation, choices) },
    ...bareArbitrary(contract, operation, choices),
  );
  const part = fc.record({ role, item });
  const parts = fc.uniqueArray(part, {
    minLength: 1,
    maxLength: operation.form === 'bulk' ? 3 : 1,
    selector: (one) => one.role,
  });
  return parts.map((all) => ({ do: 'update', operation: operation.name, parts: all }));
}

/**
 * Items that clients seldom send and servers must survive: an empty object, and a number of users, which no request
 * sets.
 */
function bareArbitrary(
  contract: Contract,
  operation: Operation,
  { avoid }: SequenceChoices,
): { weight: number; arbitrary: fc.Arbitrary<JsonObject> }[] {
  const objects = (operation.request?.fields ?? [])
    .filter(({ schema, pointer }) => namesType(schema, 'object') && !avoid.includes(pointer))
    .map(({ pointer }) => withValueAt({}, pointer, {}));
  const counts = contract.role.fields.filter(({ count }) => count).map(({ pointer }) => withValueAt({}, pointer, 0));
  return [objects, counts]
    .filter((items) => items.length > 0)
    .map((items) => ({ weight: 1, arbitrary: fc.constantFrom(...items) }));
}

function usersArbitrary(
  contract: Contract,
  users: number,
  role: fc.Arbitrary<number>,
): { weight: number; arbitrary: fc.Arbitrary<Command> }[] {
  const user = fc.nat({ max: users - 1 });
  const canFree = contract.assignment?.none !== undefined || contract.assignment?.clear !== undefined;
  return [
    { weight: 3, arbitrary: fc.record({ do: fc.constant('assign' as const), user, role }) },
    ...(canFree ? [{ weight: 1, arbitrary: fc.record({ do: fc.constant('free' as const), user }) }] : []),
  ];
}

/** Items that a server must accept, without the fields to avoid. */
function itemArbitrary(contract: Contract, operation: Operation, choices: SequenceChoices): fc.Arbitrary<JsonObject> {
  const fields = (operation.request?.fields ?? []).filter(({ pointer }) => !choices.avoid.includes(pointer));
  return requestItemArbitrary(fields, {
    enabledFeatures: choices.enabledFeatures,
    markAt: contract.role.nameAt,
    text: 'plain',
    ...freeChoices(contract, fields, choices),
    conditions: operation.request?.conditions ?? [],
  });
}

/** Items with the required fields alone. Only such roles show what defaults have in common. */
function leastArbitrary(contract: Contract, create: Operation, choices: SequenceChoices): fc.Arbitrary<JsonObject> {
  const wanted = (create.request?.fields ?? [])
    .filter(({ pointer, required }) => required || pointer === contract.role.nameAt)
    .map(({ pointer }) => pointer);
  return itemArbitrary(contract, create, choices).map((item) =>
    wanted.reduce<JsonObject>((least, pointer) => {
      const value = valueAt(item, pointer);
      return value === undefined ? least : withValueAt(least, pointer, value);
    }, {}),
  );
}

/** A contract has at most one free-key object with learned keys, so every field gets these keys. */
function freeChoices(
  contract: Contract,
  fields: readonly WritableField[],
  { keys }: SequenceChoices,
): Pick<Choices, 'keys' | 'groupKeys'> {
  const free = contract.role.fields.find(
    ({ pointer, keysFrom }) => keysFrom !== undefined && fields.some((field) => field.pointer === pointer),
  );
  return free ? { keys: keys[free.pointer], groupKeys: free.groupKeys } : {};
}
