import { isWrite, JSON_API } from '../vocabulary';
import type { World } from '../world';
import type { PulseCall } from './call';
import { refusal } from './reasons';

/** JSON:API 1.1: the media type has no parameters but ext and profile, and no extension is supported. */
export function checkMediaType({ fault, variant }: World, { part, contentType }: PulseCall): void {
  if (isWrite(part) && fault(`${part}-media-ignored`)) return;
  const [essence, ...parameters] = (contentType ?? '').split(';').map((piece) => piece.trim());
  const type = essence?.toLowerCase();
  if (type === 'application/json' && variant('json-accepted')) return;
  if (type !== JSON_API) throw refusal('media-type', `Send ${JSON_API}.`);
  if (isWrite(part) && fault(`${part}-media-parameter-ignored`)) return;
  if (parameters.some((parameter) => !/^profile=/i.test(parameter)))
    throw refusal('media-type', 'Only the parameter profile is supported.');
}
