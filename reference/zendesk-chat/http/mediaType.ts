import type { FastifyRequest } from 'fastify';

import type { JsonObject } from '../../../model/json';
import type { Write } from '../vocabulary';
import { crash, Refusal } from './reasons';
import type { World, ZendeskSwitches } from '../world';

/** Throws unless a body is JSON by its media type. A faulty server may read a form instead. */
export const checkMediaType = (
  world: World,
  operation: Write,
  request: FastifyRequest,
  bytes: Buffer,
): JsonObject | undefined => {
  const {
    late,
    switches: { fault },
  } = world;
  const header = request.headers['content-type'] ?? '';
  if (isJson(header, world.switches)) return undefined;
  if (fault(`${operation}-media-type-500`)) crash('no parser');
  if (fault(`${operation}-takes-text`)) return undefined;
  if (fault(`${operation}-takes-form`) && header.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(bytes.toString()));
  }
  const refusal = new Refusal('media-type', 'The body must be application/json.');
  if (!fault(`${operation}-415-but-done`)) throw refusal;
  late.set(request, refusal);
  return undefined;
};

const isJson = (header: string, { variant }: ZendeskSwitches): boolean => {
  const [type, ...parameters] = header
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (type === '') return variant('content-type-optional');
  const charset =
    parameters
      .find((parameter) => parameter.startsWith('charset='))
      ?.slice('charset='.length)
      .replaceAll('"', '') ?? 'utf-8';
  return type === 'application/json' && (charset === 'utf-8' || !variant('charset-must-be-utf-8'));
};
