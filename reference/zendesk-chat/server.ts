import fastify, { type FastifyInstance } from 'fastify';

import type { Switches } from '../types';
import { answerErrors, frameworkError } from './http/refuse';
import { answerTheRest } from './http/unknown';
import { agentRoutes } from './routes/agents';
import { createRoute } from './routes/create';
import { deleteRoute } from './routes/delete';
import { listRoute } from './routes/list';
import { showRoute } from './routes/show';
import { updateRoute } from './routes/update';
import { watchTraffic } from './traffic';
import { newWorld } from './world';

const ONE_MEGABYTE = 1_048_576;

/** A server with a fresh account. */
export const createServer = (switches: Switches): FastifyInstance => {
  const world = newWorld(switches);
  const app = fastify({
    bodyLimit: ONE_MEGABYTE,
    exposeHeadRoutes: world.switches.variant('head-and-options'),
    forceCloseConnections: true,
    frameworkErrors: (error, _request, reply) => {
      void frameworkError(error, reply, world.switches);
    },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes, done) => {
    done(null, bytes);
  });
  answerErrors(app, world);
  watchTraffic(app, world);
  answerTheRest(app, world);
  for (const route of [listRoute, showRoute, createRoute, updateRoute, deleteRoute, agentRoutes]) route(app, world);
  return app;
};
