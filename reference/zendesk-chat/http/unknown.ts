import type { FastifyInstance } from 'fastify';

import { ROLE, ROLES } from '../vocabulary';
import { Refusal } from './reasons';
import type { World } from '../world';

const KNOWN_PATHS: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/v2\/chat\/roles$/, 'GET, POST'],
  [/^\/api\/v2\/chat\/roles\/[^/]+$/, 'GET, PUT, DELETE'],
  [/^\/api\/v2\/chat\/agents$/, 'GET'],
  [/^\/api\/v2\/chat\/agents\/[^/]+$/, 'GET, PUT'],
];

/** Paths that there are not, and methods that there are not on the paths that there are. */
export const answerTheRest = (app: FastifyInstance, { switches: { variant } }: World): void => {
  if (variant('head-and-options')) {
    app.options(ROLES, async (_request, reply) => reply.code(204).header('allow', 'GET, HEAD, POST, OPTIONS').send());
    app.options(ROLE, async (_request, reply) =>
      reply.code(204).header('allow', 'GET, HEAD, PUT, DELETE, OPTIONS').send(),
    );
  }
  app.setNotFoundHandler(async (request) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = KNOWN_PATHS.find(([pattern]) => pattern.test(path))?.[1];
    if (allowed === undefined) throw new Refusal('no-such-path', 'There is nothing here.');
    throw new Refusal('method', `${request.method} is not possible here.`, [], { allow: allowed });
  });
};
