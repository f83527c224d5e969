import { isCertain, isSteered } from '../../contract/questions';
import type { Operation } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import { caseOf } from '../../engine/language/caseOf';
import type { Case, LawContext, Step } from '../../engine/language/law';
import { leafValue } from '../../engine/language/plainItem';
import type { JsonObject } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { enumOf, namesType } from '../../model/schema';
import { bareItem, harmlessField, itemWith, leavesOf, plainValue, writing } from '../kit/writes';

/** The roles that are written to, and the writes: with what they leave behind nothing but them may have changed. */
export interface Writes {
  readonly tried: readonly string[];
  readonly steps: readonly Step[];
}

/**
 * Everything that an operation can carry; an update twice with other values, so that one of them differs from what was
 * there; a write that nothing shows with each of its effects.
 */
export function writesApart(context: LawContext, operation: Operation): Writes {
  if (operation.plays === 'delete') return { tried: ['A'], steps: [callOn(operation, [{ role: 'A' }])] };
  if (operation.plays === 'write-only') return effects(context, operation);
  const once = (turn: number): Writes => {
    const { given, call: made } = writing(context.contract, operation, wholeItem(context, operation, turn), 'alone');
    return { tried: Object.keys(given.roles), steps: [made] };
  };
  const first = once(0);
  return operation.plays === 'update' ? { ...first, steps: [...first.steps, { do: 'look' }, ...once(1).steps] } : first;
}

/** Everything that an operation can carry; with `turn` 1 other values than with 0, where there are. */
export function wholeItem(context: LawContext, operation: Operation, turn: number): JsonObject {
  const { contract, enabledFeatures } = context;
  return leavesOf(operation)
    .filter(
      (field) =>
        isCertain(field) &&
        !isSteered(contract, field.pointer) &&
        !contract.role.fields.some((shown) => shown.pointer === field.pointer && (shown.readOnly ?? shown.createOnly)),
    )
    .reduce(
      (sum, field) => {
        const few = enumOf(field.schema) !== undefined || namesType(field.schema, 'boolean');
        return withValueAt(
          sum,
          field.pointer,
          (turn > 0 && few ? leafValue(field, enabledFeatures, turn) : undefined) ?? plainValue(context, field),
        );
      },
      bareItem(contract, operation),
    );
}

/** Every documented value once, to two roles that differ, where one request takes both. */
function effects(context: LawContext, operation: Operation): Writes {
  const items = leavesOf(operation).flatMap((field) =>
    (enumOf(field.schema) ?? [])
      .filter((value) => value !== null)
      .map((value) => itemWith(context, operation, field, value)),
  );
  const calls = (items.length > 0 ? items : [wholeItem(context, operation, 0)]).map(
    (item) => writing(context.contract, operation, item, 'alone').call,
  );
  if (operation.form === 'single') return { tried: ['A'], steps: calls };
  return {
    tried: ['A', 'D'],
    steps: calls.map((call) => ({
      ...call,
      items: (call.items ?? []).flatMap((intent) => [intent, { ...intent, role: 'D' }]),
    })),
  };
}

/** The path names one role, the body another: it is the path's that is meant, or the request is refused. */
export function anotherNamed(context: LawContext, operation: Operation): Case[] {
  const { contract } = context;
  const field = harmlessField(contract, operation);
  if (operation.plays !== 'update' || operation.form !== 'single' || !operation.request || !field) return [];
  const { items, constants } = operation.request;
  const item = withValueAt(
    { ...constants, ...withValueAt(bareItem(contract, operation), field.pointer, plainValue(context, field)) },
    contract.role.idAt,
    '{B}',
  );
  const body = items.envelope === 'array' ? [item] : item;
  const whole = items.at === '' ? body : withValueAt({}, items.at, body);
  if (!isJsonObject(whole)) return [];
  return [
    caseOf({
      id: `${operation.name}.isolation:another named`,
      what: `${operation.name} of a role with the id of another in the body`,
      given: { roles: { A: { kind: 'own' }, B: { kind: 'own' } } },
      steps: [callOn(operation, [{ role: 'A' }], { raw: { body: JSON.stringify(whole) } })],
    }),
  ];
}
