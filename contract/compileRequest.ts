import type { Json, JsonObject } from '../model/json';
import { isJsonArray, isJsonObject } from '../model/json';
import { tokensOf, valueAt, withoutValueAt } from '../model/pointer';
import { type OperationWords } from './annotations';
import { compileConditions } from './compileConditions';
import { compileWritableField } from './compileWritableField';
import type { Context } from './context';
import { isBelow } from './fieldLabel';
import type { LocatedOperation } from './operations';
import { itemsOf, propertiesBelow, propertiesOf, schemaAt, type Property } from './schemaShape';
import { childrenOf } from './schemaWalk';
import type { JsonSchema, RequestShape, Statement, WritableField } from './types';

/** What an operation's request carries; undefined where it has no body. */
export function compileRequest(
  operation: LocatedOperation,
  words: OperationWords,
  context: Context,
): RequestShape | undefined {
  const pointer = `${operation.pointer}/requestBody`;
  const [mediaType, media] = childrenOf(valueAt(operation.node, '/requestBody/content'))[0] ?? [];
  if (mediaType === undefined || !isJsonObject(media)) return undefined;
  const schema = media['schema'];
  const at = words.items ?? '';
  const holder = isJsonObject(schema) ? schemaAt(schema, at) : undefined;
  if (!isJsonObject(schema) || holder === undefined) {
    context.report(pointer, `the request has no schema${at === '' ? '' : ` at "${at}"`}`);
    return undefined;
  }
  const { envelope, item } = itemsOf(holder);
  const validateItem = context.validator(item);
  const idField = words.id === undefined ? undefined : idFieldOf(item, words, context);
  if (words.id !== undefined && idField === undefined)
    context.report(operation.pointer, `an element of the request has no "${words.id}"`);
  const sample = sampleOf(media, words, at);
  return {
    mediaType,
    schema,
    validate: context.validator(schema),
    items: { at, envelope },
    itemSchema: item,
    validateItem,
    ...(words.id !== undefined && { idAt: words.id }),
    ...(idField !== undefined && { idField }),
    constants: constantsOf(item),
    fields: propertiesBelow(item, '')
      .filter((property) => isBelow(property.pointer, context.fieldsAt) && property.pointer !== words.id)
      .map((property) => compileWritableField(property, words.plays, context))
      .map((field) =>
        words.whole === undefined || field.required ? field : honouredOrRefused(field, context.says(words.whole)),
      ),
    conditions: compileConditions(item, context),
    ...(sample !== undefined && validateItem(sample).length === 0 && { sample: withoutId(sample, words) }),
    ...(words.whole !== undefined && { whole: context.says(words.whole) }),
  };
}

/** Under `whole` an optional field may be refused, so that it is accepted is no rule; but if it is, it is honoured. */
const honouredOrRefused = (field: WritableField, whole: Statement): WritableField => ({
  ...field,
  accepted: { ...whole, level: 'observe' },
  readBack: whole,
});

function idFieldOf(item: JsonSchema, words: OperationWords, context: Context): WritableField | undefined {
  // An element that is nothing but an id is called as the role calls its own.
  const key = tokensOf(context.idAt).at(-1) ?? 'id';
  const property: Property | undefined =
    words.id === ''
      ? { pointer: '', key, schema: item, required: true, isLeaf: true }
      : propertiesBelow(item, '').find(({ pointer }) => pointer === words.id);
  if (property === undefined) return undefined;
  const field = compileWritableField(property, words.plays, context);
  return words.id === '' ? { ...field, label: key } : field;
}

const constantsOf = (item: JsonSchema): JsonObject =>
  Object.fromEntries(
    propertiesOf(item).flatMap(([key, { const: value }]) => (value === undefined ? [] : [[key, value]])),
  );

function sampleOf(media: JsonObject, words: OperationWords, at: string): Json | undefined {
  const held = valueAt(media['example'], at);
  const sample = isJsonArray(held) ? held[0] : held;
  return words.id === '' ? undefined : sample;
}

const withoutId = (sample: Json, words: OperationWords): Json =>
  isJsonObject(sample) && words.id !== undefined ? withoutValueAt(sample, words.id) : sample;
