import type { Design } from '../shared/design';
import { admit } from './http/access';
import type { Admission } from './http/call';
import type { Reason } from './http/reasons';
import { fail, JSON_UTF8, refuse } from './http/refuse';
import { served } from './http/serve';
import { answerUnknown } from './http/unknown';
import { ROUTES } from './routes';
import type { Part } from './vocabulary';
import { newWorld, type World } from './world';

export const BASE_PATH = '/api/v1';

const moreHeaders = (requests: number): Readonly<Record<string, string>> => ({
  'x-request-id': `request-${requests}`,
  'x-api-version': '1',
});

export const design: Design<World, Part, Admission, Reason> = {
  newWorld,
  routes: () => ROUTES.map((route) => served(BASE_PATH, route)),
  admit,
  unknown: answerUnknown(BASE_PATH, ROUTES),
  refuse,
  fail,
  mediaType: ({ variant }) => (variant('charset-missing') ? 'application/json' : JSON_UTF8),
  headers: ({ variant }, requests) => (variant('extra-headers') ? moreHeaders(requests) : {}),
  answersHead: () => true,
  longestParameter: 4096,
};
