import { operationFor } from '../../contract/questions';
import type { Case, RoleGiven, Step } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { plainName } from '../../engine/language/plainItem';
import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import { withValueAt } from '../../model/pointer';
import { bareItem, plainWrite } from '../kit/items';
import { deleteOf, writing } from '../kit/writes';
import { kindsOfRole } from './roleKinds';

/** Deletes of roles that nobody holds. */
export const deletedRoleCases = (context: LawContext): Case[] => [
  deletedLife(context),
  ...severalAtOnce(context),
  ...ofEachKind(context),
];

/**
 * The life of a deleted role: delete, delete again, write to the deleted role by every operation that writes, create
 * another role.
 */
export function deletedLife(context: LawContext): Case {
  const { contract } = context;
  const create = writing(
    contract,
    operationFor(contract, 'create'),
    bareItem(contract, operationFor(contract, 'create')),
  );
  const writes = writesToDeleted(context);
  // In bulk form a new role is deleted with role A, as the last element: careless servers forget the last one, and
  // servers that count on from the newest role give its id again.
  const steps: Step[] =
    operationFor(contract, 'delete').form === 'bulk'
      ? [
          create.call,
          deleteOf(contract, ['A', 'N']),
          { do: 'look' },
          deleteOf(contract, ['A']),
          ...writes,
          { ...create.call, items: [{ item: plainName(contract, {}, 'newer') }] },
        ]
      : [
          deleteOf(contract, ['A']),
          { do: 'look' },
          deleteOf(contract, ['A']),
          ...writes,
          { ...create.call, items: (create.call.items ?? []).map(({ item }) => ({ item })) },
        ];
  return caseOf({
    id: 'delete.life',
    what: 'delete, delete again, write to the deleted one, create another',
    tier: 'quick',
    given: { roles: { A: { kind: 'own' } } },
    steps,
    sees: 'show-after',
  });
}

/** Writes to role A: an update that says outright that the role is not removed, then every other form. */
function writesToDeleted(context: LawContext): Step[] {
  const { contract } = context;
  const operation = operationFor(contract, 'update');
  const removedAt = contract.role.fields.find((field) => field.removedAt)?.pointer;
  const bare = bareItem(contract, operation);
  const update = writing(contract, operation, removedAt === undefined ? bare : withValueAt(bare, removedAt, null));
  const others = contract.operations
    .filter(({ name, plays }) => (plays === 'update' && name !== operation.name) || plays === 'write-only')
    .map((other) => writing(contract, other, plainWrite(context, other)).call);
  return [update.call, ...others];
}

/** Two roles in one request, where the operation takes several. */
function severalAtOnce({ contract }: LawContext): Case[] {
  if (operationFor(contract, 'delete').form !== 'bulk') return [];
  return [
    caseOf({
      id: 'delete.several',
      what: 'delete of two roles in one request',
      expects: 'accepted',
      given: { roles: { A: { kind: 'own' }, B: { kind: 'own' } } },
      steps: [deleteOf(contract, ['A', 'B'])],
    }),
  ];
}

/** A role of every kind, and a role that was updated. */
function ofEachKind(context: LawContext): Case[] {
  const { contract } = context;
  const remove = deleteOf(contract, ['A']);
  const one = (what: string, given: RoleGiven, steps: readonly Step[]): Case =>
    caseOf({
      id: `delete.unused:${what}`,
      what: `delete of a role ${what}`,
      expects: 'accepted',
      given: { roles: { A: given } },
      steps,
    });
  const operation = operationFor(contract, 'update');
  const { call } = writing(contract, operation, plainWrite(context, operation));
  return [
    ...kindsOfRole(context).map(({ what, item }) => one(what, { kind: 'own', item }, [remove])),
    one('that was updated', { kind: 'own' }, [{ ...call, purpose: 'given' }, { do: 'look' }, remove]),
  ];
}

/**
 * Creates a role with the name of a deleted one: a server that finds roles by name may bring the deleted one back. The
 * case runs alone, so that the deleted role was the newest: a server that counts on from the newest gives its id again.
 */
export function nameOfDeleted({ contract }: LawContext): Case {
  const create = operationFor(contract, 'create');
  const item = withValueAt({}, contract.role.nameAt, `${MARK_PLACEHOLDER} again`);
  return caseOf({
    id: 'delete.name-again',
    what: 'create with the name of a deleted role, which was the newest',
    given: { roles: { R: { kind: 'removed', item } } },
    steps: [writing(contract, create, item).call],
    alone: true,
  });
}
