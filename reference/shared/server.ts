import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

import type { Switches } from '../types';
import type { Answer, Head } from './call';
import { systemClock, type Clock } from './clock';
import { serverOf, type Admitted, type Basics, type Design, type OpenRoute } from './design';

const ONE_MEGABYTE = 1_048_576;

type Send = (reply: FastifyReply, answer: Answer) => FastifyReply;
type Failed<Part extends string> = (error: unknown, head: Head<Part> | undefined) => Answer;

/** Puts a server on HTTP, with a fresh account. The caller listens and closes. */
export function createServer<World extends Basics, Part extends string, Admission, Reason extends string>(
  design: Design<World, Part, Admission, Reason>,
  switches: Switches,
  clock: Clock = systemClock,
): FastifyInstance {
  const server = serverOf(design, switches, clock);
  let requests = 0;
  const send: Send = (reply, answer) =>
    sendAnswer(reply, { mediaType: server.mediaType, ...answer }, server.headers(requests));
  const app = fastify({
    bodyLimit: ONE_MEGABYTE,
    exposeHeadRoutes: server.answersHead,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: design.longestParameter },
    frameworkErrors: (error, _request, reply) => {
      send(reply, server.failed(error, undefined));
    },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes, done) => {
    done(null, bytes);
  });
  app.addHook('onRequest', async () => {
    requests += 1;
    await server.pace(requests);
  });
  app.setErrorHandler((error, request, reply) => send(reply, server.failed(error, headOf<Part>(undefined, request))));
  app.setNotFoundHandler((request, reply) => send(reply, server.unknown(headOf<Part>(undefined, request))));
  for (const route of server.routes) addRoute(app, route, server.failed, send);
  return app;
}

function addRoute<Part extends string>(
  app: FastifyInstance,
  { part, method, path, admit }: OpenRoute<Part>,
  failed: Failed<Part>,
  send: Send,
): void {
  const admitted = new WeakMap<FastifyRequest, Admitted>();
  app.route({
    method,
    url: path,
    onRequest: (request, _reply, done) => {
      admitted.set(request, admit(headOf(part, request)));
      done();
    },
    errorHandler: (error, request, reply) => {
      send(reply, failed(error, headOf(part, request)));
    },
    handler: async (request, reply) => {
      const carryOut = admitted.get(request);
      if (carryOut === undefined) throw new Error('a request is let in before it is handled');
      return send(reply, await carryOut(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)));
    },
  });
}

function headOf<Part extends string>(part: Part | undefined, request: FastifyRequest): Head<Part> {
  const url = request.raw.url ?? '';
  const start = url.indexOf('?');
  return {
    part,
    method: request.method,
    url,
    params: request.params as Readonly<Record<string, string>>,
    query: new URLSearchParams(start < 0 ? '' : url.slice(start + 1)),
    authorization: request.headers.authorization,
    contentType: request.headers['content-type'],
  };
}

/** Sends bytes: Fastify adds nothing to their media type. */
function sendAnswer(
  reply: FastifyReply,
  { status, headers = {}, mediaType = '', body, text, dropped = false }: Answer,
  ofEveryAnswer: Readonly<Record<string, string>>,
): FastifyReply {
  if (dropped) {
    reply.hijack();
    reply.raw.destroy();
    return reply;
  }
  reply.code(status).headers({ ...ofEveryAnswer, ...headers });
  const content = text ?? (body === undefined ? undefined : JSON.stringify(body));
  return content === undefined ? reply.send() : reply.header('content-type', mediaType).send(Buffer.from(content));
}
