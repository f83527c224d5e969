import { operationFor } from '../../contract/questions';
import { caseOf } from '../../engine/language/caseOf';
import type { Call, Case, Control, LawContext, RoleName, Step } from '../../engine/language/law';
import { richItem } from './roleKinds';
import { plainControl } from '../kit/controls';
import { namedCase } from '../kit/eachOf';
import { leavesOf, plainWrite } from '../kit/items';
import { deleteOf, writing } from '../kit/writes';

/** Deletes of roles that users hold; `stated`: that they are refused, so that a quick run tries more of them. */
export function heldCases(context: LawContext, stated: boolean): Case[] {
  const bulk = operationFor(context.contract, 'delete').form === 'bulk';
  const one = heldThenFreed(context);
  const two = heldCase(context, ['A'], 2, 'with two users', stated ? 'quick' : 'standard');
  // What else a role holds may keep it from being given to anybody: this one is as a new role is.
  const several = stated ? two : { ...two, given: { ...two.given, roles: { A: { kind: 'own' as const, item: {} } } } };
  const rich = richCases(context);
  const moved = movedCase(context);
  const life = lifeCases(context);
  if (!bulk) return [...life, one, several, ...rich, moved];
  return [
    ...life,
    one,
    several,
    ...rich,
    moved,
    heldCase(context, ['B', 'A', 'C'], 1, 'with a user, in the middle of three', 'quick'),
    heldCase(context, ['A', 'B', 'C'], 1, 'with a user, first of three', 'quick'),
    heldCase(context, ['B', 'C', 'A'], 1, 'with a user, last of three', 'quick'),
  ];
}

/** The case about a role that users hold which a quick run tries. */
export const quickHeldCase = (context: LawContext): Case =>
  namedCase(context, operationFor(context.contract, 'delete'), lifeCases(context)[0] ?? heldThenFreed(context));

/** Deletes of roles that users held before. */
export const freedCases = (context: LawContext): Case[] => [
  ...lifeCases(context),
  heldThenFreed(context),
  freedCase(context),
];

/** What a delete that is refused takes away shows only in a role that has something to lose. */
function richCases(context: LawContext): Case[] {
  const one = heldCase(context, ['A'], 1, 'with a user and all that it can hold', 'standard');
  return Object.keys(context.learned.keys).length === 0
    ? []
    : [
        {
          ...one,
          id: 'delete.in-use:rich',
          given: { ...one.given, roles: { A: { kind: 'own', item: richItem(context) } } },
        },
      ];
}

function heldCase(
  context: LawContext,
  roles: readonly RoleName[],
  users: number,
  words: string,
  tier: Case['tier'],
): Case {
  const given = Object.fromEntries(roles.map((role) => [role, { kind: 'own' as const }]));
  return caseOf({
    id: `delete.in-use:${roles.join('')}:${String(users)}`,
    what: `delete of a role ${words}`,
    tier,
    expects: 'refused',
    given: { roles: given, holders: { A: users } },
    steps: [deleteOf(context.contract, roles)],
    needs: [{ kind: 'users', count: users }],
    sees: 'show-after',
    seesUsers: true,
  });
}

/** Its user came from another role, and it was changed while it was held. */
function movedCase(context: LawContext): Case {
  const { contract } = context;
  const updates = plainUpdates(context).map((call): Step => ({ ...call, purpose: 'given' }));
  return caseOf({
    id: 'delete.in-use:moved',
    what: 'delete of a role that got its user from another one and was updated since',
    expects: 'refused',
    given: { roles: { A: { kind: 'own', item: richItem(context) }, B: { kind: 'own' } }, holders: { B: 1 } },
    steps: [{ do: 'assign', purpose: 'given', user: 0, role: 'A' }, ...updates, look, deleteOf(contract, ['A'])],
    needs: [{ kind: 'users', count: 1 }],
    sees: 'show',
  });
}

/**
 * Two users hold the role. Its delete is tried, one of them goes elsewhere, the other is given it again, it is updated,
 * its delete is tried
 * again; freed, once more. In bulk requests it stands alone, first, then in the middle, and the role that the one went
 * to stands last.
 */
function lifeCases(context: LawContext): Case[] {
  const { contract } = context;
  // Where neither a delete must be refused nor anything counts, one user tells as much.
  if (contract.delete.inUse.level === 'observe' && !contract.role.fields.some(({ count }) => count)) return [];
  const bulk = operationFor(contract, 'delete').form === 'bulk';
  const updates = plainUpdates(context);
  const own = Object.fromEntries(
    (bulk ? ['A', 'B', 'C', 'D'] : ['A', 'B']).map((role) => [role, { kind: 'own' as const }]),
  );
  const away = contract.assignment?.none === undefined ? 'B' : null;
  const deletes = (...sets: readonly (readonly RoleName[])[]): Step[] => sets.map((roles) => deleteOf(contract, roles));
  // Where its delete may be done, nothing can be sent to it afterwards.
  const open = contract.delete.inUse.level === 'observe';
  return [
    caseOf({
      id: 'delete.in-use:life',
      what: 'delete of a role that two users hold, of one that is left, and of none',
      tier: 'quick',
      expects: 'refused',
      given: { roles: own, holders: { A: 2 } },
      steps: [
        ...(open ? [...updates, look] : []),
        ...(bulk ? deletes(['A'], ['A', 'C']) : deletes(['A'])),
        look,
        assigning(1, 'B', 'claim'),
        assigning(0, 'A', 'claim'),
        ...(open ? [] : updates),
        look,
        ...(bulk ? deletes(['D', 'A', 'C'], ['D', 'B']) : deletes(['A'])),
        assigning(0, away, 'given'),
        assigning(1, away, 'claim'),
        look,
        ...deletes(['A']),
      ],
      control: updateControl(context),
      needs: [{ kind: 'users', count: 2 }],
      seesUsers: true,
    }),
  ];
}

/** Role A in every form of update. */
const plainUpdates = (context: LawContext): Call[] =>
  context.contract.operations
    .filter(({ plays }) => plays === 'update')
    .map((operation) => writing(context.contract, operation, plainWrite(context, operation), 'alone').call);

/** That a role is held is no reason to refuse what any other role takes. A new name is what other cases try anyway. */
const updateControl = (context: LawContext): Control => {
  const update = operationFor(context.contract, 'update');
  return plainControl(
    context,
    update,
    leavesOf(update).find(({ pointer }) => pointer !== context.contract.role.nameAt),
  );
};

const assigning = (user: number, role: RoleName | null, purpose: 'given' | 'claim'): Step => ({
  do: 'assign',
  purpose,
  user,
  role,
});

/**
 * Held, it is updated, then its delete is tried; freed, or its user back where it was if one must have a role, both are
 * tried again.
 */
function heldThenFreed(context: LawContext): Case {
  const held = heldCase(context, ['A'], 1, 'with one user, then freed of it', 'quick');
  const updates = plainUpdates(context);
  return {
    ...held,
    steps: [...updates, look, ...held.steps, look, freeing, ...updates, deleteOf(context.contract, ['A'])],
    sees: 'list',
    unless: 'delete.in-use:life',
  };
}

const look: Step = { do: 'look' };
const freeing: Step = { do: 'assign', purpose: 'given', user: 0, role: null };

function freedCase(context: LawContext): Case {
  return caseOf({
    id: 'delete.freed',
    what: 'delete of a role that was freed of its user',
    expects: 'accepted',
    given: { roles: { A: { kind: 'own' } }, holders: { A: 1 } },
    steps: [freeing, look, deleteOf(context.contract, ['A'])],
    needs: [{ kind: 'users', count: 1 }],
    sees: 'show-after',
  });
}
