import type { Json, JsonObject } from '../model/json';
import { isJsonArray, isJsonObject } from '../model/json';
import { tokensOf, valueAt, withoutValueAt } from '../model/pointer';
import { compileConditions } from './compileConditions';
import { compileWritableField } from './compileWritableField';
import type { Context } from './context';
import { isBelow } from './fieldLabel';
import type { WritableField } from './fields';
import type { RequestShape } from './operation';
import type { LocatedOperation } from './operations';
import { plainSchema } from './plainSchema';
import type { JsonSchema } from './schema';
import { itemsOf, propertiesBelow, propertiesOf, schemaAt, type Property } from './schemaShape';
import { childrenOf } from './schemaWalk';
import type { OperationParts } from './words/operation';
import { SENT_WORDS } from './words/sent';
import type { Statement } from './words/statement';

/** The request of an operation; undefined where it has no body, or none that can be read. */
export function compileRequest(
  operation: LocatedOperation,
  words: OperationParts,
  context: Context,
): RequestShape | undefined {
  const [mediaType, media] = childrenOf(valueAt(operation.node, '/requestBody/content'))[0] ?? [];
  if (mediaType === undefined || !isJsonObject(media)) return undefined;
  const body = bodyOf(operation, media, words, context);
  if (body === undefined) return undefined;
  const { schema, holder, described } = body;
  const { envelope, item } = itemsOf(holder);
  const validateItem = context.validator(item);
  const idField = words.idAt === undefined ? undefined : idFieldOf(itemsOf(described).item, words, context);
  if (words.idAt !== undefined && idField === undefined)
    context.report(operation.pointer, `an element of the request has no "${words.idAt}"`);
  if (words.idAt !== '') noteItemWords(item, context);
  const sample = sampleOf(media, words);
  return {
    mediaType,
    schema,
    validate: context.validator(schema),
    items: { at: words.itemsAt, envelope },
    itemSchema: item,
    validateItem,
    ...(words.idAt !== undefined && { idAt: words.idAt }),
    ...(idField !== undefined && { idField }),
    constants: constantsOf(item),
    fields: fieldsOf(item, words, context),
    conditions: compileConditions(item, context),
    ...(sample !== undefined && validateItem(sample).length === 0 && { sample: withoutId(sample, words) }),
    ...(words.whole !== undefined && { whole: words.whole }),
  };
}

/**
 * The schema of the body as it is sent, with the part of it that holds the items: as sent, and as described, where an
 * element's id stands even if it is marked `readOnly`.
 */
function bodyOf(
  operation: LocatedOperation,
  media: JsonObject,
  { itemsAt, form }: OperationParts,
  context: Context,
): { readonly schema: JsonSchema; readonly holder: JsonSchema; readonly described: JsonSchema } | undefined {
  const pointer = `${operation.pointer}/requestBody`;
  const written = media['schema'];
  const schema = isJsonObject(written) ? context.asSent(written) : undefined;
  const holder = schema && schemaAt(schema, itemsAt);
  const described = isJsonObject(written) ? schemaAt(written, itemsAt) : undefined;
  if (schema === undefined || holder === undefined || described === undefined) {
    context.report(pointer, `the request has no schema${itemsAt === '' ? '' : ` at "${itemsAt}"`}`);
    return undefined;
  }
  const { envelope } = itemsOf(holder);
  if (form === 'bulk' && envelope === 'object') {
    const at = itemsAt === '' ? 'the request is' : `at "${itemsAt}" stands`;
    context.report(
      pointer,
      `a bulk request holds an array of items, but ${at} one object`,
      'x-rolecall: {items: /pointer to the array}, or leave "form: bulk" out',
    );
    return undefined;
  }
  if (form === 'single' && envelope === 'array') {
    context.report(pointer, 'the request holds an array of items', 'x-rolecall: {form: bulk}');
    return undefined;
  }
  return { schema, holder, described };
}

function fieldsOf(item: JsonSchema, words: OperationParts, context: Context): WritableField[] {
  const fields = propertiesBelow(item, '')
    .filter((property) => isBelow(property.pointer, context.fieldsAt) && property.pointer !== words.idAt)
    .map((property) => compileWritableField(property, words.plays, context));
  return fields
    .map((field) => ({ ...field, ...saidOfObject(field, fields) }))
    .map((field) => (words.whole === undefined || field.required ? field : honouredOrRefused(field, words.whole)));
}

/** Statements that hold for the properties of the object at which they stand. */
type OfObjects = Pick<WritableField, 'unsentStays' | 'accepted' | 'readBack'>;

/** A statement at an object holds for each of its properties that has none of its own. */
function saidOfObject(field: WritableField, fields: readonly WritableField[]): OfObjects {
  const objects = fields
    .filter(({ pointer }) => isBelow(field.pointer, pointer))
    .sort((a, b) => a.pointer.length - b.pointer.length);
  return [...objects, field].reduce<OfObjects>(
    (said, { unsentStays, accepted, readBack }) => ({
      ...said,
      ...(unsentStays && { unsentStays }),
      ...(accepted && { accepted }),
      ...(readBack && { readBack }),
    }),
    {},
  );
}

/** Under `whole` an optional field may be refused, so that it is accepted is no rule; but if it is, it is honoured. */
const honouredOrRefused = (field: WritableField, whole: Statement): WritableField => ({
  ...field,
  accepted: { ...whole, level: 'observe' },
  readBack: whole,
});

/** Words about properties have no effect at the item that holds them. */
function noteItemWords(item: JsonSchema, { ledger }: Context): void {
  const idle = SENT_WORDS.map(({ name }) => ({
    at: `/${name}`,
    why: 'it speaks of a property, and here stands the schema of a whole request item',
    remedy: 'write it at the properties',
  }));
  ledger.note(SENT_WORDS, plainSchema(item).annotations, { parts: {}, idle });
}

function idFieldOf(item: JsonSchema, { idAt, plays }: OperationParts, context: Context): WritableField | undefined {
  // An element that is nothing but an id is called as the role calls its own.
  const key = tokensOf(context.idAt).at(-1) ?? 'id';
  const property: Property | undefined =
    idAt === ''
      ? { pointer: '', key, ...plainSchema(item), required: true, isLeaf: true }
      : propertiesBelow(item, '').find(({ pointer }) => pointer === idAt);
  if (property === undefined) return undefined;
  const field = compileWritableField(property, plays, context, true);
  return idAt === '' ? { ...field, label: key } : field;
}

const constantsOf = (item: JsonSchema): JsonObject =>
  Object.fromEntries(
    propertiesOf(item).flatMap(([key, schema]) => {
      const { const: value } = plainSchema(schema).schema;
      return value === undefined ? [] : [[key, value]];
    }),
  );

function sampleOf(media: JsonObject, { itemsAt, idAt }: OperationParts): Json | undefined {
  const held = valueAt(media['example'], itemsAt);
  const sample = isJsonArray(held) ? held[0] : held;
  return idAt === '' ? undefined : sample;
}

const withoutId = (sample: Json, { idAt }: OperationParts): Json =>
  isJsonObject(sample) && idAt !== undefined ? withoutValueAt(sample, idAt) : sample;
