import fc from 'fast-check';
import type { JsonSchema } from '../../contract/types';
import type { Json } from '../../model/json';
import { fractionWithin } from '../values/fractionWithin';
import { textArbitrary } from '../values/textArbitrary';
import { typesOf } from '../../model/schema';

/**
 * Random values of the JSON types that a schema does not allow; undefined where it allows all types or names none.
 * `withNull`: null is one of them (false where a statement of its own forbids null).
 */
export function wrongTypeArbitrary(
  schema: JsonSchema,
  { withNull }: { readonly withNull: boolean },
): fc.Arbitrary<Json> | undefined {
  const types = typesOf(schema);
  if (types.length === 0) return undefined;
  const isNumber = types.includes('number') || types.includes('integer');
  const scalar = fc.oneof(textArbitrary({ min: 1, max: 20, marked: false, text: 'plain' }), fc.integer(), fc.boolean());
  const kinds: readonly (readonly [wrong: boolean, values: fc.Arbitrary<Json>])[] = [
    [
      !types.includes('string'),
      fc.oneof(
        fc.constantFrom('true', 'false', '0', '1', '12'),
        textArbitrary({ min: 1, max: 60, marked: false, text: 'plain' }),
      ),
    ],
    [!isNumber, fc.integer()],
    [
      !types.includes('number'),
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map((whole) => fractionWithin(schema, whole)),
    ],
    [!types.includes('boolean'), fc.boolean()],
    [!types.includes('array'), fc.array(scalar, { maxLength: 4 })],
    [
      !types.includes('object'),
      fc.dictionary(fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 3 }), scalar, {
        maxKeys: 4,
        noNullPrototype: true,
      }),
    ],
    [!types.includes('null') && withNull, fc.constant(null)],
  ];
  const wrong = kinds.filter(([isWrong]) => isWrong).map(([, values]) => values);
  return wrong.length === 0 ? undefined : fc.oneof(...wrong);
}
