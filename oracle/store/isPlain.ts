/** Which values a server must store as they are. Any other value may be refused, changed or stored. */

import type { WritableField } from '../../contract/types';
import type { Json } from '../../model/json';
import { enumOf, isOfType, typesOf } from '../../model/schema';

/** Whether the value has the field's type, is one of its values, keeps its limits and is not blank. */
export function isPlain({ schema }: WritableField, value: Json): boolean {
  const listed = enumOf(schema);
  if (listed) return listed.includes(value);
  const types = typesOf(schema);
  if (types.length > 0 && !types.some((type) => isOfType(type, value))) return false;
  if (typeof value !== 'string') return true;
  const { maxLength, minLength } = schema;
  const fits =
    (typeof maxLength !== 'number' || value.length <= maxLength) &&
    (typeof minLength !== 'number' || value.length >= minLength);
  return fits && value.trim() !== '';
}
