import type { Answer } from '../../shared/call';
import { crash } from '../../shared/refusal';
import { ROLES } from '../vocabulary';
import type { World } from '../world';
import type { PulseHead } from './call';
import { refusal } from './reasons';

const ALLOWED: readonly (readonly [path: RegExp, methods: string])[] = [
  [/^\/api\/v1\/roles$/, 'GET, POST'],
  [/^\/api\/v1\/roles\/[^/]+$/, 'GET, PUT, DELETE'],
  [/^\/api\/v1\/account_memberships$/, 'POST'],
  [/^\/api\/v1\/users\/[^/]+$/, 'GET'],
];

/** Refuses paths that there are not, and methods that a path does not have. */
export function refuseUnknown({ fault, variant }: World, { method, url }: PulseHead): Answer {
  const path = url.split('?')[0] ?? '';
  const known = ALLOWED.find(([pattern]) => pattern.test(path));
  const list = path === ROLES;
  if (!list && known !== undefined && method === 'POST' && fault('methods-post-role'))
    return { status: 200, body: { data: [] } };
  if (list && method === 'PATCH' && fault('methods-patch-list')) crash('no handler');
  if (list && method === 'DELETE' && fault('methods-delete-list')) return { status: 204 };
  if (known === undefined || variant('unknown-method-404')) throw refusal('not-found', 'There is nothing here.');
  throw refusal('method', 'This method is not available here.', { headers: { allow: known[1] } });
}
