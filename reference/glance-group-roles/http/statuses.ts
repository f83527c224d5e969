import type { Context } from '../world';
import type { Reason } from './reasons';

const STATUS: Readonly<Record<Reason, number>> = {
  malformed: 400,
  invalid: 400,
  'media-type': 415,
  'bad-id': 400,
  unauthenticated: 401,
  'not-entitled': 403,
  'foreign-group': 403,
  'no-group': 404,
  'no-role': 404,
  'gone-role': 404,
  'foreign-role': 404,
  'no-user': 404,
  'name-taken': 409,
  'in-use': 409,
  'not-freed': 409,
  busy: 423,
};

/** Statuses that the documents leave open. */
function varied(ctx: Context, reason: Reason, deletes: boolean): number | undefined {
  switch (reason) {
    case 'invalid':
      return ctx.variant('invalid-422') ? 422 : undefined;
    case 'media-type':
      return ctx.variant('media-type-400') ? 400 : undefined;
    case 'bad-id':
      return ctx.variant('bad-id-404') ? 404 : undefined;
    case 'not-entitled':
      return ctx.variant('limited-404') ? 404 : undefined;
    case 'no-group':
      return ctx.variant('unknown-group-403') ? 403 : undefined;
    case 'no-role':
      return ctx.variant('unknown-role-400') ? 400 : undefined;
    case 'gone-role':
      return deletes && ctx.variant('deleted-again-410') ? 410 : undefined;
    case 'foreign-role':
      return ctx.variant('foreign-role-403') ? 403 : undefined;
    case 'name-taken':
      return ctx.variant('taken-400') ? 400 : ctx.variant('taken-422') ? 422 : undefined;
    case 'in-use':
      return ctx.variant('in-use-400')
        ? 400
        : ctx.variant('in-use-422')
          ? 422
          : ctx.variant('in-use-403')
            ? 403
            : ctx.variant('in-use-423')
              ? 423
              : undefined;
    default:
      return undefined;
  }
}

/** Statuses that the documents forbid. */
function wrong(ctx: Context, reason: Reason, withToken: boolean): number | undefined {
  if (reason === 'unauthenticated' && !withToken)
    return ctx.fault('no-token-400') ? 400 : ctx.fault('no-token-redirect') ? 302 : undefined;
  if (reason === 'not-entitled') return ctx.fault('limited-401') ? 401 : undefined;
  if (reason === 'foreign-group') return ctx.fault('foreign-group-404') ? 404 : undefined;
  if (reason === 'media-type')
    return ctx.fault('media-type-500') ? 500 : ctx.fault('media-type-confirmed') ? 200 : undefined;
  return reason === 'malformed' && ctx.fault('malformed-500') ? 500 : undefined;
}

/** The status that a refusal is answered with. */
export function statusOf(ctx: Context, reason: Reason, deletes: boolean, withToken: boolean): number {
  return wrong(ctx, reason, withToken) ?? varied(ctx, reason, deletes) ?? STATUS[reason];
}
