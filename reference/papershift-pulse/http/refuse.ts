import type { Json } from '../../../model/json';
import type { Answer } from '../../shared/call';
import { statusOf, type Refusal } from '../../shared/refusal';
import { spoiltRefusal } from '../damage/answers';
import type { World } from '../world';
import type { PulseHead } from './call';
import { credentialOf } from './credential';
import { USUAL, type Reason } from './reasons';

const BY_REASON: Partial<Readonly<Record<Reason, string>>> = {
  malformed: 'Malformed request',
  'wrong-type': 'Wrong type',
  'wrong-id': 'Wrong id',
  invalid: 'Invalid attribute',
  conflict: 'Conflict',
  filter: 'Invalid filter',
  page: 'Invalid page',
  unreadable: 'Bad request',
};
const BY_STATUS: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  410: 'Gone',
  415: 'Unsupported media type',
  423: 'Locked',
  429: 'Too many requests',
};

/** Answers a refusal with a JSON:API error document. */
export function refuse(world: World, refused: Refusal<Reason>, head: PulseHead | undefined): Answer {
  const { reason, message, details } = refused;
  const { headers = {}, problems = [] } = details;
  if (reason === 'unauthorized' || reason === 'limited') {
    const answer = { headers, ...errorAnswer(statusOf(reason, USUAL, world.at('status')), reason, message) };
    return head === undefined ? answer : { ...answer, ...unauthorizedByFault(world, head) };
  }
  const status = details.status ?? statusOf(reason, USUAL, world.at('status'));
  const answer = { headers, ...errorAnswer(status, reason, message, problems[0]?.field) };
  return head === undefined || reason === 'unreadable' ? answer : spoiltRefusal(world, head, reason, answer);
}

/** The answer to a request that crashes the server. */
export const crashAnswer = (status = 500): Answer => ({
  status,
  body: { errors: [{ status: String(status), title: 'Server error', detail: 'Something went wrong.' }] },
});

function errorAnswer(status: number, reason: Reason, detail: string, pointer?: string): Answer {
  const source = pointer === undefined ? {} : { source: { pointer } };
  return { status, body: { errors: [{ status: String(status), title: titleOf(reason, status), detail, ...source }] } };
}

function titleOf(reason: Reason, status: number): string {
  const isOfId = reason === 'unknown-id' || reason === 'malformed-id';
  if (isOfId && status !== 404) return 'Invalid id';
  return BY_REASON[reason] ?? BY_STATUS[status] ?? 'Bad request';
}

/** What a faulty server answers to a caller that it does not let in. */
function unauthorizedByFault({ fault }: World, { part, authorization }: PulseHead): Partial<Answer> {
  const credential = credentialOf(authorization);
  const none: Json = [];
  if (credential === 'none' && part === 'list' && fault('list-auth-none-empty'))
    return { status: 200, body: { data: none } };
  if (credential === 'none' && part === 'show' && fault('show-auth-none-400')) return { status: 400 };
  if (credential === 'none' && part === 'create' && fault('create-auth-none-403')) return { status: 403 };
  if (credential === 'limited' && part === 'update' && fault('update-auth-limited-401')) return { status: 401 };
  return credential === 'limited' && part === 'delete' && fault('delete-auth-limited-500') ? { status: 500 } : {};
}
