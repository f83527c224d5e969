import type { OutgoingRequest, Outcome, Send } from '../../model/exchange';
import type { Json, JsonObject } from '../../model/json';
import { isJsonArray, isJsonObject } from '../../model/json';
import type { TinyFault } from './tinyFaults';

/** A role as the tiny server keeps it; counts and flags are derived when it is shown. */
export interface TinyRole {
  id: number;
  name: Json;
  colour: Json;
  loud: Json;
  limits: JsonObject;
  rights: JsonObject;
  beta: Json;
  is_default: Json;
  kind: Json;
}

export interface TinyServer {
  readonly send: Send;
  readonly roles: Map<number, TinyRole>;
  readonly users: Map<string, number | null>;
  /** Everything that was asked, in order. */
  readonly asked: OutgoingRequest[];
  /** The lists answered so far. */
  lists: number;
  /** Faults of the moment; a test may change them in mid-run. */
  readonly faults: Set<TinyFault>;
}

export interface Answered {
  readonly status: number;
  readonly body?: Json | undefined;
}

const roleOf = (id: number, name: string, more: Partial<TinyRole> = {}): TinyRole => ({
  id,
  name,
  colour: 'red',
  loud: false,
  limits: { read: false, write: false },
  rights: {},
  beta: false,
  is_default: false,
  kind: 'custom',
  ...more,
});

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

const refused = (status: number, error: string): Answered => ({ status, body: { error } });

function answer(server: TinyServer, request: OutgoingRequest, highest: { id: number }): Answered {
  const { faults } = server;
  const [path = '', query = ''] = request.path.split('?');
  const match = /^\/teams\/([^/]+)\/(roles|users)(?:\/([^/]+))?(\/grant|\/amendment)?$/.exec(path);
  if (!match) return refused(404, 'no such path');
  const [, team, what, named, beyond] = match;
  const id = named === 'import' && request.method === 'POST' ? undefined : named;
  const grant = beyond === '/grant';
  if (faults.has('silent')) return { status: 0 };
  if (request.credential !== 'main' && !(faults.has('credentials-unread') && id !== undefined))
    return refused(request.credential === 'limited' ? 403 : 401, 'not you');
  if (team !== '7' && !faults.has('tenant-unread')) return refused(404, 'no such team');
  if (what === 'users') return user(server, request, id ?? '');
  if (request.method !== 'GET' && faults.has('refuses-writes')) return refused(403, 'not now');
  if (id === undefined && request.method === 'GET') return list(server, query);
  const digits = faults.has('ids-read-loosely')
    ? String(Number.parseInt(id ?? '', 10))
    : /^[1-9]\d*$/.test(id ?? '')
      ? (id ?? '')
      : '';
  const role = server.roles.get(Number(digits === '' ? Number.NaN : digits));
  if (id !== undefined && !role && request.method === 'DELETE' && faults.has('deletes-twice')) return { status: 204 };
  if (id !== undefined && !role) return refused(404, 'no such role');
  if (request.method === 'GET' && role && beyond === undefined)
    return { status: 200, body: { role: shown(server, role) } };
  if (request.method === 'DELETE') return id === undefined ? removeMany(server, request) : removeOne(server, role);
  const writes = id === undefined ? request.method === 'POST' : request.method === 'PUT';
  return writes ? write(server, request, role, grant, highest) : refused(405, 'no such method');
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

export function shown(server: TinyServer, role: TinyRole): JsonObject {
  const users = [...server.users.values()].filter((held) => held === role.id).length;
  return { ...role, users: server.faults.has('count-stuck') ? 0 : users, in_use: users > 0, can_edit: role.id !== 2 };
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

const isLastDefault = (server: TinyServer, role: TinyRole): boolean =>
  role.is_default === true &&
  [...server.roles.values()].filter((one) => one.is_default === true).length === 1 &&
  !server.faults.has('last-default-lost');

function removeOne(server: TinyServer, role: TinyRole | undefined): Answered {
  if (!role) return refused(404, 'no such role');
  if (server.faults.has('deletes-nothing')) return { status: 204 };
  if (server.faults.has('deletes-refused')) return refused(409, 'not now');
  const built = role.kind === 'system';
  if (built && !server.faults.has('deletes-built-in')) return refused(403, 'built in');
  if (!built && [...server.users.values()].includes(role.id) && !server.faults.has('deletes-held'))
    return refused(422, 'in use');
  if (isLastDefault(server, role)) return refused(422, 'last default');
  server.roles.delete(role.id);
  return { status: 204 };
}

/** Done in part where one of them cannot be deleted: what goes, goes, and the answer is a refusal. */
function removeMany(server: TinyServer, request: OutgoingRequest): Answered {
  const body = parsed(request);
  const ids = isJsonObject(body) && isJsonArray(body['ids']) ? body['ids'] : null;
  if (!ids) return refused(400, 'ids wanted');
  const each = ids.map((id) =>
    server.faults.has('bulk-deletes-one-less') && id === ids.at(-1) && ids.length > 1
      ? refused(409, 'not this one')
      : removeOne(server, typeof id === 'number' ? server.roles.get(id) : undefined),
  );
  return each.find(({ status }) => status >= 400) ?? { status: 204 };
}

function parsed(request: OutgoingRequest): Json | undefined {
  try {
    return JSON.parse(request.body ?? '') as Json;
  } catch {
    return undefined;
  }
}

function write(
  server: TinyServer,
  request: OutgoingRequest,
  role: TinyRole | undefined,
  grant: boolean,
  highest: { id: number },
): Answered {
  const { faults } = server;
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return refused(415, 'JSON wanted');
  const body = parsed(request) ?? (faults.has('broken-json-taken') ? { role: { type: 'role' }, grant: {} } : undefined);
  if (body === undefined)
    return faults.has('broken-json-breaks') ? { status: 500, body: { error: 'oops' } } : refused(400, 'JSON wanted');
  const item = isJsonObject(body) ? body[grant ? 'grant' : 'role'] : undefined;
  if (!isJsonObject(item)) return refused(400, 'an item wanted');
  if (grant) return grantOf(server, item);
  const wrong = mistakeIn(server, item, role);
  if (wrong !== null) {
    if (role && faults.has('refused-but-stored')) store(server, role, item);
    return wrong;
  }
  if (faults.has('create-answers-owner') && !role)
    return { status: 201, body: { role: shown(server, server.roles.get(1) ?? roleOf(1, 'Owner')) } };
  const target = role ?? roleOf((highest.id += 1), 'new', faults.has('default-is-blue') ? { colour: 'blue' } : {});
  if (role && faults.has('unsent-colour-reset') && item['colour'] === undefined) role.colour = 'red';
  if (role && faults.has('spills'))
    for (const other of server.roles.values()) if (other.id > 3 && other !== role) other.colour = 'blue';
  if (role && faults.has('spills-what-was-sent'))
    for (const other of server.roles.values())
      if (other.id > 3) store(server, other, { colour: item['colour'] ?? other.colour });
  store(server, target, item);
  if (!role && faults.has('colour-lost-on-create')) target.colour = 'red';
  server.roles.set(target.id, target);
  if (role && faults.has('renames-staff'))
    server.roles.set(3, { ...(server.roles.get(3) ?? roleOf(3, 'Staff')), name: `${String(role.name)} too` });
  return { status: role ? 200 : faults.has('creates-with-200') ? 200 : 201, body: { role: shown(server, target) } };
}

function grantOf(server: TinyServer, { mode, reason }: JsonObject): Answered {
  if (mode === 'all' && server.faults.has('mode-refused')) return refused(400, 'mode must be some');
  if (mode !== undefined && mode !== 'all' && mode !== 'some') return refused(422, 'mode');
  if (reason !== undefined && typeof reason !== 'string') return refused(422, 'reason');
  return mode === 'some' && reason === undefined && !server.faults.has('reason-not-wanted')
    ? refused(422, 'reason wanted')
    : { status: 204 };
}

function store(server: TinyServer, role: TinyRole, item: JsonObject): void {
  const { faults } = server;
  const granted = (rights: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(rights).map(([group, keys]) => [
        group,
        isJsonObject(keys) && !faults.has('keeps-false')
          ? Object.fromEntries(Object.entries(keys).filter(([, on]) => on !== false))
          : keys,
      ]),
    );
  for (const key of [
    'name',
    'colour',
    'beta',
    'is_default',
    ...(faults.has('kind-settable') ? ['kind'] : []),
  ] as const) {
    const value = item[key];
    if (value !== undefined) role[key as 'name'] = value;
  }
  const { loud, limits, rights } = item;
  if (typeof loud === 'boolean') role.loud = loud;
  if (loud === null && faults.has('null-clears')) role.loud = false;
  if (isJsonObject(limits)) role.limits = { ...role.limits, ...limits };
  if (isJsonObject(rights))
    role.rights = faults.has('rights-merged') ? { ...role.rights, ...granted(rights) } : granted(rights);
}

function mistakeIn(server: TinyServer, item: JsonObject, role: TinyRole | undefined): Answered | null {
  const { faults, roles } = server;
  const { name, colour, loud, limits, rights, beta, is_default: isDefault } = item;
  const others = [...roles.values()].filter((one) => one !== role);
  const not = (value: Json | undefined, type: string): boolean => value !== undefined && typeof value !== type;
  const mistakes: readonly (readonly [boolean, number])[] = [
    [item['type'] !== 'role' && !faults.has('type-unread'), 409],
    [!role && name === undefined, 422],
    [not(name, 'string'), 422],
    [typeof name === 'string' && (name === '' || ([...name].length > 40 && !faults.has('long-names-taken'))), 422],
    [name !== undefined && others.some((one) => one.name === name) && !faults.has('names-shared'), 422],
    [
      !role &&
        typeof name === 'string' &&
        faults.has('former-names-taken') &&
        server.asked.slice(0, -1).some(({ body }) => body?.includes(JSON.stringify(name))),
      422,
    ],
    [typeof name === 'string' && !/^[\x20-\x7e]*$/.test(name) && faults.has('odd-text-refused'), 422],
    [role?.id === 1 && name !== undefined && name !== 'Owner' && !faults.has('owner-renamable'), 403],
    [role?.id === 2 && !faults.has('guard-unread'), 403],
    [colour !== undefined && !['red', 'green', 'blue'].includes(colour as string), 422],
    [colour === 'green' && faults.has('green-refused'), 422],
    [role?.id === 1 && colour !== undefined && colour !== role.colour && faults.has('owner-colour-stuck'), 409],
    [role !== undefined && faults.has('held-frozen') && [...server.users.values()].includes(role.id), 409],
    [loud !== undefined && loud !== null && typeof loud !== 'boolean', 422],
    [not(beta, 'boolean') || (beta === true && !faults.has('beta-taken')), 422],
    [
      limits !== undefined &&
        !(
          isJsonObject(limits) &&
          Object.entries(limits).every(([key, on]) => (key === 'read' || key === 'write') && typeof on === 'boolean')
        ),
      422,
    ],
    [
      rights !== undefined &&
        !(
          isJsonObject(rights) &&
          Object.values(rights).every(
            (keys) => isJsonObject(keys) && Object.values(keys).every((on) => typeof on === 'boolean'),
          )
        ),
      422,
    ],
    [not(isDefault, 'boolean'), 422],
    [isDefault === false && role !== undefined && isLastDefault(server, role), 422],
    [isDefault === true && faults.has('default-refused'), 422],
    [isDefault === true && role?.id === 3 && faults.has('staff-never-default-again'), 409],
    [Object.keys(item).includes('unheard_of') && faults.has('unknown-fields-refused'), 422],
  ];
  const found = mistakes.find(([made]) => made);
  return found ? refused(found[1], 'not so') : null;
}
