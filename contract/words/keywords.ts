import { textsAgainstPattern } from '../../model/brokenPattern';
import { isJsonObject } from '../../model/json';
import { enumOf, listedValues, namesType, typesOf } from '../../model/schema';
import type { JsonSchema } from '../schema';

/** A property of a request. */
export interface Limited {
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/** The reason why no value of a property can break a keyword, and the change that would make one possible. */
export interface Lack {
  readonly why: string;
  /** Absent where only another use of the schema can help. */
  readonly remedy?: string;
}

/** A keyword that a statement may name. */
interface KeywordWord {
  /** For docs/vocabulary.md: which values break it. */
  readonly breaks: string;
  readonly lacks: (property: Limited) => Lack | undefined;
}

const isText = ({ schema }: Limited): boolean => namesType(schema, 'string');
const mayBeText = ({ schema }: Limited): boolean => typesOf(schema).length === 0 || namesType(schema, 'string');
const isNumber = ({ schema }: Limited): boolean => namesType(schema, 'integer') || namesType(schema, 'number');
const isListed = ({ schema }: Limited): boolean => listedValues(schema) !== undefined;

const lack = (why: string, remedy: string): Lack => ({ why, remedy });

/** The limit of a type: the schema must have one of these keywords and be of the type. */
const limitOf =
  (ofType: (property: Limited) => boolean, type: string, ...keywords: string[]) =>
  (property: Limited): Lack | undefined => {
    const [keyword = ''] = keywords;
    if (!keywords.some((one) => typeof property.schema[one] === 'number'))
      return lack(`the schema has no ${keywords.join(' and no ')}`, `add ${keyword} to the schema`);
    return ofType(property) ? undefined : lack(`its type is not ${type}`, `add "type: ${type}" to the schema`);
  };

/** Beside listed numbers any is wrong. */
const numberLimit =
  (...keywords: string[]) =>
  (property: Limited): Lack | undefined =>
    isListed(property)
      ? lack('the schema lists its values', 'state "enum" instead')
      : limitOf(isNumber, 'number', ...keywords)(property);

const listLacks =
  (keyword: 'enum' | 'const') =>
  ({ schema }: Limited): Lack | undefined => {
    const has = keyword === 'enum' ? enumOf(schema) !== undefined : schema['const'] !== undefined;
    if (!has) return lack(`the schema has no ${keyword}`, `add ${keyword} to the schema`);
    return hasUnlisted(schema) ? undefined : lack('the schema lists every value of its type', 'state "type" instead');
  };

/** Whether a value of a schema's type can be made that it does not list. */
function hasUnlisted(schema: JsonSchema): boolean {
  const listed = listedValues(schema) ?? [];
  if (typesOf(schema).length === 0 || namesType(schema, 'string')) return true;
  const booleans = listed.filter((value) => typeof value === 'boolean');
  return listed.some((value) => typeof value === 'number') || booleans.length === 1;
}

/** Formats of which broken values are known. */
export const TRIED_FORMATS = ['uuid', 'email', 'date', 'time', 'date-time', 'uri', 'hostname', 'ipv4', 'ipv6'] as const;
export type TriedFormat = (typeof TRIED_FORMATS)[number];

/** Keys can be wrong where the schema lists them, or where free keys hold objects whose schema lists theirs. */
function hasClosedKeys(schema: JsonSchema): boolean {
  const inner = schema['additionalProperties'];
  if (inner === false) return true;
  return isJsonObject(inner) && inner['additionalProperties'] === false && schema['properties'] === undefined;
}

/**
 * The keywords that a statement may name: those of JSON Schema, and three that JSON Schema has no good form for. Every
 * other list of them is made of this one.
 */
export const KEYWORDS = {
  type: {
    breaks: 'a value of another type',
    lacks: ({ schema }) =>
      typesOf(schema).some((type) => type !== 'null')
        ? undefined
        : lack('the schema names no type', 'add "type" to the schema'),
  },
  enum: { breaks: 'a value that is not listed', lacks: listLacks('enum') },
  const: { breaks: 'another value', lacks: listLacks('const') },
  maxLength: { breaks: 'a longer text', lacks: limitOf(isText, 'string', 'maxLength') },
  minLength: {
    breaks: 'a shorter text',
    lacks: (property) =>
      property.schema['minLength'] === 0
        ? lack('no text is shorter than minLength 0', 'take the word away')
        : limitOf(isText, 'string', 'minLength')(property),
  },
  pattern: {
    breaks: 'a text that does not match',
    lacks: (property) => {
      if (property.schema['pattern'] === undefined)
        return lack('the schema has no pattern', 'add pattern to the schema');
      if (!mayBeText(property)) return lack('its type is not string', 'add "type: string" to the schema');
      return isListed(property) || textsAgainstPattern(property.schema).length === 0
        ? lack('no text of an allowed length was found that breaks the pattern', 'take the word away')
        : undefined;
    },
  },
  format: {
    breaks: `a text of another form. Formats that are tried: ${TRIED_FORMATS.join(', ')}`,
    lacks: (property) => {
      const { format } = property.schema;
      if (typeof format !== 'string') return lack('the schema has no format', 'add format to the schema');
      return TRIED_FORMATS.some((tried) => tried === format) && mayBeText(property) && !isListed(property)
        ? undefined
        : lack(
            `no text is known that breaks the format "${format}"`,
            `formats that are tried: ${TRIED_FORMATS.join(', ')}`,
          );
    },
  },
  minimum: { breaks: 'a smaller number', lacks: numberLimit('minimum', 'exclusiveMinimum') },
  maximum: { breaks: 'a greater number', lacks: numberLimit('maximum', 'exclusiveMaximum') },
  required: {
    breaks: 'nothing sent',
    lacks: ({ required }) => (required ? undefined : { why: 'no request requires the property' }),
  },
  additionalProperties: {
    breaks: 'an object with a key too many',
    lacks: ({ schema }) =>
      namesType(schema, 'object') && hasClosedKeys(schema)
        ? undefined
        : lack('the schema allows any key', 'add "additionalProperties: false" where the keys are listed'),
  },
  notEmpty: { breaks: 'the empty text', lacks: () => undefined },
  notBlank: { breaks: 'a text of white space alone', lacks: () => undefined },
  notNull: { breaks: 'null', lacks: () => undefined },
} as const satisfies Readonly<Record<string, KeywordWord>>;

export type Keyword = keyof typeof KEYWORDS;

export const KEYWORD_NAMES = Object.keys(KEYWORDS) as readonly Keyword[];
