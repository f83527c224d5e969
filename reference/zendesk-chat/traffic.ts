import type { FastifyInstance } from 'fastify';

import { authorize } from './http/access';
import { operationOf } from './vocabulary';
import { crash, Refusal } from './http/reasons';
import { pause, type World } from './world';

/** What happens to every request before it is looked at, and to every answer before it leaves. */
export const watchTraffic = (app: FastifyInstance, world: World): void => {
  const { fault, variant } = world.switches;
  let requests = 0;
  app.addHook('onRequest', async (request) => {
    requests += 1;
    if (variant('rate-limited') && requests % 7 === 0)
      throw new Refusal('too-many', 'Too many requests.', [], { 'retry-after': '0' });
    authorize(world, request);
    if (fault('list-query-500') && operationOf(request) === 'list' && request.url.includes('?')) crash('query');
    if (variant('slow')) await pause(20);
  });
  if (!variant('extra-headers')) return;
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      etag: `W/"${requests}"`,
      'x-rate-limit': '200',
      'x-rate-limit-remaining': '199',
      'x-request-id': `chat-${requests}`,
      vary: 'Accept-Encoding',
      'cache-control': 'no-store',
    });
  });
};
