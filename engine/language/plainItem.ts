import { isSteered } from '../../contract/questions';
import type { Contract, JsonSchema, Operation, WritableField } from '../../contract/types';
import type { Json, JsonObject } from '../../model/json';
import { isJsonArray } from '../../model/json';
import { valueAt, withValueAt } from '../../model/pointer';
import { enumOf, namesType } from '../../model/schema';
import { textsOfFormat } from '../../generators/values/formatTexts';
import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import { patternTexts } from '../../generators/values/patternTexts';

/** The item with a plain marked name where it has none. */
export function plainName(contract: Contract, item: JsonObject, suffix: string): JsonObject {
  return valueAt(item, contract.role.nameAt) === undefined
    ? withValueAt(item, contract.role.nameAt, `${MARK_PLACEHOLDER}-${suffix}`)
    : item;
}

/**
 * Whether a field is a leaf that a plain item can carry: no children, no free keys, not what is steered or can be sent
 * only once.
 */
function isPlain(contract: Contract, operation: Operation, field: WritableField): boolean {
  if (field.pointer === contract.role.nameAt || field.pointer === operation.request?.idAt) return false;
  if (isSteered(contract, field.pointer)) return false;
  if (contract.role.fields.some((shown) => shown.pointer === field.pointer && (shown.readOnly ?? shown.createOnly)))
    return false;
  return (
    leafValue(field) !== undefined &&
    !('additionalProperties' in field.schema && typeof field.schema['additionalProperties'] === 'object')
  );
}

/**
 * A plain valid value for a leaf, different from that of a new role (`usual`, by default the documented one) and never
 * one that a plan may lack; undefined where there is none.
 * `turn` picks among the values, so that two items of different turn differ where they can.
 */
export function leafValue(
  field: WritableField,
  enabledFeatures: readonly string[] = [],
  turn = 0,
  avoid?: Json,
  usual: Json | undefined = field.default?.value,
): Json | undefined {
  const on = field.feature === undefined || enabledFeatures.includes(field.feature.name);
  const safe = (value: Json): boolean => on || !(field.feature?.enabling ?? []).includes(value);
  const { examples } = field.schema;
  if (isJsonArray(examples) && examples.length > 0) return examples[0];
  const values =
    enumOf(field.schema)?.filter((value) => value !== null && safe(value)) ??
    (namesType(field.schema, 'boolean') ? [false, true].filter(safe) : []);
  const free = values.length > 1 ? values.filter((value) => value !== avoid) : values;
  const wanted = free.filter((value) => value !== usual);
  const pool = wanted.length > 0 ? [...wanted, ...free.filter((value) => !wanted.includes(value))] : free;
  if (pool.length > 0) return pool[turn % pool.length];
  return namesType(field.schema, 'string') ? plainText(field.schema, turn) : undefined;
}

/** A text of the form that a schema asks for; undefined where it asks for a pattern of which no text can be made. */
function plainText(schema: JsonSchema, turn: number): string | undefined {
  const { format, pattern } = schema;
  const ofFormat = typeof format === 'string' ? textsOfFormat(format)?.accepted[0] : undefined;
  if (ofFormat !== undefined) return ofFormat;
  if (typeof pattern !== 'string') return `Plain text ${String(turn + 1)}`;
  const [matching] = patternTexts(schema, pattern);
  return typeof matching?.value === 'string' ? matching.value : undefined;
}

/**
 * An item with a marked name and a plain value in every plain field of the operation, the same for the same turn; other
 * than what
 * `avoid` holds where there is a choice, so that a write of `avoid` would show. `usual`: what new roles were seen to
 * hold where no default is documented.
 */
export function plainItem(
  contract: Contract,
  operation: Operation,
  enabledFeatures: readonly string[],
  turn = 0,
  avoid: Json = {},
  usual: JsonObject = {},
): JsonObject {
  const fields = (operation.request?.fields ?? []).filter((field) => isPlain(contract, operation, field));
  // Where no default is known, from field to field the other way round: whatever a server falls back to, some field of
  // the role shows it.
  const filled = fields.reduce<JsonObject>((item, field, index) => {
    const known = field.default?.value ?? valueAt(usual, field.pointer);
    const value = leafValue(
      field,
      enabledFeatures,
      known === undefined ? turn + index : turn,
      valueAt(avoid, field.pointer),
      known,
    );
    return value === undefined ? item : withValueAt(item, field.pointer, value);
  }, {});
  return plainName(contract, filled, 'role');
}
