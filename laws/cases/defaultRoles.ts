import { operationFor } from '../../contract/questions';
import type { AtLeast, Contract } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import type { Call, Case, Need, RoleName, Step } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import type { Json, JsonObject, Pointer } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { enumOf } from '../../model/schema';
import { controlFor, plainControl } from '../kit/controls';
import { fieldsOf } from '../kit/items';
import { deleteOf } from '../kit/writes';

// A default role is a role that counts towards the minimum that the contract keeps (`atLeast`). The first condition of
// `atLeast.where` makes a role a default one; the others narrow the kind: of user-scoped roles, say.

/** The kind in words: `user-scoped is_default`. */
export const kindInWords = (atLeast: AtLeast): string =>
  [...atLeast.where]
    .reverse()
    .map(({ pointer, equals }) => (equals === true ? (pointer.split('/').at(-1) ?? '') : `${String(equals)}-scoped`))
    .join(' ');

/** The fields of a default role of this name. */
export const defaultItem = (contract: Contract, atLeast: AtLeast, name: string): JsonObject =>
  atLeast.where.reduce<JsonObject>(
    (item, { pointer, equals }) => withValueAt(item, pointer, equals),
    withValueAt({}, contract.role.nameAt, `${MARK_PLACEHOLDER} ${name}`),
  );

/** The fields of a default role of another kind; null where the contract knows one kind only. `nth`: which one. */
export function defaultOfAnotherKind(contract: Contract, atLeast: AtLeast, nth = 0): JsonObject | null {
  const [, narrowing] = atLeast.where;
  const value = narrowing ? otherValues(contract, narrowing.pointer, narrowing.equals).at(nth) : undefined;
  return narrowing && value !== undefined
    ? withValueAt(defaultItem(contract, atLeast, 'elsewhere'), narrowing.pointer, value)
    : null;
}

/** The documented values of a field but `equals` and null. */
export const otherValues = (contract: Contract, pointer: Pointer, equals: Json): Json[] => {
  const values = enumOf(contract.role.fields.find((field) => field.pointer === pointer)?.schema ?? {}) ?? [];
  return values.filter((value) => value !== equals && value !== null);
};

/** An update of a role that is called `name`: the name and the fields of `set`. */
export function updateOf(
  contract: Contract,
  role: RoleName,
  name: string,
  set: readonly (readonly [Pointer, Json])[],
): Call {
  const item = set.reduce<JsonObject>(
    (sum, [pointer, value]) => withValueAt(sum, pointer, value),
    withValueAt({}, contract.role.nameAt, `${MARK_PLACEHOLDER} ${name}`),
  );
  return callOn(operationFor(contract, 'update'), [{ role, item }]);
}

export const needsDefaultRole: readonly Need[] = [{ kind: 'permit', name: 'default-role' }];

/**
 * One request after the other, to one role: create it as a default role, make it none, make it one again, delete it. A
 * default role of another kind is created beside it, because few cases have one. Another default role is there
 * throughout, so the case need not run alone. Where a request is refused, the single cases are sent instead: perhaps
 * the
 * server allows one default role only.
 */
export function defaultLife(context: LawContext, atLeast: AtLeast): Case {
  const { contract } = context;
  const [steered] = atLeast.where;
  const set = (value: Json): Call => updateOf(contract, 'N', 'made', steered ? [[steered.pointer, value]] : []);
  const elsewhere = defaultOfAnotherKind(contract, atLeast, -1);
  const createElsewhere = elsewhere ? [callOn(operationFor(contract, 'create'), [{ role: 'B', item: elsewhere }])] : [];
  const showElsewhere = elsewhere ? [callOn(operationFor(contract, 'show'), [{ role: 'B' }])] : [];
  const single = [
    madeDefault(context, atLeast, 'create'),
    madeDefault(context, atLeast, 'update'),
    ...noLongerDefault(contract, atLeast),
  ];
  return caseOf({
    id: 'at-least:to and fro',
    what: `a ${kindInWords(atLeast)} role made by create, no longer one, made one by update, deleted`,
    tier: 'quick',
    steps: [
      createDefault(contract, atLeast),
      { do: 'look' },
      set(false),
      { do: 'look' },
      set(steered?.equals ?? true),
      ...createElsewhere,
      { do: 'look' },
      ...showElsewhere,
      deleteOf(contract, ['N']),
    ],
    needs: needsDefaultRole,
    proves: single.flatMap(({ proves }) => proves ?? []),
    split: single,
  });
}

const createDefault = (contract: Contract, atLeast: AtLeast): Call =>
  callOn(operationFor(contract, 'create'), [{ role: 'N', item: defaultItem(contract, atLeast, 'made') }]);

/** A role becomes a default one, by create or by update. */
function madeDefault(context: LawContext, atLeast: AtLeast, how: 'create' | 'update'): Case {
  const { contract } = context;
  const [steered] = atLeast.where;
  const operation = operationFor(contract, how);
  const field = fieldsOf(operation).find(({ pointer }) => pointer === steered?.pointer);
  return caseOf({
    id: `at-least:set-by-${how}`,
    what: `a role made a ${kindInWords(atLeast)} one by ${how}`,
    tier: 'quick',
    expects: 'accepted',
    given: { roles: how === 'create' ? {} : { A: { kind: 'own' } } },
    steps: [
      how === 'create'
        ? createDefault(contract, atLeast)
        : updateOf(contract, 'A', 'made', steered ? [[steered.pointer, steered.equals]] : []),
    ],
    control: plainControl(context, operation),
    ...(field && how === 'update' ? { proves: [controlFor(context, operation, field).key] } : {}),
    needs: needsDefaultRole,
    alone: true,
  });
}

/** One of several default roles stops being one: by an update, or because it is deleted. */
function noLongerDefault(contract: Contract, atLeast: AtLeast): Case[] {
  const [steered] = atLeast.where;
  if (!steered) return [];
  const one = (id: string, what: string, step: Step): Case =>
    caseOf({
      id: `at-least:${id}`,
      what: `one of several ${kindInWords(atLeast)} roles: ${what}`,
      tier: 'quick',
      expects: 'accepted',
      given: { roles: { A: { kind: 'own', item: defaultItem(contract, atLeast, 'one more') } } },
      steps: [step],
      needs: needsDefaultRole,
      alone: true,
    });
  return [
    one('move-away', 'update to false', updateOf(contract, 'A', 'one more', [[steered.pointer, false]])),
    one('delete-one', 'delete', deleteOf(contract, ['A'])),
  ];
}
