import { operationFor } from '../../contract/questions';
import type { AtLeast, Contract } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import { caseOf } from '../../engine/language/caseOf';
import type { Call, Case, Given, LawContext, Need, Step } from '../../engine/language/law';
import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import type { Json, JsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { enumOf } from '../../model/schema';
import { controlFor, plainControl } from '../kit/controls';
import { deleteOf, fieldsOf } from '../kit/writes';

export const kindInWords = (atLeast: AtLeast): string =>
  [...atLeast.where]
    .reverse()
    .map(({ pointer, equals }) => (equals === true ? (pointer.split('/').at(-1) ?? '') : `${String(equals)}-scoped`))
    .join(' ');

/**
 * An item that keeps the rule; everything but the steered value is sent only where it is not what a new role has
 * anyway.
 */
export const keeping = (contract: Contract, atLeast: AtLeast, name: string): JsonObject =>
  atLeast.where.reduce<JsonObject>(
    (item, { pointer, equals }) => withValueAt(item, pointer, equals),
    withValueAt({}, contract.role.nameAt, `${MARK_PLACEHOLDER} ${name}`),
  );

export function update(
  contract: Contract,
  role: string,
  name: string,
  set: readonly (readonly [string, Json])[],
): Call {
  const operation = operationFor(contract, 'update');
  const item = set.reduce<JsonObject>(
    (sum, [pointer, value]) => withValueAt(sum, pointer, value),
    withValueAt({}, contract.role.nameAt, `${MARK_PLACEHOLDER} ${name}`),
  );
  return callOn(operation, [{ role, item }]);
}

export const permitted: readonly Need[] = [{ kind: 'permit', name: 'default-role' }];
export const otherValues = (contract: Contract, pointer: string, equals: Json): Json[] => {
  const values = enumOf(contract.role.fields.find((field) => field.pointer === pointer)?.schema ?? {}) ?? [];
  return values.filter((value) => value !== equals && value !== null);
};

export function otherScope(contract: Contract, atLeast: AtLeast, nth = 0): JsonObject | null {
  const [, narrowing] = atLeast.where;
  const value = narrowing ? otherValues(contract, narrowing.pointer, narrowing.equals).at(nth) : undefined;
  return narrowing && value !== undefined
    ? withValueAt(keeping(contract, atLeast, 'elsewhere'), narrowing.pointer, value)
    : null;
}

/** With others left, it can be taken away and a role that has it can be deleted. */
export function movingCases(contract: Contract, atLeast: AtLeast): Case[] {
  const [steered] = atLeast.where;
  if (!steered) return [];
  const given: Given = { roles: { A: { kind: 'own', item: keeping(contract, atLeast, 'one more') } } };
  const make = (id: string, what: string, steps: Step[]): Case =>
    caseOf({
      id: `at-least:${id}`,
      what: `one of several ${kindInWords(atLeast)} roles: ${what}`,
      tier: 'quick',
      expects: 'accepted',
      given,
      steps,
      needs: [{ kind: 'permit', name: 'default-role' }],
      alone: true,
    });
  return [
    make('move-away', 'update to false', [update(contract, 'A', 'one more', [[steered.pointer, false]])]),
    make('delete-one', 'delete', [deleteOf(contract, ['A'])]),
  ];
}

/** Made one by create, or by an update. Where only one may be, it moves here and is put back by clean-up. */
export function setCase(context: LawContext, atLeast: AtLeast, how: 'create' | 'update'): Case {
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
        ? creation(contract, atLeast)
        : update(contract, 'A', 'made', steered ? [[steered.pointer, steered.equals]] : []),
    ],
    control: plainControl(context, operation),
    ...(field && how === 'update' ? { proves: [controlFor(context, operation, field).key] } : {}),
    needs: permitted,
    alone: true,
  });
}

const creation = (contract: Contract, atLeast: AtLeast): Call =>
  callOn(operationFor(contract, 'create'), [{ role: 'N', item: keeping(contract, atLeast, 'made') }]);

/**
 * One is made by create; it is taken from it, given back by update, and the role is deleted. One of another kind comes
 * beside it, as few roles
 * of a run are. While all of it goes well it need not be alone, as another is there throughout, and shares the looks of
 * others. Falls apart
 * where something is refused, as where only one may be.
 */
export function toAndFro({ contract }: LawContext, atLeast: AtLeast, split: readonly Case[]): Case {
  const [steered] = atLeast.where;
  const set = (value: Json): Call => update(contract, 'N', 'made', steered ? [[steered.pointer, value]] : []);
  const elsewhere = otherScope(contract, atLeast, -1);
  const shown = callOn(operationFor(contract, 'show'), [{ role: 'B' }]);
  const segments: readonly (readonly Call[])[] = [
    [creation(contract, atLeast)],
    [set(false)],
    [
      set(steered?.equals ?? true),
      ...(elsewhere ? [callOn(operationFor(contract, 'create'), [{ role: 'B', item: elsewhere }])] : []),
    ],
    [...(elsewhere ? [shown] : []), deleteOf(contract, ['N'])],
  ];
  return caseOf({
    id: 'at-least:to and fro',
    what: `a ${kindInWords(atLeast)} role made by create, no longer one, made one by update, deleted`,
    tier: 'quick',
    steps: segments.flatMap((calls, at): Step[] => (at === 0 ? [...calls] : [{ do: 'look' }, ...calls])),
    needs: permitted,
    proves: split.flatMap(({ proves }) => proves ?? []),
    split,
  });
}
