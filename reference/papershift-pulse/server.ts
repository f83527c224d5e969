import Fastify from 'fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Switches } from '../types';
import type { Operation } from './http/call';
import { callOf, send } from './http/http';
import { answeredUnknown } from './http/unknown';
import { pace } from './http/pacing';
import { Problem } from './http/problem';
import { respond } from './http/respond';
import { newService } from './world';

export const routes: readonly (readonly [
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  operation: Operation,
])[] = [
  ['GET', '/api/v1/roles', 'list'],
  ['POST', '/api/v1/roles', 'create'],
  ['GET', '/api/v1/roles/:id', 'show'],
  ['PUT', '/api/v1/roles/:id', 'update'],
  ['DELETE', '/api/v1/roles/:id', 'delete'],
  ['POST', '/api/v1/account_memberships', 'assign'],
  ['GET', '/api/v1/users/:id', 'user'],
];

/** A server with a fresh account. */
export function createServer(switches: Switches): FastifyInstance {
  const service = newService(switches);
  const fail = (error: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const problem = new Problem(error.statusCode ?? 500, 'Bad request', error.message);
    return send(service, reply, { status: problem.status, document: problem.document(), headers: {} });
  };
  const app = Fastify({
    logger: false,
    frameworkErrors: (error, request, reply) => {
      fail(error, request, reply);
    },
    routerOptions: { maxParamLength: 5000 },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  app.setErrorHandler(fail);
  app.setNotFoundHandler((request, reply) =>
    send(service, reply, answeredUnknown(service, request.method, request.url)),
  );
  pace(app, service);
  for (const [method, url, operation] of routes) {
    app.route({
      method,
      url,
      handler: async (request, reply) => send(service, reply, await respond(service, callOf(operation, request))),
    });
  }
  return app;
}
