import type { OutgoingRequest } from '../../model/exchange';
import type { JsonObject } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { mistakeIn } from './tinyMistakes';
import { type Answered, parsed, refused, roleOf, shown, type TinyRole, type TinyServer } from './tinyState';

/** A create (no role), an update, or a grant. `highest` counts the ids. */
export function write(
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
  if (wrong === null) return role ? update(server, item, role) : create(server, item, highest);
  if (role && faults.has('refused-but-stored')) store(server, role, item);
  return wrong;
}

function create(server: TinyServer, item: JsonObject, highest: { id: number }): Answered {
  const { faults, roles } = server;
  if (faults.has('create-answers-owner'))
    return { status: 201, body: { role: shown(server, roles.get(1) ?? roleOf(1, 'Owner')) } };
  const role = roleOf((highest.id += 1), 'new', faults.has('default-is-blue') ? { colour: 'blue' } : {});
  store(server, role, item);
  if (faults.has('colour-lost-on-create')) role.colour = 'red';
  roles.set(role.id, role);
  return { status: faults.has('creates-with-200') ? 200 : 201, body: { role: shown(server, role) } };
}

function update(server: TinyServer, item: JsonObject, role: TinyRole): Answered {
  const { faults, roles } = server;
  if (faults.has('unsent-colour-reset') && item['colour'] === undefined) role.colour = 'red';
  spill(server, item, role);
  store(server, role, item);
  roles.set(role.id, role);
  if (faults.has('renames-staff'))
    roles.set(3, { ...(roles.get(3) ?? roleOf(3, 'Staff')), name: `${String(role.name)} too` });
  return { status: 200, body: { role: shown(server, role) } };
}

/** Faults that change the other roles of a run too. */
function spill(server: TinyServer, item: JsonObject, role: TinyRole): void {
  const { faults } = server;
  const others = [...server.roles.values()].filter(({ id }) => id > 3);
  if (faults.has('spills')) for (const other of others) if (other !== role) other.colour = 'blue';
  if (faults.has('spills-what-was-sent'))
    for (const other of others) store(server, other, { colour: item['colour'] ?? other.colour });
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
