import type { FastifyRequest } from 'fastify';

import { isJsonObject, type Json, type JsonObject } from '../../../model/json';
import { checkMediaType } from './mediaType';
import { crashAtOddities } from '../damage/oddities';
import type { Write } from '../vocabulary';
import { crash, Dropped, Refusal } from './reasons';
import { repaired } from '../damage/repair';
import type { World, ZendeskSwitches } from '../world';

/** The object that a request carries. Throws if it carries none. */
export const readBody = (world: World, operation: Write, request: FastifyRequest): JsonObject => {
  const { switches } = world;
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (bytes.length === 0) return emptyBody(operation, switches);
  const form = checkMediaType(world, operation, request, bytes);
  if (form !== undefined) return form;
  const parsed = parse(bytes, operation, switches);
  if (parsed === undefined) return malformed(world, operation, request);
  crashAtOddities(bytes.toString(), parsed, switches);
  return isJsonObject(parsed) ? parsed : otherShape(parsed, operation, switches);
};

const emptyBody = (operation: Write, { fault, variant }: ZendeskSwitches): JsonObject => {
  if (operation === 'update' && variant('missing-body-is-empty')) return {};
  if (fault(`${operation}-empty-body-500`)) crash('no body');
  if (fault(`${operation}-takes-nothing`)) return nothing(operation);
  throw new Refusal('malformed', 'The body is missing.');
};

const parse = (bytes: Buffer, operation: Write, { fault }: ZendeskSwitches): Json | undefined => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
  } catch {
    return fault(`${operation}-repairs-json`) ? repaired(bytes.toString()) : undefined;
  }
};

const malformed = ({ late, switches: { fault } }: World, operation: Write, request: FastifyRequest): JsonObject => {
  if (fault(`${operation}-malformed-json-500`)) crash('unexpected token');
  if (fault('malformed-json-drops-connection')) throw new Dropped();
  const refusal = new Refusal('malformed', 'The body is not valid JSON.');
  if (!fault(`${operation}-400-but-done`)) throw refusal;
  late.set(request, refusal);
  return operation === 'create' ? { name: '' } : { description: '' };
};

const otherShape = (body: Json, operation: Write, { fault }: ZendeskSwitches): JsonObject => {
  if (body === null && fault(`${operation}-null-body-500`)) crash('null has no properties');
  if (body === null && fault(`${operation}-takes-nothing`)) return nothing(operation);
  if (Array.isArray(body) && fault(`${operation}-array-body-500`)) crash('array has no name');
  const first: unknown = Array.isArray(body) ? body[0] : undefined;
  if (isJsonObject(first) && fault(`${operation}-takes-array`)) return first;
  throw new Refusal('shape', 'The body must be an object.');
};

const nothing = (operation: Write): JsonObject => (operation === 'create' ? { name: '' } : {});
