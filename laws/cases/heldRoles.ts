import { operationFor } from '../../contract/questions';
import type { Contract } from '../../contract/types';
import type { Call, Case, Control, Given, RoleName, Step } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { plainControl } from '../kit/controls';
import { namedCase } from '../kit/eachOf';
import { leavesOf, plainWrite } from '../kit/items';
import { deleteOf, writing } from '../kit/writes';
import { richItem } from './roleKinds';

// Cases about roles that users hold. Role A is the role under test; its users are called 0, 1, … in the case.

/**
 * Deletes of roles that users hold. `isStated`: the documents say that they are refused; then a quick run tries more.
 */
export function heldCases(context: LawContext, isStated: boolean): Case[] {
  const { contract } = context;
  const bulk = operationFor(contract, 'delete').form === 'bulk';
  const two = heldCase(contract, ['A'], 2, 'with two users', isStated ? 'quick' : 'standard');
  return [
    ...heldLife(context),
    heldThenFreed(context),
    // A server may keep users from a role that holds more than a new role, so two users get a role with nothing but a
    // name.
    isStated ? two : { ...two, given: { ...two.given, roles: { A: { kind: 'own', item: {} } } } },
    ...heldWithEverything(context),
    heldByMovedUser(context),
    ...(bulk
      ? [
          heldCase(contract, ['B', 'A', 'C'], 1, 'with a user, in the middle of three', 'quick'),
          heldCase(contract, ['A', 'B', 'C'], 1, 'with a user, first of three', 'quick'),
          heldCase(contract, ['B', 'C', 'A'], 1, 'with a user, last of three', 'quick'),
        ]
      : []),
  ];
}

/** The case about a held role that a quick run tries. */
export const quickHeldCase = (context: LawContext): Case =>
  namedCase(context, operationFor(context.contract, 'delete'), heldLife(context)[0] ?? heldThenFreed(context));

/** Deletes of roles that users held before. */
export const freedCases = (context: LawContext): Case[] => [
  ...heldLife(context),
  heldThenFreed(context),
  caseOf({
    id: 'delete.freed',
    what: 'delete of a role that was freed of its user',
    expects: 'accepted',
    given: { roles: { A: { kind: 'own' } }, holders: { A: 1 } },
    steps: [assign(0, null, 'given'), look, deleteOf(context.contract, ['A'])],
    sees: 'show-after',
  }),
];

/** One delete of these roles while users hold A. */
function heldCase(
  contract: Contract,
  roles: readonly RoleName[],
  users: number,
  words: string,
  tier: Case['tier'],
): Case {
  return caseOf({
    id: `delete.in-use:${roles.join('')}:${String(users)}`,
    what: `delete of a role ${words}`,
    tier,
    expects: 'refused',
    given: { roles: ownRoles(roles), holders: { A: users } },
    steps: [deleteOf(contract, roles)],
    sees: 'show-after',
    seesUsers: true,
  });
}

/** Role A holds everything, so that a refused delete shows what it takes away. */
const heldWithEverything = (context: LawContext): Case[] =>
  Object.keys(context.learned.keys).length === 0
    ? []
    : [
        {
          ...heldCase(context.contract, ['A'], 1, 'with a user and all that it can hold', 'standard'),
          id: 'delete.in-use:rich',
          given: { roles: { A: { kind: 'own', item: richItem(context) } }, holders: { A: 1 } },
        },
      ];

/** The user of A came from another role, and A was updated while the user held it. */
function heldByMovedUser(context: LawContext): Case {
  const updates = updatesOfA(context).map((call): Step => ({ ...call, purpose: 'given' }));
  return caseOf({
    id: 'delete.in-use:moved',
    what: 'delete of a role that got its user from another one and was updated since',
    expects: 'refused',
    given: { roles: { A: { kind: 'own', item: richItem(context) }, B: { kind: 'own' } }, holders: { B: 1 } },
    steps: [assign(0, 'A', 'given'), ...updates, look, deleteOf(context.contract, ['A'])],
    sees: 'show',
  });
}

/** A user holds A: A is updated and its delete is tried. Then the user is freed, and both are tried again. */
function heldThenFreed(context: LawContext): Case {
  const held = heldCase(context.contract, ['A'], 1, 'with one user, then freed of it', 'quick');
  const updates = updatesOfA(context);
  return {
    ...held,
    steps: [
      ...updates,
      look,
      ...held.steps,
      look,
      assign(0, null, 'given'),
      ...updates,
      deleteOf(context.contract, ['A']),
    ],
    sees: 'list',
    unless: 'delete.in-use:life',
  };
}

/**
 * Two users hold A, and its delete is tried. User 1 moves to B, A is updated, and the delete is tried again. Both users
 * leave, and the delete is tried once more. A bulk delete tries A alone, first, then in the middle of three, and B
 * last.
 * None where a delete need not be refused and nothing counts users: there one user tells as much.
 */
function heldLife(context: LawContext): Case[] {
  const { contract } = context;
  const isOpen = contract.delete.inUse.level === 'observe';
  if (isOpen && !contract.role.fields.some(({ count }) => count)) return [];
  const bulk = operationFor(contract, 'delete').form === 'bulk';
  const updates = updatesOfA(context);
  const away = contract.assignment?.none === undefined ? 'B' : null;
  const deletes = (...sets: readonly (readonly RoleName[])[]): Step[] => sets.map((roles) => deleteOf(contract, roles));
  return [
    caseOf({
      id: 'delete.in-use:life',
      what: 'delete of a role that two users hold, of one that is left, and of none',
      tier: 'quick',
      expects: 'refused',
      given: { roles: ownRoles(bulk ? ['A', 'B', 'C', 'D'] : ['A', 'B']), holders: { A: 2 } },
      steps: [
        // Where the first delete may succeed, the updates go before it.
        ...(isOpen ? [...updates, look] : []),
        ...(bulk ? deletes(['A'], ['A', 'C']) : deletes(['A'])),
        look,
        assign(1, 'B', 'claim'),
        assign(0, 'A', 'claim'),
        ...(isOpen ? [] : updates),
        look,
        ...(bulk ? deletes(['D', 'A', 'C'], ['D', 'B']) : deletes(['A'])),
        assign(0, away, 'given'),
        assign(1, away, 'claim'),
        look,
        ...deletes(['A']),
      ],
      control: updateControl(context),
      seesUsers: true,
    }),
  ];
}

/** A plain update of A by every form of update. */
const updatesOfA = (context: LawContext): Call[] =>
  context.contract.operations
    .filter(({ plays }) => plays === 'update')
    .map((operation) => writing(context.contract, operation, plainWrite(context, operation)).call);

/** The control: an update of any other role, by another field than the name, which many cases try anyway. */
const updateControl = (context: LawContext): Control => {
  const update = operationFor(context.contract, 'update');
  const { nameAt } = context.contract.role;
  return plainControl(
    context,
    update,
    leavesOf(update).find(({ pointer }) => pointer !== nameAt),
  );
};

const ownRoles = (names: readonly RoleName[]): Given['roles'] =>
  Object.fromEntries(names.map((name) => [name, { kind: 'own' as const }]));

/** Gives user `user` the role. null: takes the role away, or gives back the role that the user held before the run. */
const assign = (user: number, role: RoleName | null, purpose: 'given' | 'claim'): Step => ({
  do: 'assign',
  purpose,
  user,
  role,
});

const look: Step = { do: 'look' };
