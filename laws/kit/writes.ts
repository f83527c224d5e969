import { isCertain, operationFor } from '../../contract/questions';
import type { Contract, Operation, WritableField } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import type { Call, Given, ItemIntent, LawContext, RoleName } from '../../engine/language/law';
import { leafValue, plainName } from '../../engine/language/plainItem';
import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import type { Json, JsonObject, Pointer } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { valueAt, withoutValueAt, withValueAt } from '../../model/pointer';

/** Where the element that is tried stands in a bulk request. Single forms know only `alone`. */
export type Place = 'alone' | 'first' | 'middle' | 'last';

/** One write about one role: the call, what must be there for it, and how the case calls the role. */
export interface Writing {
  readonly given: Given;
  readonly call: Call;
  readonly subject: RoleName;
}

export const writesOf = (contract: Contract): readonly Operation[] =>
  contract.operations.filter(({ plays }) => plays === 'create' || plays === 'update');

export const fieldsOf = (operation: Operation): readonly WritableField[] => operation.request?.fields ?? [];

/** Fields that carry a value of their own; objects whose members are fields too are left to these. */
export const leavesOf = (operation: Operation): readonly WritableField[] =>
  fieldsOf(operation).filter(({ isLeaf }) => isLeaf);

/**
 * Sends `item` by the operation: to a new role N, or to a role A of the run's own; in a bulk request among harmless
 * others.
 */
export function writing(contract: Contract, operation: Operation, item: Json, place: Place = 'alone'): Writing {
  const creates = operation.plays === 'create';
  const subject = creates ? 'N' : 'A';
  const tried: ItemIntent = { role: subject, item };
  const items =
    operation.form === 'single' || place === 'alone' ? [tried] : among(tried, besides(contract, operation), place);
  const fillers =
    creates || items.length === 1 ? {} : { F1: { kind: 'filler' as const }, F2: { kind: 'filler' as const } };
  return {
    subject,
    given: { roles: creates ? {} : { A: { kind: 'own' }, ...fillers } },
    call: callOn(operation, items),
  };
}

function among(
  tried: ItemIntent,
  others: readonly [ItemIntent, ItemIntent],
  place: Exclude<Place, 'alone'>,
): ItemIntent[] {
  const [one, two] = others;
  return place === 'first' ? [tried, one, two] : place === 'middle' ? [one, tried, two] : [one, two, tried];
}

/** A delete of these roles: in one request where it takes several, else of the first. */
export function deleteOf(contract: Contract, roles: readonly RoleName[]): Call {
  const operation = operationFor(contract, 'delete');
  return callOn(
    operation,
    roles.map((role) => ({ role })),
  );
}

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

/** Two elements that nobody can object to. */
function besides(contract: Contract, operation: Operation): [ItemIntent, ItemIntent] {
  const make = (index: 1 | 2): ItemIntent => {
    if (operation.plays === 'create') return { item: plainName(contract, {}, `beside-${String(index)}`) };
    const harmless = harmlessField(contract, operation);
    return {
      role: `F${String(index)}`,
      item: harmless ? withValueAt({}, harmless.pointer, leafValue(harmless) ?? null) : {},
    };
  };
  return [make(1), make(2)];
}

/**
 * Roles that other cases may speak of too: the case expects them to stay as they are and judges its own matter only.
 */
export const shared = (given: Given): Given => ({
  ...given,
  roles: Object.fromEntries(
    Object.entries(given.roles).map(([name, role]) => [
      name,
      role.kind === 'own' && role.item === undefined ? { ...role, shared: true as const } : role,
    ]),
  ),
});

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

/** A write that nobody can object to: what is needed, and for an update one plain field more. */
export function plainWrite(context: LawContext, operation: Operation): JsonObject {
  const bare = bareItem(context.contract, operation);
  const field = harmlessField(context.contract, operation);
  return operation.plays === 'create' || !field || Object.keys(bare).length > 0
    ? bare
    : withValueAt(bare, field.pointer, plainValue(context, field));
}

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

export const parentOf = (operation: Operation, field: WritableField): WritableField | undefined =>
  fieldsOf(operation).find((other) => other !== field && field.pointer.startsWith(`${other.pointer}/`));
