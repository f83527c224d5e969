import fastify, { type FastifyInstance } from 'fastify';
import type { Switches } from '../types';
import { context } from './world';
import { takeJson } from './http/jsonBody';
import { addManners, answerUnknown } from './http/unknown';
import { answerError } from './http/refuse';
import { ROUTES } from './routes';
import { serve } from './http/serve';

export const BASE_PATH = '/api/v1';

/** A server with an account of its own. */
export function createServer(switches: Switches): FastifyInstance {
  const ctx = context(switches);
  const app = fastify({ routerOptions: { maxParamLength: 4096 } });
  takeJson(app, ctx);
  addManners(app, ctx);
  app.setErrorHandler((error: Error, request, reply) => answerError(ctx, undefined, error, request, reply));
  answerUnknown(app, ctx, BASE_PATH);
  for (const route of ROUTES) serve(app, ctx, BASE_PATH, route);
  return app;
}
