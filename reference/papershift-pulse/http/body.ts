import { isUtf8 } from 'node:buffer';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../../model/json';
import { isWrite } from '../vocabulary';
import type { World } from '../world';
import type { PulseCall } from './call';
import { checkMediaType } from './mediaType';
import { at, refusal } from './reasons';

/** A JSON:API resource as a client sends it. */
export interface Resource {
  readonly id: Json | undefined;
  readonly attributes: JsonObject;
}

/** The JSON of a body; undefined if it is none. */
export function parsed(body: Buffer): Json | undefined {
  if (!isUtf8(body)) return undefined;
  try {
    return JSON.parse(body.toString('utf8')) as Json;
  } catch {
    return undefined;
  }
}

/** The resource in the body of a call. Throws a Refusal if there is none of this type. */
export function readResource(world: World, call: PulseCall, type: string): Resource {
  checkMediaType(world, call);
  const body = parsed(call.body);
  if (body === undefined) {
    if (call.part === 'update' && world.fault('update-malformed-taken')) return { id: undefined, attributes: {} };
    throw refusal('malformed', 'The body is not JSON.');
  }
  const data = dataOf(world, call, body);
  if (!isJsonObject(data)) throw refusal('malformed', 'The body has no data object.');
  checkType(world, call, data['type'], type);
  const attributes = data['attributes'];
  if (!isJsonObject(attributes)) throw refusal('malformed', 'The data has no attributes object.');
  return { id: data['id'], attributes };
}

function dataOf({ fault }: World, { part }: PulseCall, body: Json): Json | undefined {
  const data = isJsonObject(body) ? body['data'] : undefined;
  if (part === 'create' && isJsonArray(data) && fault('create-array-taken')) return data[0];
  if (data !== undefined) return data;
  if (part === 'create' && isJsonObject(body) && fault('create-flat-taken')) return { type: 'role', attributes: body };
  if (part === 'update' && fault('update-nothing-taken')) return { type: 'role', attributes: {} };
  return undefined;
}

function checkType({ fault }: World, { part }: PulseCall, sent: Json | undefined, type: string): void {
  if (sent === type || (isWrite(part) && fault(`${part}-type-ignored`))) return;
  throw at('wrong-type', 'type', `The type of this resource is ${type}.`);
}
