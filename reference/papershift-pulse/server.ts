import type { Design } from '../shared/design';
import { admit } from './http/access';
import type { Admission } from './http/call';
import { carryOut } from './http/carryOut';
import type { Reason } from './http/reasons';
import { crashAnswer, refuse } from './http/refuse';
import { refuseUnknown } from './http/unknown';
import { routes } from './routes';
import { JSON_API, type Part } from './vocabulary';
import { newWorld, type World } from './world';

const moreHeaders = (requests: number): Readonly<Record<string, string>> => ({
  'x-request-id': `req-${requests.toString(36)}`,
  'cache-control': 'no-store',
  'x-ratelimit-limit': '300',
  vary: 'Accept-Language',
});

export const design: Design<World, Part, Admission, Reason> = {
  newWorld,
  routes: () => routes,
  admit,
  carryOut,
  unknown: refuseUnknown,
  refuse,
  fail: () => crashAnswer(),
  mediaType: ({ at }) => at('mediaType')[0] ?? JSON_API,
  headers: ({ variant }, requests) => (variant('extra-headers') ? moreHeaders(requests) : {}),
  answersHead: () => true,
  longestParameter: 5000,
};
