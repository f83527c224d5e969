import type { JsonObject } from '../../../model/json';
import { isJsonObject } from '../../../model/json';
import type { Answer, Call } from '../http/call';
import { answer } from '../http/call';
import { parsed } from '../http/body';
import type { Service } from '../world';
import { changed, isLive, isSystem } from '../store/store';
import type { Attributes, Role } from '../store/store';
import { spoilRights } from './updateRights';

/** The removed role that faults let an update reach. */
export function revivable({ fault, store }: Service, { id, body }: Call): Role | undefined {
  const role = store.find(id);
  if (role === undefined || isLive(role)) return undefined;
  const revives = fault('update-revives') || (fault('update-discarded-at-null') && body.includes('"discarded_at"'));
  return revives ? changed(role, { discarded_at: null }) : undefined;
}

/** The answer of a fault that does not even look for the role. */
export function answeredInstead({ fault, store, memory }: Service, { id, body }: Call): Answer | undefined {
  if (!fault('update-unknown-creates') || store.find(id) !== undefined) return undefined;
  const document = parsed(body);
  const data = isJsonObject(document) ? document['data'] : undefined;
  const sent = isJsonObject(data) && isJsonObject(data['attributes']) ? data['attributes'] : undefined;
  const pattern = store.live().at(-1);
  if (sent === undefined || pattern === undefined) return undefined;
  const role = store.put(changed({ ...pattern, id }, { name: sent['name'] ?? 'New role', default: false }));
  memory.lastCreated = role;
  return answer(200, { data: { id, type: 'role', attributes: { ...role.attributes } } });
}

/** Changes as faults spoil them before they are checked. */
export function spoiltChanges(
  service: Service,
  role: Role,
  changes: Partial<Attributes>,
  sent: JsonObject,
): Partial<Attributes> {
  const { fault } = service;
  const spoilt: { -readonly [Field in keyof Attributes]?: Attributes[Field] } = { ...changes };
  if (fault('update-name-ignored')) delete spoilt.name;
  if (sent['default'] === undefined && fault('last-default-update-unsent')) spoilt.default = false;
  if (sent['default'] === true && fault('update-default-true-ignored')) delete spoilt.default;
  if (sent['default'] === false && fault('update-default-false-ignored')) delete spoilt.default;
  if (sent['scope'] === undefined && fault('update-scope-unsent')) spoilt.scope = 'account';
  if (!isSystem(role)) spoilRights(service, role, spoilt, sent);
  return spoilt;
}
