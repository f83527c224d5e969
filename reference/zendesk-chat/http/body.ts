import { isJsonObject, type Json, type JsonObject } from '../../../model/json';
import { crash, Dropped } from '../../shared/refusal';
import { crashAtOddities } from '../damage/oddities';
import { repaired } from '../damage/repair';
import type { Write } from '../vocabulary';
import type { World } from '../world';
import { refuseLate } from './answer';
import type { ChatCall } from './call';
import { checkMediaType } from './mediaType';
import { refusal } from './reasons';

/** The object that a request carries. Throws if it carries none. */
export const readBody = (world: World, operation: Write, call: ChatCall): JsonObject => {
  if (call.body.length === 0) return emptyBody(world, operation);
  const form = checkMediaType(world, operation, call);
  if (form !== undefined) return form;
  const parsed = parse(world, operation, call.body);
  if (parsed === undefined) return malformed(world, operation, call);
  crashAtOddities(world, call.body.toString(), parsed);
  return isJsonObject(parsed) ? parsed : otherShape(world, operation, parsed);
};

const emptyBody = ({ fault, variant }: World, operation: Write): JsonObject => {
  if (operation === 'update' && variant('missing-body-is-empty')) return {};
  if (fault(`${operation}-empty-body-500`)) crash('no body');
  if (fault(`${operation}-takes-nothing`)) return nothing(operation);
  throw refusal('malformed', 'The body is missing.');
};

const parse = ({ fault }: World, operation: Write, bytes: Buffer): Json | undefined => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
  } catch {
    return fault(`${operation}-repairs-json`) ? repaired(bytes.toString()) : undefined;
  }
};

const malformed = (world: World, operation: Write, call: ChatCall): JsonObject => {
  const { fault } = world;
  if (fault(`${operation}-malformed-json-500`)) crash('unexpected token');
  if (fault('malformed-json-drops-connection')) throw new Dropped();
  const refused = refusal('malformed', 'The body is not valid JSON.');
  if (!fault(`${operation}-400-but-done`)) throw refused;
  refuseLate(world, call, refused);
  return operation === 'create' ? { name: '' } : { description: '' };
};

const otherShape = ({ fault }: World, operation: Write, body: Json): JsonObject => {
  if (body === null && fault(`${operation}-null-body-500`)) crash('null has no properties');
  if (body === null && fault(`${operation}-takes-nothing`)) return nothing(operation);
  if (Array.isArray(body) && fault(`${operation}-array-body-500`)) crash('array has no name');
  const first: unknown = Array.isArray(body) ? body[0] : undefined;
  if (isJsonObject(first) && fault(`${operation}-takes-array`)) return first;
  throw refusal('shape', 'The body must be an object.');
};

const nothing = (operation: Write): JsonObject => (operation === 'create' ? { name: '' } : {});
