import type { OutgoingRequest, Outcome } from '../../model/exchange';
import type { TinyFault } from './tinyFaults';
import { removeMany, removeOne } from './tinyDeletes';
import { type Answered, refused, roleOf, shown, type TinyRole, type TinyServer } from './tinyState';
import { write } from './tinyWrites';

/** Three roles that were there before any run: two built in, one custom; two of them defaults. */
export function tinyServer(...faults: readonly TinyFault[]): TinyServer {
  const roles = new Map(
    [
      roleOf(1, 'Owner', {
        kind: 'system',
        is_default: true,
        rights: { reports: { edit: true, view: true }, plans: { view: true } },
      }),
      roleOf(2, 'Locked', { kind: 'system' }),
      roleOf(3, 'Staff', { is_default: true, colour: 'green' }),
    ].map((role) => [role.id, role]),
  );
  const server: TinyServer = {
    roles,
    users: new Map([
      ['u1', 3],
      ['u2', null],
      ['u3', 1],
    ]),
    asked: [],
    lists: 0,
    faults: new Set(faults),
    send: (request) => {
      server.asked.push(request);
      return Promise.resolve(outcomeOf(answer(server, request, highest), server));
    },
  };
  const highest = { id: 3 };
  return server;
}

function outcomeOf({ status, body: plain }: Answered, server: TinyServer): Outcome {
  const body = status >= 400 && server.faults.has('errors-as-text') ? 'not so' : plain;
  if (status === 0) return { kind: 'lost', reason: 'timeout', detail: 'no answer in time' };
  const text = body === undefined ? '' : JSON.stringify(body);
  const type = server.faults.has('plain-text-answers') ? 'text/plain' : 'application/json; charset=utf-8';
  return {
    kind: 'response',
    response: {
      status,
      headers: body === undefined ? {} : { 'content-type': type },
      body: text,
      bodyBytes: text.length,
      truncated: false,
    },
  };
}

/** What a path names. */
interface Place {
  readonly team: string;
  readonly what: 'roles' | 'users';
  /** undefined: all of them. */
  readonly id: string | undefined;
  readonly beyond: string | undefined;
}

function placeOf({ method, path }: OutgoingRequest): Place | null {
  const [, team, what, named, beyond] =
    /^\/teams\/([^/]+)\/(roles|users)(?:\/([^/]+))?(\/grant|\/amendment)?$/.exec(path.split('?')[0] ?? '') ?? [];
  if (team === undefined || (what !== 'roles' && what !== 'users')) return null;
  return { team, what, id: named === 'import' && method === 'POST' ? undefined : named, beyond };
}

function answer(server: TinyServer, request: OutgoingRequest, highest: { id: number }): Answered {
  const { faults } = server;
  const place = placeOf(request);
  if (!place) return refused(404, 'no such path');
  if (faults.has('silent')) return { status: 0 };
  if (request.credential !== 'main' && !(faults.has('credentials-unread') && place.id !== undefined))
    return refused(request.credential === 'limited' ? 403 : 401, 'not you');
  if (place.team !== '7' && !faults.has('tenant-unread')) return refused(404, 'no such team');
  if (place.what === 'users') return user(server, request, place.id ?? '');
  if (request.method !== 'GET' && faults.has('refuses-writes')) return refused(403, 'not now');
  return place.id === undefined
    ? aboutAll(server, request, highest)
    : aboutOne(server, request, place.id, place.beyond, highest);
}

function aboutAll(server: TinyServer, request: OutgoingRequest, highest: { id: number }): Answered {
  switch (request.method) {
    case 'GET':
      return list(server, request.path.split('?')[1] ?? '');
    case 'DELETE':
      return removeMany(server, request);
    case 'POST':
      return write(server, request, undefined, false, highest);
    default:
      return refused(405, 'no such method');
  }
}

function aboutOne(
  server: TinyServer,
  request: OutgoingRequest,
  id: string,
  beyond: string | undefined,
  highest: { id: number },
): Answered {
  const role = roleNamed(server, id);
  if (!role && request.method === 'DELETE' && server.faults.has('deletes-twice')) return { status: 204 };
  if (!role) return refused(404, 'no such role');
  if (request.method === 'GET' && beyond === undefined) return { status: 200, body: { role: shown(server, role) } };
  if (request.method === 'DELETE') return removeOne(server, role);
  return request.method === 'PUT'
    ? write(server, request, role, beyond === '/grant', highest)
    : refused(405, 'no such method');
}

function roleNamed({ roles, faults }: TinyServer, id: string): TinyRole | undefined {
  if (faults.has('ids-read-loosely')) return roles.get(Number.parseInt(id, 10));
  return /^[1-9]\d*$/.test(id) ? roles.get(Number(id)) : undefined;
}

function list(server: TinyServer, query: string): Answered {
  server.lists += 1;
  if (server.faults.has('list-breaks') && server.lists > 1) return { status: 500, body: { error: 'broken' } };
  const name = new URLSearchParams(query).get('name');
  const named = [...server.roles.values()].filter(
    (role) =>
      name === null ||
      role.name === name ||
      (server.faults.has('filter-by-prefix') && String(role.name).startsWith(name)) ||
      (server.faults.has('filter-ignores-case') && String(role.name).toLowerCase() === name.toLowerCase()),
  );
  const views = named.map((role) => ({
    ...shown(server, role),
    ...(server.faults.has('list-shows-other-loud') && name === null ? { loud: role.loud !== true } : {}),
  }));
  const kept =
    server.faults.has('list-forgets-newest') && server.lists > 1
      ? views.slice(0, Math.max(3, views.length - 1))
      : views;
  return { status: 200, body: { roles: server.faults.has('list-repeats') ? [...kept, ...kept.slice(0, 1)] : kept } };
}

function user(server: TinyServer, request: OutgoingRequest, id: string): Answered {
  if (!server.users.has(id)) return refused(404, 'no such user');
  if (request.method === 'GET') return { status: 200, body: { role: server.users.get(id) ?? null } };
  if (server.faults.has('users-stuck')) return refused(409, 'not now');
  const { role } = JSON.parse(request.body ?? '{}') as { role: number | null };
  if (role !== null && !server.roles.has(role)) return refused(422, 'no such role');
  server.users.set(id, role);
  return { status: 200, body: { role } };
}
