import type { JsonSchema } from '../../contract/types';

/** The names that an object's schema requires. */
export function requiredOf(schema: JsonSchema): readonly string[] {
  const required = schema['required'];
  return Array.isArray(required) ? required.filter((name): name is string => typeof name === 'string') : [];
}
