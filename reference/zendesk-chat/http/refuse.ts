import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { operationOf } from '../vocabulary';
import { Dropped, Refusal } from './reasons';
import { refusalStatus } from './statuses';
import { mediaType, write } from './wire';
import type { World, ZendeskSwitches } from '../world';

interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly problems: Refusal['problems'];
}

/** Turns whatever was thrown into an answer. */
export const answerErrors = (app: FastifyInstance, world: World): void => {
  app.setErrorHandler<FastifyError | Refusal>((error, request, reply) => {
    if (error instanceof Dropped) {
      reply.hijack();
      reply.raw.destroy();
      return reply;
    }
    if (error instanceof Refusal) reply.headers(error.headers);
    return sendFailure(reply, failureOf(error, request, world.switches), world.switches);
  });
};

/** For what the framework notices before there is a route: paths that cannot be decoded. */
export const frameworkError = (error: FastifyError, reply: FastifyReply, switches: ZendeskSwitches): FastifyReply =>
  sendFailure(
    reply,
    { status: switches.fault('odd-id-500') ? 500 : 400, code: 'bad_request', message: error.message, problems: [] },
    switches,
  );

const failureOf = (error: FastifyError | Refusal, request: FastifyRequest, switches: ZendeskSwitches): Failure => {
  if (error instanceof Refusal) {
    const { reason, message, problems } = error;
    return {
      status: refusalStatus(reason, operationOf(request), switches),
      code: reason.replaceAll('-', '_'),
      message,
      problems,
    };
  }
  const { statusCode = 500, message } = error;
  if (statusCode >= 400 && statusCode < 500) return { status: statusCode, code: 'bad_request', message, problems: [] };
  return { status: 500, code: 'internal', message: 'Something went wrong.', problems: [] };
};

const sendFailure = (
  reply: FastifyReply,
  { status, code, message, problems }: Failure,
  switches: ZendeskSwitches,
): FastifyReply => {
  const { variant } = switches;
  reply.code(status);
  if (variant('errors-empty')) return reply.send();
  if (variant('errors-as-text')) return reply.type('text/plain; charset=utf-8').send(`${message}\n`);
  if (variant('errors-as-problem-details')) {
    return reply
      .type('application/problem+json')
      .send(
        write(
          { type: 'about:blank', title: message, status, errors: problems.map((problem) => ({ ...problem })) },
          switches,
        ),
      );
  }
  const details = problems.map((problem) => ({ ...problem }));
  const body = variant('errors-as-list')
    ? { errors: [{ code, title: message }, ...details] }
    : { error: code, message, details };
  return reply.type(mediaType(switches)).send(write(body, switches));
};
