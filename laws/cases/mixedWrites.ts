import { isCertain, isSteered, operationFor } from '../../contract/questions';
import type { Operation, WritableField } from '../../contract/types';
import type { Case } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { leafValue } from '../../engine/language/plainItem';
import { refusedValues } from '../../generators/refused';
import type { Json, JsonObject } from '../../model/json';
import { withoutValueAt, withValueAt } from '../../model/pointer';
import { plainControl } from '../kit/controls';
import { bareItem, freeKeys, leavesOf, plainValue } from '../kit/items';
import { seesFor } from '../kit/reading';
import { writing } from '../kit/writes';

/** Updates of every field with one wrong value: a server must not store the valid values either. */
export function mixedUpdates(context: LawContext, operation: Operation): Case[] {
  const { contract } = context;
  const leaves = leavesOf(operation).filter((field) => isSettable(context, field));
  const good = leaves.filter(
    (field) => field.feature === undefined && isCertain(field) && !isSteered(context.contract, field.pointer),
  );
  const whole = good.reduce(
    (item, field) => withValueAt(item, field.pointer, plainValue(context, field)),
    bareItem(contract, operation),
  );
  const named = leaves.filter(({ pointer }) => pointer === contract.role.nameAt);
  const others = leaves.filter(
    ({ pointer }) => pointer !== contract.role.nameAt && !isSteered(context.contract, pointer),
  );
  // A field in the middle: a server that stores field by field has stored some before it comes to the wrong one.
  return [...named, ...others.slice(Math.floor(others.length / 2)).slice(0, 1)].flatMap((field) =>
    wrongIn(context, field).map(({ what, value }): Case => {
      const item =
        value === undefined ? withoutValueAt(whole, field.pointer) : withValueAt(whole, field.pointer, value);
      const { given, call } = writing(contract, operation, item, 'alone');
      return caseOf({
        id: `${operation.name}.mixed:${field.label}:${what}`,
        what: `${field.label}: ${what}, beside valid values for everything else, by ${operation.name}`,
        expects: 'refused',
        given: { roles: { ...given.roles, A: { kind: 'own', item: unlike(context) } } },
        steps: [call],
        control: plainControl(context, operation),
        sees: seesFor(
          contract,
          leaves.map(({ pointer }) => pointer),
        ),
      });
    }),
  );
}

const isSettable = ({ contract }: LawContext, field: WritableField): boolean =>
  !contract.role.fields.some((shown) => shown.pointer === field.pointer && (shown.readOnly ?? shown.createOnly));

/** A value that the field refuses; for free keys also an object with one wrong group. */
function wrongIn(
  context: LawContext,
  field: WritableField,
): { readonly what: string; readonly value: Json | undefined }[] {
  const keys = Object.keys(context.learned.keys[field.pointer] ?? {});
  const [plain] = refusedValues(field, { enabledFeatures: context.enabledFeatures, keys }).filter(
    ({ value, keyword }) => value !== undefined && value !== null && field.statements[keyword]?.level !== 'observe',
  );
  const some = freeKeys(context, field.pointer);
  const another = keys.find((key) => !Object.hasOwn(some, key));
  const partly =
    another === undefined || Object.keys(some).length === 0
      ? []
      : [{ what: 'right, but for one group', value: { ...some, [another]: 'text' } }];
  return [...(plain ? [plain] : []), ...partly];
}

/** The fields of a new role, with other values than the update sends. */
function unlike(context: LawContext): JsonObject {
  const create = operationFor(context.contract, 'create');
  return leavesOf(create)
    .filter(
      (field) =>
        isSettable(context, field) &&
        !isSteered(context.contract, field.pointer) &&
        field.pointer !== context.contract.role.nameAt &&
        isCertain(field),
    )
    .reduce<JsonObject>((item, field) => {
      const value = leafValue(field, context.enabledFeatures, 1);
      return value === undefined ? item : withValueAt(item, field.pointer, value);
    }, {});
}
