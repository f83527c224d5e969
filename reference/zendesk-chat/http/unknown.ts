import type { Answer } from '../../shared/call';
import type { World } from '../world';
import { admit } from './access';
import type { ChatHead } from './call';
import { refusal } from './reasons';

const KNOWN_PATHS: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/v2\/chat\/roles$/, 'GET, POST'],
  [/^\/api\/v2\/chat\/roles\/[^/]+$/, 'GET, PUT, DELETE'],
  [/^\/api\/v2\/chat\/agents$/, 'GET'],
  [/^\/api\/v2\/chat\/agents\/[^/]+$/, 'GET, PUT'],
];

/** Refuses paths that there are not, and methods that a path does not have. */
export const refuseUnknown = (world: World, head: ChatHead): Answer => {
  admit(world, head);
  const path = head.url.split('?', 1)[0] ?? '';
  const allowed = KNOWN_PATHS.find(([pattern]) => pattern.test(path))?.[1];
  if (allowed === undefined) throw refusal('no-such-path', 'There is nothing here.');
  throw refusal('method', `${head.method} is not possible here.`, { headers: { allow: allowed } });
};
