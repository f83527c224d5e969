import fc from 'fast-check';
import type { JsonSchema } from '../../contract/types';
import type { Json } from '../../model/json';
import { finiteValues } from '../schema/finiteValues';
import { numberIn, schemaIn, textIn } from '../schema/keywords';
import { objectArbitrary } from './objectArbitrary';
import { patternArbitrary } from '../values/patternArbitrary';
import { plainNumberLimits } from '../schema/limits';
import { textArbitrary } from '../values/textArbitrary';
import type { Choices } from '../types';
import { typesOf, type JsonType } from '../../model/schema';

/** Random values that are valid by a schema. A schema without a type gives text. */
export function schemaArbitrary(schema: JsonSchema, choices: Choices): fc.Arbitrary<Json> {
  const finite = finiteValues(schema);
  if (finite) return fc.constantFrom(...finite);
  const types = typesOf(schema);
  const each = (types.length === 0 ? ['string' as const] : types).map((type) => typeArbitrary(type, schema, choices));
  return fc.oneof(...each);
}

function typeArbitrary(type: JsonType, schema: JsonSchema, choices: Choices): fc.Arbitrary<Json> {
  switch (type) {
    case 'string':
      return stringArbitrary(schema, choices);
    case 'integer':
    case 'number':
      return fc.integer(plainNumberLimits(schema));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return arrayArbitrary(schema, choices);
    case 'object':
      return objectArbitrary(schema, choices, schemaArbitrary);
  }
}

function stringArbitrary(schema: JsonSchema, { marked = true, text = 'plain' }: Choices): fc.Arbitrary<string> {
  const pattern = textIn(schema, 'pattern');
  if (textIn(schema, 'format') === 'uuid') return fc.uuid();
  if (pattern !== undefined) return patternArbitrary(schema, pattern);
  const min = Math.max(1, numberIn(schema, 'minLength') ?? 1);
  return textArbitrary({ min, max: numberIn(schema, 'maxLength') ?? Math.max(min, 300), marked, text });
}

const arrayArbitrary = (schema: JsonSchema, choices: Choices): fc.Arbitrary<Json> => {
  const minLength = numberIn(schema, 'minItems') ?? 0;
  const maxLength = Math.min(numberIn(schema, 'maxItems') ?? Infinity, minLength + 5);
  return fc.array(schemaArbitrary(schemaIn(schema, 'items') ?? {}, choices), { minLength, maxLength });
};
