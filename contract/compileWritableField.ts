import { wordsOf, type SchemaWords } from './annotations';
import type { Context } from './context';
import { fieldLabel } from './fieldLabel';
import type { Property } from './schemaShape';
import type { Keyword, Play, Statement, WritableField } from './types';

/** What no API stores, whether it says so or not: values of another type, and values outside an enumeration. */
const NEVER_STORED: readonly Keyword[] = ['type', 'enum'];

/** A field as the request of an operation that plays `plays` carries it. */
export function compileWritableField(property: Property, plays: Play, context: Context): WritableField {
  const words = wordsOf<SchemaWords>(property.schema);
  const { says } = context;
  // One schema may serve requests that require the property and requests that do not.
  const refused = Object.entries(words.refuses ?? {}).filter(
    ([keyword]) => keyword !== 'required' || property.required,
  );
  const ignored = Object.entries(words.neverStores ?? {});
  const value = property.schema['default'];
  const feature = words.feature;
  return {
    pointer: property.pointer,
    label: fieldLabel(property.pointer, context.fieldsAt),
    schema: property.schema,
    required: property.required,
    isLeaf: property.isLeaf,
    statements: Object.fromEntries(
      [...refused, ...ignored].map(([keyword, word]): [string, Statement] => [keyword, says(word)]),
    ),
    neverStored: [
      ...NEVER_STORED.filter(
        (keyword) => words.refuses?.[keyword] === undefined && words.neverStores?.[keyword] === undefined,
      ),
      ...ignored.map(([keyword]) => keyword as Keyword),
    ],
    lengthUnit: words.lengthUnit ?? 'open',
    // A default is what a role has that was created without the field; null and silence leave alone only what is there.
    ...(plays === 'create' &&
      words.default !== undefined &&
      value !== undefined && { default: { value, statement: says(words.default) } }),
    ...(plays !== 'create' && words.nullKeeps !== undefined && { nullKeeps: says(words.nullKeeps) }),
    ...(plays !== 'create' && words.unsentStays !== undefined && { unsentStays: says(words.unsentStays) }),
    ...writeOf(words, context),
    ...(feature !== undefined && {
      feature: {
        name: feature.name,
        enabling: feature.enabling,
        ...(feature.says !== undefined && { statement: says(feature.says) }),
      },
    }),
    ...(words.accepted !== undefined && { accepted: says(words.accepted) }),
    ...(words.readBack !== undefined && { readBack: says(words.readBack) }),
  };
}

function writeOf(words: Partial<SchemaWords>, { says }: Context): Pick<WritableField, 'write'> {
  if (words.merges !== undefined) return { write: { how: 'merge', statement: says(words.merges) } };
  if (words.replaces !== undefined) return { write: { how: 'replace', statement: says(words.replaces) } };
  return {};
}
