import type { OutgoingRequest } from '../../model/exchange';
import { isJsonArray, isJsonObject } from '../../model/json';
import { type Answered, isLastDefault, parsed, refused, type TinyRole, type TinyServer } from './tinyState';

export function removeOne(server: TinyServer, role: TinyRole | undefined): Answered {
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
export function removeMany(server: TinyServer, request: OutgoingRequest): Answered {
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
