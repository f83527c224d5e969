import { isCertain, isSteered, operationFor } from '../../contract/questions';
import type { Operation } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import type { Case, Given, RoleGiven, RoleName, Step } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { leafValue, plainItem } from '../../engine/language/plainItem';
import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import type { JsonObject } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { overlaid, withValueAt } from '../../model/pointer';
import { enumOf } from '../../model/schema';
import { changeItem, freeKeys, harmlessField, itemWith, leavesOf, plainWrite, wholeItem } from '../kit/items';
import { seesFor } from '../kit/reading';
import type { Writing } from '../kit/writes';
import { writing } from '../kit/writes';

/** Writes while other roles stand by, which must stay as they are. */
export const bystanderCases = (context: LawContext, operation: Operation): Case[] => [
  betweenNeighbours(context, operation),
  ...anotherIdInBody(context, operation),
  ...namesake(context, operation),
];

/**
 * Writes of everything that the operation takes, alone in flight, to a role between two neighbours. A quick run leaves
 * the case out: there the roles that other cases do not use stand by.
 */
function betweenNeighbours(context: LawContext, operation: Operation): Case {
  const { contract } = context;
  const { roles, steps } = fullWrites(context, operation);
  return caseOf({
    id: `${operation.name}.isolation`,
    what: `${operation.name} while other roles stand by`,
    expects: 'accepted',
    given: { roles: neighbours(context, roles, operation.plays === 'write-only') },
    steps,
    sees: seesFor(
      contract,
      leavesOf(operationFor(contract, 'update')).map(({ pointer }) => pointer),
    ),
    alone: true,
  });
}

interface Writes {
  /** The roles that the writes are about. */
  readonly roles: readonly RoleName[];
  readonly steps: readonly Step[];
}

/** Everything that an operation takes. An update is sent twice with other values, so that one differs from before. */
function fullWrites(context: LawContext, operation: Operation): Writes {
  if (operation.plays === 'delete') return { roles: ['A'], steps: [callOn(operation, [{ role: 'A' }])] };
  if (operation.plays === 'write-only') return everyUnseenValue(context, operation);
  const once = (turn: number): Writing => writing(context.contract, operation, wholeItem(context, operation, turn));
  const first = once(0);
  const roles = Object.keys(first.given.roles);
  return operation.plays === 'update'
    ? { roles, steps: [first.call, { do: 'look' }, once(1).call] }
    : { roles, steps: [first.call] };
}

/** Each documented value once; where one request takes two roles, to two roles that differ. */
function everyUnseenValue(context: LawContext, operation: Operation): Writes {
  const items = leavesOf(operation).flatMap((field) =>
    (enumOf(field.schema) ?? [])
      .filter((value) => value !== null)
      .map((value) => itemWith(context, operation, field, value)),
  );
  const roles = operation.form === 'bulk' ? ['A', 'D'] : ['A'];
  return {
    roles,
    steps: (items.length > 0 ? items : [wholeItem(context, operation, 0)]).map((item) =>
      callOn(
        operation,
        roles.map((role) => ({ role, item })),
      ),
    ),
  };
}

/**
 * The given roles and a neighbour before and after them, in the order of creation. All have something to lose, and the
 * neighbours hold another value than the one that is sent.
 */
function neighbours(context: LawContext, roles: readonly RoleName[], areFull: boolean): Given['roles'] {
  const own = (name: RoleName, turn?: number): RoleGiven => ({ kind: 'own', item: neighbour(context, name, turn) });
  return {
    B: own('B'),
    ...Object.fromEntries(roles.map((name, turn) => [name, own(name, areFull ? turn : undefined)])),
    C: own('C', 0),
  };
}

/**
 * With a turn: everything that a role can hold, other values for each turn. Without: what create gives, and free keys.
 */
function neighbour(context: LawContext, name: RoleName, turn: number | undefined): JsonObject {
  const { contract, enabledFeatures } = context;
  const create = operationFor(contract, 'create');
  const field = harmlessField(contract, operationFor(contract, 'update'));
  const isTaken = create.request?.fields.some((one) => one.pointer === field?.pointer && isCertain(one));
  const value =
    field && isTaken && !isSteered(contract, field.pointer) ? leafValue(field, enabledFeatures, 1) : undefined;
  const named = withValueAt({}, contract.role.nameAt, `${MARK_PLACEHOLDER}-${name}`);
  const plain = overlaid(
    field && value !== undefined ? withValueAt(named, field.pointer, value) : named,
    allFreeKeys(context),
  );
  return turn === undefined ? plain : overlaid(plainItem(contract, create, enabledFeatures, turn), plain);
}

const allFreeKeys = (context: LawContext): JsonObject =>
  context.contract.role.fields
    .filter(({ keysFrom }) => keysFrom)
    .reduce<JsonObject>((item, { pointer }) => withValueAt(item, pointer, freeKeys(context, pointer)), {});

/** The path names role A, the body role B. The request is about A, or it is refused. */
function anotherIdInBody(context: LawContext, operation: Operation): Case[] {
  const { contract } = context;
  if (operation.plays !== 'update' || operation.form !== 'single' || !operation.request) return [];
  if (!harmlessField(contract, operation)) return [];
  const { items, constants } = operation.request;
  const item = withValueAt({ ...constants, ...changeItem(context, operation) }, contract.role.idAt, '{B}');
  const inside = items.envelope === 'array' ? [item] : item;
  const body = items.at === '' ? inside : withValueAt({}, items.at, inside);
  if (!isJsonObject(body)) return [];
  return [
    caseOf({
      id: `${operation.name}.isolation:another named`,
      what: `${operation.name} of a role with the id of another in the body`,
      given: { roles: { A: { kind: 'own' }, B: { kind: 'own' } } },
      steps: [callOn(operation, [{ role: 'A' }], { raw: { body: JSON.stringify(body) } })],
    }),
  ];
}

/** Two roles have one name: a server that finds roles by name writes to both. Not where names are unique. */
function namesake(context: LawContext, operation: Operation): Case[] {
  const { contract } = context;
  const { nameAt, fields } = contract.role;
  const isUnique = fields.some(({ pointer, unique }) => pointer === nameAt && unique);
  if ((operation.plays !== 'delete' && operation.plays !== 'update') || isUnique) return [];
  const item = withValueAt({}, nameAt, `${MARK_PLACEHOLDER} twin`);
  const one = betweenNeighbours(context, operation);
  // The full update renames the role, so a plain update goes first, while both roles have the name.
  const first: Step[] =
    operation.plays === 'update'
      ? [writing(contract, operation, plainWrite(context, operation)).call, { do: 'look' }]
      : [];
  return [
    {
      ...one,
      id: `${operation.name}.isolation:namesake`,
      what: `${operation.name} of one of two roles of a name`,
      given: { roles: { A: { kind: 'own', item }, B: { kind: 'own', item } } },
      steps: [...first, ...one.steps],
    },
  ];
}
