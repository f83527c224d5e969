import type { JsonObject } from '../../../model/json';
import { crash } from '../../shared/refusal';
import type { Write } from '../vocabulary';
import type { World } from '../world';
import { refuseLate } from './answer';
import type { ChatCall } from './call';
import { refusal } from './reasons';

/** Throws unless a body is JSON by its media type. A faulty server may read a form instead. */
export const checkMediaType = (world: World, operation: Write, call: ChatCall): JsonObject | undefined => {
  const { fault } = world;
  const header = call.contentType ?? '';
  if (isJson(world, header)) return undefined;
  if (fault(`${operation}-media-type-500`)) crash('no parser');
  if (fault(`${operation}-takes-text`)) return undefined;
  if (fault(`${operation}-takes-form`) && header.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(call.body.toString()));
  }
  const refused = refusal('media-type', 'The body must be application/json.');
  if (!fault(`${operation}-415-but-done`)) throw refused;
  refuseLate(world, call, refused);
  return undefined;
};

const isJson = ({ variant }: World, header: string): boolean => {
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
