import type { Call } from './call';
import { Problem } from './problem';
import type { Service } from '../world';

export const jsonApi = 'application/vnd.api+json';

/** JSON:API 1.1: the media type has no parameters but ext and profile, and no extension is supported. */
export function checkMediaType({ fault, variant }: Service, { operation, contentType }: Call): void {
  const write = operation === 'create' || operation === 'update';
  if (write && fault(`${operation}-media-ignored`)) return;
  const [essence, ...parameters] = (contentType ?? '').split(';').map((part) => part.trim());
  const type = essence?.toLowerCase();
  if (type === 'application/json' && variant('json-accepted')) return;
  if (type !== jsonApi) throw unsupported(`Send ${jsonApi}.`);
  if (write && fault(`${operation}-media-parameter-ignored`)) return;
  if (parameters.some((parameter) => !/^profile=/i.test(parameter)))
    throw unsupported('Only the parameter profile is supported.');
}

const unsupported = (detail: string): Problem => new Problem(415, 'Unsupported media type', detail);
