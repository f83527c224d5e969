import { isJsonObject, type Json, type JsonObject } from '../../../model/json';
import type { Context } from '../world';
import { Refusal } from './reasons';

export type ArrayOperation = 'create' | 'update-many' | 'delete' | 'video-settings';

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);

/** What the elements of a request are: role ids for delete, objects for the others. */
const isElement = (operation: ArrayOperation, value: Json): boolean =>
  operation === 'delete' ? typeof value === 'number' : isJsonObject(value);

/** The elements of a bulk request. */
export function elementsOf(ctx: Context, operation: ArrayOperation, body: Json | undefined): readonly Json[] {
  if (body === undefined) throw new Refusal('malformed', 'a body is required');
  if (!isArray(body)) {
    if (isJsonObject(body) && ctx.fault(`${operation}-object-500`)) throw new Error('The body is not iterable.');
    if (isElement(operation, body) && ctx.fault(`${operation}-object-accepted`)) return [body];
    throw new Refusal('malformed', 'the body must be an array');
  }
  if (body.includes(null) && ctx.fault(`${operation}-null-element-500`)) throw new Error('Null has no properties.');
  if (body.length === 0 && ctx.variant('empty-arrays-refused'))
    throw new Refusal('invalid', 'the array must not be empty');
  return ctx.fault(`${operation}-bad-element-ignored`) ? body.filter((element) => isElement(operation, element)) : body;
}

/** An element that must be an object. */
export function objectOf(element: Json): JsonObject {
  if (!isJsonObject(element)) throw new Refusal('malformed', 'every element must be an object');
  return element;
}

/** The body of a single update. */
export function updateOf(ctx: Context, body: Json | undefined): JsonObject {
  if (body === null && ctx.fault('update-null-500')) throw new Error('Null has no properties.');
  const whole = body !== undefined && isArray(body) && ctx.fault('update-array-accepted') ? body[0] : body;
  if (!isJsonObject(whole)) throw new Refusal('malformed', 'the body must be an object');
  return whole;
}
