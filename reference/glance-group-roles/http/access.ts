import { type Caller, CALLERS, OWNER } from '../account';
import { crash, type Refusal } from '../../shared/refusal';
import { pathId } from '../rules/ids';
import type { Group } from '../store/store';
import { isOperation, type Part, READS } from '../vocabulary';
import type { World } from '../world';
import type { Admission, GroupHead } from './call';
import { refusal, type Reason } from './reasons';

/** Comparisons of tokens that a faulty server makes. */
function similar(world: World, token: string): Caller | undefined {
  const match = [...CALLERS].find(
    ([known]) =>
      (world.fault('token-prefix') && token.length >= 4 && known.startsWith(token)) ||
      (world.fault('token-extended') && token.startsWith(known)) ||
      (world.fault('token-any-case') && token.toLowerCase() === known.toLowerCase()),
  );
  return match?.[1];
}

function identify(world: World, part: Part, header: string | undefined): Caller | undefined {
  const token = /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1];
  if (token === undefined) {
    if (/^Bearer *$/i.test(header ?? '-') && world.fault('empty-token')) return OWNER;
    return isOperation(part) && header === undefined && world.fault(`no-token-${part}`) ? OWNER : undefined;
  }
  return (
    CALLERS.get(token) ??
    similar(world, token) ??
    (isOperation(part) && world.fault(`wrong-token-${part}`) ? OWNER : undefined)
  );
}

function findGroup(world: World, text: string, caller: Caller): Group {
  const id = pathId(world, 'group', text);
  const group = id === undefined ? undefined : world.store.groups.get(id);
  if (group !== undefined) return group;
  const own = world.store.groups.get(caller.group);
  if (own !== undefined && world.fault('group-id-ignored')) return own;
  if (id !== undefined) throw refusal('no-group', 'there is no such group');
  if (world.fault('group-id-500')) crash('Not a number.');
  throw refusal('bad-id', 'the group id must be a positive integer');
}

/** Lets a caller in. Throws a Refusal of one who may not do this in the group. */
export function admit(world: World, { part, params, authorization }: GroupHead): Admission {
  const { fault } = world;
  if (part === undefined) throw new Error('only routes let callers in');
  const caller = identify(world, part, authorization);
  if (caller === undefined) throw unauthenticated(world, authorization);
  const group = findGroup(world, params['group_id'] ?? '', caller);
  const operation = isOperation(part) ? part : undefined;
  if (caller.group !== group.id) {
    if (operation !== undefined && fault(`foreign-group-${operation}`)) return { group, late: undefined };
    throw refusal('foreign-group', 'the group is not yours');
  }
  const reads = part === 'read-user' || READS.some((read) => read === part);
  const entitled = caller.owner && (caller.capability || reads);
  if (entitled || (operation !== undefined && fault(`limited-${operation}`))) return { group, late: undefined };
  const refused = refusal('not-entitled', 'the caller lacks the right');
  if (!isDoneAnyway(world, part)) throw refused;
  return { group, late: refused };
}

function unauthenticated({ fault }: World, header: string | undefined): Refusal<Reason> {
  const message = 'a valid token is required';
  if (header !== undefined) return refusal('unauthenticated', message);
  if (fault('no-token-500')) crash('The header is missing.');
  if (fault('no-token-400')) return refusal('unauthenticated', message, { status: 400 });
  return refusal('unauthenticated', message, fault('no-token-redirect') ? { status: 302 } : {});
}

/** Whether a faulty server carries out what it refuses to a member. */
const isDoneAnyway = ({ fault }: World, part: Part): boolean =>
  (part === 'create' || part === 'update' || part === 'update-many' || part === 'delete') &&
  fault(`limited-${part}-done`);
