import type { JsonSchema } from '../../contract/types';
import { propertiesOf, schemaIn } from './keywords';
import type { Choices } from '../types';

/** The schema of what a free-key object holds under `key`, without the inner keys that this one may not hold. */
export function groupSchema(schema: JsonSchema, key: string, { groupKeys }: Choices): JsonSchema {
  const inner = schemaIn(schema, 'additionalProperties') ?? {};
  if (!groupKeys) return inner;
  const own = Object.hasOwn(groupKeys.only, key) ? (groupKeys.only[key] ?? []) : [];
  const allowed = [...groupKeys.keys, ...own];
  return { ...inner, properties: Object.fromEntries(propertiesOf(inner).filter(([name]) => allowed.includes(name))) };
}
