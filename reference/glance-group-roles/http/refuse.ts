import type { Json, JsonObject } from '../../../model/json';
import type { Answer } from '../../shared/call';
import type { Refusal } from '../../shared/refusal';
import { detail, summary } from '../routes/views';
import type { Part } from '../vocabulary';
import type { World } from '../world';
import type { GroupHead } from './call';
import type { Reason } from './reasons';
import { refusalStatus } from './statuses';

export const JSON_UTF8 = 'application/json; charset=utf-8';

/** Answers a refusal. */
export function refuse(world: World, refused: Refusal<Reason>, head: GroupHead | undefined): Answer {
  const { reason, message } = known(refused);
  const part = head?.part;
  const status = (reason === refused.reason ? refused.details.status : undefined) ?? refusalStatus(world, reason, part);
  const headers = {
    ...refused.details.headers,
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(status === 302 ? { location: '/sign-in' } : {}),
  };
  const answer = { status: answersOk(world, part, reason) ? 200 : status, headers };
  if (world.variant('errors-empty')) return answer;
  const body: JsonObject = { error: reason, message, ...leaked(world, part, reason) };
  return world.variant('errors-problem-json')
    ? {
        ...answer,
        mediaType: 'application/problem+json; charset=utf-8',
        body: { type: 'about:blank', title: message, status, ...body },
      }
    : { ...answer, mediaType: JSON_UTF8, body };
}

/** What Fastify cannot read is a media type that no parser takes, or malformed. */
function known({ reason, message, details }: Refusal<Reason>): { readonly reason: Reason; readonly message: string } {
  if (reason !== 'unreadable') return { reason, message };
  return details.status === 415
    ? { reason: 'media-type', message: 'the body must be JSON' }
    : { reason: 'malformed', message };
}

/** Answers a crash. */
export const fail = (_world: World, { message }: Error): Answer => ({
  status: 500,
  mediaType: JSON_UTF8,
  body: { error: 'internal', message },
});

/** What a faulty server tells a caller that it does not let in. */
function leaked(world: World, part: Part | undefined, reason: Reason): JsonObject {
  const group = world.store.groups.get(7);
  const roles = [...(group?.roles.values() ?? [])];
  const [first] = roles;
  if (part === 'list' && reason === 'unauthenticated' && world.fault('no-token-leaks'))
    return { roles: roles.map((role): Json => summary(world, role)) };
  return part === 'show' && reason === 'not-entitled' && world.fault('limited-leaks') && group && first
    ? detail(world, group, first)
    : {};
}

/** Reasons that even a faulty server does not answer as if all were well. */
const NEVER_OK: readonly Reason[] = ['unauthenticated', 'not-entitled', 'foreign-group', 'media-type'];

/** Whether a faulty server answers a refusal as if all were well. */
function answersOk({ fault }: World, part: Part | undefined, reason: Reason): boolean {
  if (NEVER_OK.includes(reason)) return false;
  if (part === 'show') return reason !== 'bad-id' && fault('show-unknown-200');
  return (
    (part === 'create' || part === 'update' || part === 'update-many' || part === 'delete') &&
    fault(`${part}-refusal-200`)
  );
}
