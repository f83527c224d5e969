import { isJsonArray, isJsonObject } from '../model/json';
import type { Context } from './context';
import { annotationsOf, readWords } from './readWords';
import type { JsonSchema } from './schema';
import { PART_WORDS } from './words/part';
import type { Condition } from './words/part/condition';
import type { PartPlace } from './words/part/place';

/** The conditional requirements of an item: of the item's schema and of the parts of its `allOf`, at any depth. */
export const compileConditions = (item: JsonSchema, context: Context): Condition[] =>
  [...partsOf(item)].flatMap((schema) => {
    const { conditions } = readWords<PartPlace, typeof PART_WORDS>(
      PART_WORDS,
      annotationsOf(schema),
      { schema },
      context,
    );
    return conditions;
  });

function* partsOf(schema: JsonSchema): Generator<JsonSchema> {
  yield schema;
  const parts = schema['allOf'];
  if (isJsonArray(parts)) for (const part of parts.filter(isJsonObject)) yield* partsOf(part);
}
