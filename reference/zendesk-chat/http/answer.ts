import type { Json } from '../../../model/json';
import type { Answer } from '../../shared/call';
import type { Refusal } from '../../shared/refusal';
import type { Operation } from '../vocabulary';
import type { World } from '../world';
import type { ChatCall } from './call';
import type { Reason } from './reasons';
import { refusalStatus } from './statuses';
import { written } from './wire';

const SUCCESS: Readonly<Record<Operation, number>> = { list: 200, show: 200, create: 201, update: 200, delete: 204 };

/** Refuses a call once it is carried out: only faulty servers do. */
export const refuseLate = ({ memory }: World, call: ChatCall, refused: Refusal<Reason>): void => {
  memory.late.set(call, refused);
};

/** Answers a call on roles that went well; without a body for none. Throws the refusal that comes after the deed. */
export const answer = (world: World, call: ChatCall, operation: Operation, body?: Json): Answer => {
  const late = call.admission.late ?? world.memory.late.get(call);
  const reads = operation === 'list' || operation === 'show';
  if (late !== undefined && !reads) throw late;
  const success = world.at('success').find((statuses) => statuses[operation] !== undefined)?.[operation];
  const status = late === undefined ? (success ?? SUCCESS[operation]) : refusalStatus(world, late.reason, operation);
  if (body === undefined) return { status };
  return {
    status,
    text: written(world, body, operation),
    ...(operation !== 'delete' && world.fault(`${operation}-is-html`) ? { mediaType: 'text/html; charset=utf-8' } : {}),
  };
};

/** Answers a call that is not about roles. */
export const plainAnswer = (world: World, body: Json): Answer => ({ status: 200, text: written(world, body) });
