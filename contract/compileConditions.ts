import { isJsonArray, isJsonObject } from '../model/json';
import { childOf } from '../model/pointer';
import { wordsOf, type SchemaWords } from './annotations';
import type { Context } from './context';
import { propertiesOf } from './schemaShape';
import type { Condition, JsonSchema } from './types';

/**
 * The conditional requirements of an item: `if` one property has one value (`const`), `then` another is required. A
 * part
 * of `allOf` that states one carries the word `condition`.
 */
export function compileConditions(item: JsonSchema, context: Context): Condition[] {
  const parts = [item, ...(isJsonArray(item['allOf']) ? item['allOf'].filter(isJsonObject) : [])];
  return parts.flatMap((part) => {
    const word = wordsOf<SchemaWords>(part).condition;
    const { if: when, then } = part;
    if (word === undefined || !isJsonObject(when) || !isJsonObject(then)) return [];
    const required = isJsonArray(then['required']) ? then['required'].map(String) : [];
    const statement = context.says(word);
    return propertiesOf(when).flatMap(([key, { const: is }]) =>
      is === undefined
        ? []
        : required.map((name) => ({ when: childOf('', key), is, then: childOf('', name), statement })),
    );
  });
}
