import type { Operation, WritableField } from '../../contract/types';
import type { Case } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { leafValue } from '../../engine/language/plainItem';
import { withValueAt } from '../../model/pointer';
import { enumOf, namesType } from '../../model/schema';
import { turned } from '../../model/turned';
import { bareItem, leavesOf, parentOf, plainValue, wholeItem } from '../kit/items';
import { seesFor } from '../kit/reading';
import { writing } from '../kit/writes';

const fieldsAtMost = 2;

/**
 * An update of every field, then an update of one field of the same role. It shows a server that goes back to the
 * values
 * of the create. `plain`: fields that an update may carry alone.
 */
export function updatesInTurn(context: LawContext, operation: Operation, plain: readonly WritableField[]): Case[] {
  const { contract } = context;
  const whole = wholeItem(context, operation, 0);
  const first = writing(contract, operation, whole, 'alone');
  return secondFields(operation, plain, context).map((field): Case => {
    const item = withValueAt(bareItem(contract, operation), field.pointer, otherValue(context, field));
    return caseOf({
      id: `${operation.name}.${field.label}.second`,
      what: `${field.label} alone after an update of everything, by ${operation.name}`,
      expects: 'accepted',
      given: first.given,
      steps: [first.call, { do: 'look' }, writing(contract, operation, item, 'alone').call],
      sees: seesFor(
        contract,
        leavesOf(operation).map(({ pointer }) => pointer),
      ),
    });
  });
}

/** Fields with few values, which change back and forth; the name where the operation has no such field. */
function secondFields(
  operation: Operation,
  plain: readonly WritableField[],
  { contract, seed }: LawContext,
): readonly WritableField[] {
  const triggers = new Set((operation.request?.conditions ?? []).map(({ when }) => when));
  const few = plain.filter(
    (field) =>
      (enumOf(field.schema) !== undefined || namesType(field.schema, 'boolean')) &&
      !parentOf(operation, field) &&
      !triggers.has(field.pointer),
  );
  const some = turned(few, seed).slice(0, fieldsAtMost);
  return some.length > 0 ? some : plain.filter(({ pointer }) => pointer === contract.role.nameAt);
}

/** Another value than the first update sends, where the field has one. */
const otherValue = (context: LawContext, field: WritableField) => {
  const other = leafValue(field, context.enabledFeatures, 1);
  return typeof other === 'string' && enumOf(field.schema) === undefined
    ? plainValue(context, field)
    : (other ?? plainValue(context, field));
};
