import type { JsonSchema } from '../contract/types';
import type { Json } from '../model/json';
import { isJsonArray } from '../model/json';

/** The types of JSON Schema. */
export type JsonType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null';

const allTypes: readonly JsonType[] = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'];

/** The types that a schema's `type` names; empty where it names none, so that any type is as good as another. */
export function typesOf(schema: JsonSchema): readonly JsonType[] {
  const type: Json | undefined = schema['type'];
  const named = isJsonArray(type) ? type : [type];
  return allTypes.filter((each) => named.includes(each));
}
