import { isUtf8 } from 'node:buffer';
import type { Json, JsonObject } from '../../../model/json';
import { isJsonArray, isJsonObject } from '../../../model/json';
import type { Call } from './call';
import { checkMediaType } from './mediaType';
import { Problem, malformed } from './problem';
import type { Service } from '../world';

/** A JSON:API resource as a client sends it. */
export interface Resource {
  readonly id: Json | undefined;
  readonly attributes: JsonObject;
}

/** The JSON text of a body; undefined where it is none. */
export function parsed(body: Buffer): Json | undefined {
  if (!isUtf8(body)) return undefined;
  try {
    return JSON.parse(body.toString('utf8')) as Json;
  } catch {
    return undefined;
  }
}

/** The resource in the body of a call, or the Problem it has. */
export function readResource(service: Service, call: Call, type: string): Resource {
  checkMediaType(service, call);
  const body = parsed(call.body);
  if (body === undefined) {
    if (call.operation === 'update' && service.fault('update-malformed-taken'))
      return { id: undefined, attributes: {} };
    throw malformed(service, 'The body is not JSON.');
  }
  const data = dataOf(service, call, body);
  if (!isJsonObject(data)) throw malformed(service, 'The body has no data object.');
  checkType(service, call, data['type'], type);
  const attributes = data['attributes'];
  if (!isJsonObject(attributes)) throw malformed(service, 'The data has no attributes object.');
  return { id: data['id'], attributes };
}

function dataOf({ fault }: Service, { operation }: Call, body: Json): Json | undefined {
  const data = isJsonObject(body) ? body['data'] : undefined;
  if (operation === 'create' && isJsonArray(data) && fault('create-array-taken')) return data[0];
  if (data !== undefined) return data;
  if (operation === 'create' && isJsonObject(body) && fault('create-flat-taken'))
    return { type: 'role', attributes: body };
  if (operation === 'update' && fault('update-nothing-taken')) return { type: 'role', attributes: {} };
  return undefined;
}

function checkType({ fault }: Service, { operation }: Call, sent: Json | undefined, type: string): void {
  if (sent === type || ((operation === 'create' || operation === 'update') && fault(`${operation}-type-ignored`)))
    return;
  throw new Problem(409, 'Wrong type', `The type of this resource is ${type}.`, '/data/type');
}
