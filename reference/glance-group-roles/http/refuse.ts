import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Json, JsonObject } from '../../../model/json';
import type { Context } from '../world';
import { Cut, Refusal } from './reasons';
import type { Part } from './call';
import { statusOf } from './statuses';
import { detail, summary } from '../routes/views';

/** What a faulty server tells a caller that it does not let in. */
function leaked(ctx: Context, part: Part | undefined, reason: Refusal['reason']): JsonObject {
  const group = ctx.world.groups.get(7);
  const roles = [...(group?.roles.values() ?? [])];
  const [first] = roles;
  if (part === 'list' && reason === 'unauthenticated' && ctx.fault('no-token-leaks'))
    return { roles: roles.map((role) => summary(ctx, role)) };
  return part === 'show' && reason === 'not-entitled' && ctx.fault('limited-leaks') && group && first
    ? detail(ctx, group, first)
    : {};
}

/** Whether a faulty server answers a refusal as if it were none. */
function answersOk(ctx: Context, part: Part | undefined, reason: Refusal['reason']): boolean {
  if (
    reason === 'unauthenticated' ||
    reason === 'not-entitled' ||
    reason === 'foreign-group' ||
    reason === 'media-type'
  )
    return false;
  if (part === 'show') return reason !== 'bad-id' && ctx.fault('show-unknown-200');
  return (
    (part === 'create' || part === 'update' || part === 'update-many' || part === 'delete') &&
    ctx.fault(`${part}-refusal-200`)
  );
}

function sendRefusal(
  ctx: Context,
  part: Part | undefined,
  refusal: Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { reason, message } = refusal;
  const status = statusOf(ctx, reason, part === 'delete', request.headers.authorization !== undefined);
  reply.code(answersOk(ctx, part, reason) ? 200 : status);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (status === 302) reply.header('location', '/sign-in');
  if (ctx.variant('errors-empty')) return reply.send();
  const body: Json = { error: reason, message, ...leaked(ctx, part, reason) };
  if (ctx.variant('errors-problem-json'))
    return reply
      .type('application/problem+json')
      .send(JSON.stringify({ type: 'about:blank', title: message, status, ...body }));
  return reply.send(body);
}

/** Fastify's own refusals: bodies that are too large, media types that no parser takes. */
function asRefusal(error: Error): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const { code, statusCode } = error as Error & { readonly code?: string; readonly statusCode?: number };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Refusal('media-type', 'the body must be JSON');
  return statusCode !== undefined && statusCode < 500 ? new Refusal('malformed', error.message) : undefined;
}

/** Answers everything that was thrown. Only faults come to a server error. */
export function answerError(
  ctx: Context,
  part: Part | undefined,
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof Cut) {
    reply.hijack();
    reply.raw.destroy();
    return reply;
  }
  const refusal = asRefusal(error);
  return refusal === undefined
    ? reply.code(500).send({ error: 'internal', message: error.message })
    : sendRefusal(ctx, part, refusal, request, reply);
}
