/** The value of a keyword: a plain value, one schema, a list of schemas, or schemas by name. */
type Holds = 'value' | 'schema' | 'schemas' | 'named schemas';

/** The extension key of annotations. */
export const EXTENSION = 'x-rolecall';

/** Keywords that OpenAPI 3.1 adds to JSON Schema, for documentation only. */
export const OPENAPI_KEYWORDS = ['discriminator', 'example', 'externalDocs', 'xml', EXTENSION] as const;

/** The keywords of JSON Schema that a contract may use. Every other list of them is made of this one. */
export const SCHEMA_KEYWORDS: Readonly<Record<string, Holds>> = {
  $ref: 'value',
  $defs: 'named schemas',
  $comment: 'value',
  type: 'value',
  enum: 'value',
  const: 'value',
  title: 'value',
  description: 'value',
  default: 'value',
  deprecated: 'value',
  readOnly: 'value',
  writeOnly: 'value',
  examples: 'value',
  format: 'value',
  maxLength: 'value',
  minLength: 'value',
  pattern: 'value',
  minimum: 'value',
  maximum: 'value',
  exclusiveMinimum: 'value',
  exclusiveMaximum: 'value',
  multipleOf: 'value',
  items: 'schema',
  prefixItems: 'schemas',
  contains: 'schema',
  minItems: 'value',
  maxItems: 'value',
  uniqueItems: 'value',
  properties: 'named schemas',
  patternProperties: 'named schemas',
  additionalProperties: 'schema',
  propertyNames: 'schema',
  unevaluatedProperties: 'schema',
  unevaluatedItems: 'schema',
  required: 'value',
  minProperties: 'value',
  maxProperties: 'value',
  dependentRequired: 'value',
  dependentSchemas: 'named schemas',
  allOf: 'schemas',
  anyOf: 'schemas',
  oneOf: 'schemas',
  not: 'schema',
  if: 'schema',
  then: 'schema',
  else: 'schema',
  ...Object.fromEntries(OPENAPI_KEYWORDS.map((keyword) => [keyword, 'value' as const])),
};

export const KNOWN_KEYWORDS: readonly string[] = Object.keys(SCHEMA_KEYWORDS);

/** Keywords under which schemas stand, by how they stand there. */
export const keywordsHolding = (holds: Holds): readonly string[] =>
  KNOWN_KEYWORDS.filter((keyword) => SCHEMA_KEYWORDS[keyword] === holds);
