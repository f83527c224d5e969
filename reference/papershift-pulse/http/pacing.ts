import type { FastifyInstance } from 'fastify';
import { send } from './http';
import { pause } from '../store/pause';
import { Problem } from './problem';
import type { Service } from '../world';

/** The variants that take their time, or ask for it. */
export function pace(app: FastifyInstance, service: Service): void {
  const { variant, memory } = service;
  if (variant('slow'))
    app.addHook('onSend', async (_request, _reply, payload) => {
      await pause(20);
      return payload;
    });
  if (!variant('rate-limited')) return;
  app.addHook('onRequest', async (_request, reply) => {
    memory.requests += 1;
    if (memory.requests % 7 !== 0) return undefined;
    const problem = new Problem(429, 'Too many requests', 'Try again.');
    return send(service, reply, { status: 429, document: problem.document(), headers: { 'retry-after': '0' } });
  });
}
