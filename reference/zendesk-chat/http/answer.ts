import type { FastifyReply } from 'fastify';

import type { Json } from '../../../model/json';
import type { Operation } from '../vocabulary';
import { refusalStatus, successStatus } from './statuses';
import { mediaType, write } from './wire';
import type { World } from '../world';

/** Answers a request on roles that went well; without a body for none. */
export const answer = (world: World, operation: Operation, reply: FastifyReply, body?: Json): FastifyReply => {
  const { switches } = world;
  const status = lateStatus(world, operation, reply) ?? successStatus(operation, switches);
  reply.code(status);
  return body === undefined
    ? reply.send()
    : reply.type(mediaType(switches, operation)).send(write(body, switches, operation));
};

/** A refusal that comes after the deed. Of reading, it has the data as its body. */
const lateStatus = ({ late, switches }: World, operation: Operation, reply: FastifyReply): number | undefined => {
  const refusal = late.get(reply.request);
  if (refusal === undefined) return undefined;
  if (operation === 'list' || operation === 'show') return refusalStatus(refusal.reason, operation, switches);
  throw refusal;
};
