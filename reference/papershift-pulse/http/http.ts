import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer, Call, Operation } from './call';
import { jsonApi } from './mediaType';
import type { Service } from '../world';

/** A request, away from HTTP. */
export function callOf(operation: Operation, request: FastifyRequest): Call {
  const { id } = request.params as { readonly id?: string };
  const url = request.raw.url ?? '';
  const start = url.indexOf('?');
  return {
    operation,
    authorization: request.headers.authorization,
    contentType: request.headers['content-type'],
    id: id ?? '',
    query: new URLSearchParams(start < 0 ? '' : url.slice(start + 1)),
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  };
}

/** Sends an answer. Buffers go out as they are, with the media type untouched. */
export function send({ variant }: Service, reply: FastifyReply, answer: Answer): FastifyReply {
  if (answer.hangUp === true) {
    reply.hijack();
    reply.raw.destroy();
    return reply;
  }
  const text = answer.text ?? (answer.document === undefined ? undefined : JSON.stringify(answer.document));
  const type = variant('json-answers')
    ? 'application/json'
    : variant('charset-answers')
      ? `${jsonApi}; charset=utf-8`
      : jsonApi;
  reply.code(answer.status);
  if (text !== undefined) reply.header('content-type', type);
  if (variant('extra-headers'))
    reply.headers({
      'x-request-id': reply.request.id,
      'cache-control': 'no-store',
      'x-ratelimit-limit': '300',
      vary: 'Accept-Language',
    });
  return reply.headers(answer.headers).send(text === undefined ? undefined : Buffer.from(text, 'utf8'));
}
