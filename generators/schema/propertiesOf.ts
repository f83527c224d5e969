import type { JsonSchema } from '../../contract/types';
import { isJsonObject } from '../../model/json';
import { schemaIn } from '../values/schemaIn';

/** The named properties of an object's schema, in the schema's order. */
export const propertiesOf = (schema: JsonSchema): readonly (readonly [string, JsonSchema])[] =>
  Object.entries(schemaIn(schema, 'properties') ?? {}).flatMap(([key, value]) =>
    isJsonObject(value) ? [[key, value] as const] : [],
  );
