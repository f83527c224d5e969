import type { Design } from '../shared/design';
import { admit } from './http/access';
import type { Admission } from './http/call';
import type { Reason } from './http/reasons';
import { fail, refuse } from './http/refuse';
import { refuseUnknown } from './http/unknown';
import { mediaType } from './http/wire';
import { routes } from './routes';
import type { Part } from './vocabulary';
import { newWorld, type World } from './world';

export const design: Design<World, Part, Admission, Reason> = {
  newWorld,
  routes,
  admit,
  unknown: refuseUnknown,
  refuse,
  fail,
  mediaType,
  headers: ({ variant }, requests) =>
    variant('extra-headers')
      ? {
          etag: `W/"${requests}"`,
          'x-rate-limit': '200',
          'x-rate-limit-remaining': '199',
          'x-request-id': `chat-${requests}`,
          vary: 'Accept-Encoding',
          'cache-control': 'no-store',
        }
      : {},
  answersHead: ({ variant }) => variant('head-and-options'),
  longestParameter: 100,
};
