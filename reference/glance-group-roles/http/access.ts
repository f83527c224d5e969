import { type Caller, CALLERS, OWNER } from '../account';
import type { Context } from '../world';
import { pathId } from '../rules/ids';
import { Refusal } from './reasons';
import type { Part } from './call';
import type { Operation } from '../vocabulary';
import type { Group } from '../store/store';

export interface Admission {
  readonly group: Group;
  /** A faulty server carries the request out and then refuses it. */
  readonly refusedAfterwards: Refusal | undefined;
}

const isOperation = (part: Part): part is Operation => part !== 'assign' && part !== 'read-user';

/** Comparisons of tokens that a faulty server makes. */
function similar(ctx: Context, token: string): Caller | undefined {
  const match = [...CALLERS].find(
    ([known]) =>
      (ctx.fault('token-prefix') && token.length >= 4 && known.startsWith(token)) ||
      (ctx.fault('token-extended') && token.startsWith(known)) ||
      (ctx.fault('token-any-case') && token.toLowerCase() === known.toLowerCase()),
  );
  return match?.[1];
}

function identify(ctx: Context, part: Part, header: string | undefined): Caller | undefined {
  const token = /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1];
  if (token === undefined) {
    if (/^Bearer *$/i.test(header ?? '-') && ctx.fault('empty-token')) return OWNER;
    return isOperation(part) && header === undefined && ctx.fault(`no-token-${part}`) ? OWNER : undefined;
  }
  return (
    CALLERS.get(token) ??
    similar(ctx, token) ??
    (isOperation(part) && ctx.fault(`wrong-token-${part}`) ? OWNER : undefined)
  );
}

function findGroup(ctx: Context, text: string, caller: Caller): Group {
  const id = pathId(ctx, 'group', text);
  const group = id === undefined ? undefined : ctx.world.groups.get(id);
  if (group !== undefined) return group;
  const own = ctx.world.groups.get(caller.group);
  if (own !== undefined && ctx.fault('group-id-ignored')) return own;
  if (id !== undefined) throw new Refusal('no-group', 'there is no such group');
  if (ctx.fault('group-id-500')) throw new Error('Not a number.');
  throw new Refusal('bad-id', 'the group id must be a positive integer');
}

/** Lets a caller in, or refuses. */
export function admit(
  ctx: Context,
  part: Part,
  writes: boolean,
  header: string | undefined,
  groupId: string,
): Admission {
  const caller = identify(ctx, part, header);
  if (caller === undefined) {
    if (header === undefined && ctx.fault('no-token-500')) throw new Error('The header is missing.');
    throw new Refusal('unauthenticated', 'a valid token is required');
  }
  const group = findGroup(ctx, groupId, caller);
  if (caller.group !== group.id) {
    if (isOperation(part) && ctx.fault(`foreign-group-${part}`)) return { group, refusedAfterwards: undefined };
    throw new Refusal('foreign-group', 'the group is not yours');
  }
  const entitled = caller.owner && (caller.capability || !writes);
  if (entitled || (isOperation(part) && ctx.fault(`limited-${part}`))) return { group, refusedAfterwards: undefined };
  const refusal = new Refusal('not-entitled', 'the caller lacks the right');
  if (
    isOperation(part) &&
    part !== 'list' &&
    part !== 'show' &&
    part !== 'video-settings' &&
    ctx.fault(`limited-${part}-done`)
  )
    return { group, refusedAfterwards: refusal };
  throw refusal;
}
