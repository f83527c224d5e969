import { crash } from '../../shared/refusal';
import { isJsonObject, type Json, type JsonObject } from '../../../model/json';
import type { World } from '../world';
import { refusal } from './reasons';
import type { BulkOperation } from '../vocabulary';

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);

/** What the elements of a request are: role ids for delete, objects for the others. */
const isElement = (operation: BulkOperation, value: Json): boolean =>
  operation === 'delete' ? typeof value === 'number' : isJsonObject(value);

/** The elements of a bulk request. */
export function elementsOf(world: World, operation: BulkOperation, body: Json | undefined): readonly Json[] {
  if (body === undefined) throw refusal('malformed', 'a body is required');
  if (!isArray(body)) {
    if (isJsonObject(body) && world.fault(`${operation}-object-500`)) crash('The body is not iterable.');
    if (isElement(operation, body) && world.fault(`${operation}-object-accepted`)) return [body];
    throw refusal('malformed', 'the body must be an array');
  }
  if (body.includes(null) && world.fault(`${operation}-null-element-500`)) crash('Null has no properties.');
  if (body.length === 0 && world.variant('empty-arrays-refused'))
    throw refusal('invalid', 'the array must not be empty');
  return world.fault(`${operation}-bad-element-ignored`)
    ? body.filter((element) => isElement(operation, element))
    : body;
}

/** An element that must be an object. */
export function objectOf(element: Json): JsonObject {
  if (!isJsonObject(element)) throw refusal('malformed', 'every element must be an object');
  return element;
}

/** The body of a single update. */
export function updateOf(world: World, body: Json | undefined): JsonObject {
  if (body === null && world.fault('update-null-500')) crash('Null has no properties.');
  const whole = body !== undefined && isArray(body) && world.fault('update-array-accepted') ? body[0] : body;
  if (!isJsonObject(whole)) throw refusal('malformed', 'the body must be an object');
  return whole;
}
