import type { JsonSchema } from '../../contract/types';
import type { Json } from '../../model/json';
import { fractionWithin } from '../values/fractionWithin';
import { enumOf, listedValues, typesOf, type JsonType } from '../../model/schema';
import { textOfLength } from '../values/textOfLength';

const names: Readonly<Record<JsonType, string>> = {
  string: 'text',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
  null: 'null',
};

/**
 * One value for each JSON type that a schema does not allow. First come the values that servers most often convert
 * instead of refusing (12 to "12", "true" to true).
 */
export function wrongTypes(
  schema: JsonSchema,
  { marked }: { readonly marked: boolean },
): { readonly what: string; readonly value: Json }[] {
  const types = typesOf(schema);
  const wanted = types.find((type) => type !== 'null');
  if (wanted === undefined) return [];
  // Many languages compare values as text, so a listed value in an array of one may pass for the value itself.
  const text = (listedValues(schema) ?? []).find((value) => typeof value === 'string') ?? textOfLength(20, { marked });
  const isNumber = types.includes('integer') || types.includes('number');
  const numeric = wanted === 'integer' || wanted === 'number';
  const candidates: readonly (readonly [wrong: boolean, what: string, value: Json])[] = [
    [!types.includes('string') && wanted === 'boolean', 'the text "true"', 'true'],
    [!types.includes('string') && wanted === 'boolean', 'the text "false"', 'false'],
    [!types.includes('string') && numeric, 'the text "12"', '12'],
    [!types.includes('string') && wanted !== 'boolean', 'text', text],
    // A server may keep listed values as numbers, by their places.
    [!isNumber, 'a number', wanted === 'boolean' || enumOf(schema) !== undefined ? 1 : 12345],
    [!isNumber && wanted === 'boolean', 'the number 0', 0],
    [isNumber && !types.includes('number'), 'a fraction', fractionWithin(schema)],
    [!types.includes('boolean'), 'true', true],
    [!types.includes('array'), 'an array', [wanted === 'string' ? text : wanted === 'boolean' ? true : 7]],
    [!types.includes('object'), 'an object', { value: wanted === 'string' ? text : wanted === 'boolean' ? true : 7 }],
    [!types.includes('null'), 'null', null],
  ];
  return candidates
    .filter(([wrong]) => wrong)
    .map(([, what, value]) => ({ what: `${what} instead of ${names[wanted]}`, value }));
}
