import type { Answer } from './call';
import { answer } from './call';
import { Problem } from './problem';
import type { Service } from '../world';

const allowed: readonly (readonly [path: RegExp, methods: string])[] = [
  [/^\/api\/v1\/roles$/, 'GET, POST'],
  [/^\/api\/v1\/roles\/[^/]+$/, 'GET, PUT, DELETE'],
  [/^\/api\/v1\/account_memberships$/, 'POST'],
  [/^\/api\/v1\/users\/[^/]+$/, 'GET'],
];

/** What no route takes: an unknown method of a known path, or an unknown path. */
export function answeredUnknown({ fault, variant }: Service, method: string, url: string): Answer {
  const path = url.split('?')[0] ?? '';
  const known = allowed.find(([pattern]) => pattern.test(path));
  const list = path === '/api/v1/roles';
  if (!list && known !== undefined && method === 'POST' && fault('methods-post-role')) return answer(200, { data: [] });
  if (list && method === 'PATCH' && fault('methods-patch-list'))
    return answer(500, { errors: [{ status: '500', title: 'Server error' }] });
  if (list && method === 'DELETE' && fault('methods-delete-list')) return { status: 204, headers: {} };
  const problem =
    known === undefined || variant('unknown-method-404')
      ? new Problem(404, 'Not found', 'There is nothing here.')
      : new Problem(405, 'Method not allowed', 'This method is not available here.', undefined, { allow: known[1] });
  return { status: problem.status, document: problem.document(), headers: problem.headers };
}
