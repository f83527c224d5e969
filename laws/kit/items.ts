import { isCertain, isSteered } from '../../contract/questions';
import type { Contract, Operation, WritableField } from '../../contract/types';
import type { LawContext } from '../../engine/language/law';
import { leafValue, plainName } from '../../engine/language/plainItem';
import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import type { Json, JsonObject, Pointer } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { valueAt, withoutValueAt, withValueAt } from '../../model/pointer';
import { enumOf, namesType } from '../../model/schema';

export const fieldsOf = (operation: Operation): readonly WritableField[] => operation.request?.fields ?? [];

/** Fields that carry a value of their own; objects whose members are fields too are left to these. */
export const leavesOf = (operation: Operation): readonly WritableField[] =>
  fieldsOf(operation).filter(({ isLeaf }) => isLeaf);

export const parentOf = (operation: Operation, field: WritableField): WritableField | undefined =>
  fieldsOf(operation).find((other) => other !== field && field.pointer.startsWith(`${other.pointer}/`));

/** Whether an update may change the field: neither read-only nor fixed at create. */
export const isSettable = ({ role }: Contract, { pointer }: Pick<WritableField, 'pointer'>): boolean =>
  !role.fields.some((shown) => shown.pointer === pointer && (shown.readOnly ?? shown.createOnly));

/** A field whose plain values depend on nothing: no feature, nothing that they require beside them. */
export const harmlessField = (contract: Contract, operation: Operation): WritableField | undefined =>
  leavesOf(operation).find(
    (field) =>
      field.pointer !== contract.role.nameAt &&
      leafValue(field) !== undefined &&
      field.feature === undefined &&
      isCertain(field) &&
      !(operation.request?.conditions ?? []).some(({ when }) => when === field.pointer),
  );

/**
 * What an item must hold besides the field that is tried: a plain name wherever the documents do not say that it may be
 * left out.
 */
export function bareItem(contract: Contract, operation: Operation): JsonObject {
  const name = fieldsOf(operation).find((field) => field.pointer === contract.role.nameAt);
  const mayLack = operation.plays === 'update' && name?.unsentStays !== undefined && !name.required;
  return operation.plays === 'write-only' || mayLack
    ? {}
    : plainName(contract, {}, operation.plays === 'create' ? 'new' : 'renamed');
}

/** A write that nobody can object to: what is needed, and for an update one plain field more. */
export function plainWrite(context: LawContext, operation: Operation): JsonObject {
  const bare = bareItem(context.contract, operation);
  const field = harmlessField(context.contract, operation);
  return operation.plays === 'create' || !field || Object.keys(bare).length > 0
    ? bare
    : withValueAt(bare, field.pointer, plainValue(context, field));
}

/** An item that changes something: what is needed, and for an update or an unseen write one plain field more. */
export function changeItem(context: LawContext, operation: Operation): JsonObject {
  const bare = bareItem(context.contract, operation);
  const field = harmlessField(context.contract, operation);
  return operation.plays === 'create' || !field ? bare : withValueAt(bare, field.pointer, plainValue(context, field));
}

/** Everything that an operation takes. With turn 1 other values than with turn 0, where the field has several. */
export function wholeItem(context: LawContext, operation: Operation, turn: number): JsonObject {
  const { contract, enabledFeatures } = context;
  return leavesOf(operation)
    .filter((field) => isCertain(field) && !isSteered(contract, field.pointer) && isSettable(contract, field))
    .reduce(
      (sum, field) => {
        const isFinite = enumOf(field.schema) !== undefined || namesType(field.schema, 'boolean');
        const other = turn > 0 && isFinite ? leafValue(field, enabledFeatures, turn) : undefined;
        return withValueAt(sum, field.pointer, other ?? plainValue(context, field));
      },
      bareItem(contract, operation),
    );
}

/**
 * An item that carries `value` (undefined: left out) in one field; a member of an object goes with plain values for the
 * others.
 */
export function itemWith(
  context: LawContext,
  operation: Operation,
  field: WritableField,
  value: Json | undefined,
): JsonObject {
  const { contract } = context;
  const parent = parentOf(operation, field);
  const siblings = parent
    ? leavesOf(operation).filter((leaf) => leaf !== field && leaf.pointer.startsWith(`${parent.pointer}/`))
    : [];
  const filled = siblings.reduce(
    (item, leaf) => {
      const plain = leafValue(leaf, context.enabledFeatures);
      return plain === undefined ? item : withValueAt(item, leaf.pointer, plain);
    },
    bareItem(contract, operation),
  );
  const item = value === undefined ? withoutValueAt(filled, field.pointer) : withValueAt(filled, field.pointer, value);
  return withConditionsMet(operation, item, field.pointer);
}

/** What a value requires beside it goes along, so that nothing but the tried field can be at fault. */
const withConditionsMet = (operation: Operation, item: JsonObject, tried: Pointer): JsonObject =>
  (operation.request?.conditions ?? []).reduce((sum, { when, is, then }) => {
    const companion = fieldsOf(operation).find(({ pointer }) => pointer === then);
    const needed = valueAt(sum, when) === is && then !== tried && valueAt(sum, then) === undefined && companion;
    return needed ? withValueAt(sum, then, leafValue(companion) ?? null) : sum;
  }, item);

/**
 * A valid value for a field, to stand in a control: for the name the mark alone, as short as a name of the run can be.
 */
export function plainValue(context: LawContext, field: WritableField): Json {
  if (field.pointer === context.contract.role.nameAt) return MARK_PLACEHOLDER;
  const leaf = leafValue(field, context.enabledFeatures);
  // Free text carries the mark, so that it differs from whatever was there before.
  const { enum: listed, examples, format, pattern } = field.schema;
  if (typeof leaf === 'string' && [listed, examples, format, pattern].every((keyword) => keyword === undefined))
    return `Text ${MARK_PLACEHOLDER}`;
  return (
    leaf ?? (isJsonObject(field.schema) && field.schema['type'] === 'object' ? freeKeys(context, field.pointer) : null)
  );
}

/** For a free-key object: one group that the target knows, with rights it showed there. */
export function freeKeys(context: LawContext, pointer: Pointer): JsonObject {
  const [group, rights] =
    Object.entries(context.learned.keys[pointer] ?? {}).find(([, known]) => known.length > 0) ?? [];
  return group === undefined || rights === undefined
    ? {}
    : { [group]: Object.fromEntries(rights.map((right) => [right, true])) };
}
