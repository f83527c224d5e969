import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../world';
import { ROUTES } from '../routes';

/** What the server does with every request, whatever it asks for. */
export function addManners(app: FastifyInstance, ctx: Context): void {
  let requests = 0;
  app.addHook('onRequest', async (_request, reply) => {
    requests += 1;
    if (ctx.variant('slow')) await setTimeout(20);
    if (ctx.variant('extra-headers')) reply.headers({ 'x-request-id': `request-${requests}`, 'x-api-version': '1' });
    if (ctx.variant('rate-limited') && requests % 7 === 0)
      return reply.code(429).header('retry-after', '0').send({ error: 'rate-limited', message: 'too many requests' });
    return undefined;
  });
}

const patterns = (basePath: string): RegExp[] =>
  ROUTES.map(({ path }) => new RegExp(`^${basePath}${path.replaceAll(/:\w+/g, '[^/]+')}$`));

/** Paths and methods that are not there. */
export function answerUnknown(app: FastifyInstance, ctx: Context, basePath: string): void {
  const known = patterns(basePath);
  app.setNotFoundHandler((request, reply) => {
    const isPath = known.some((pattern) => pattern.test(request.url.split('?')[0] ?? ''));
    if (isPath && ctx.fault('unknown-method-ok')) return reply.send({ status: 'ok' });
    if (isPath && ctx.fault('unknown-method-500'))
      return reply.code(500).send({ error: 'internal', message: 'no handler' });
    if (isPath && ctx.variant('unknown-method-405'))
      return reply
        .code(405)
        .header('allow', 'GET, POST, PUT, DELETE')
        .send({ error: 'no-method', message: 'there is no such method' });
    return reply.code(404).send({ error: 'no-path', message: 'there is nothing here' });
  });
}
