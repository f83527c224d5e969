import { isJsonObject, type JsonObject } from '../../../model/json';
import type { Answer } from '../../shared/call';
import { parsed } from '../http/body';
import { idIn, type PulseCall } from '../http/call';
import { changed, isLive, isSystem, type Attributes, type Changes, type Role } from '../store/store';
import type { World } from '../world';
import { spoilRights } from './updateRights';

/** The removed role that faults let an update reach. */
export function revivable({ fault, store }: World, call: PulseCall): Role | undefined {
  const role = store.find(idIn(call));
  if (role === undefined || isLive(role)) return undefined;
  const revives =
    fault('update-revives') || (fault('update-discarded-at-null') && call.body.includes('"discarded_at"'));
  return revives ? changed(role, { discarded_at: null }) : undefined;
}

/** The answer of a fault that does not look for the role. */
export function answeredInstead({ fault, store, memory }: World, call: PulseCall): Answer | undefined {
  const id = idIn(call);
  if (!fault('update-unknown-creates') || store.find(id) !== undefined) return undefined;
  const document = parsed(call.body);
  const data = isJsonObject(document) ? document['data'] : undefined;
  const sent = isJsonObject(data) && isJsonObject(data['attributes']) ? data['attributes'] : undefined;
  const pattern = store.live().at(-1);
  if (sent === undefined || pattern === undefined) return undefined;
  const role = store.put(changed({ ...pattern, id }, { name: sent['name'] ?? 'New role', default: false }));
  memory.lastCreated = role;
  return { status: 200, body: { data: { id, type: 'role', attributes: { ...role.attributes } } } };
}

/** Changes as faults spoil them before they are checked. */
export function spoiltChanges(
  world: World,
  role: Role,
  changes: Partial<Attributes>,
  sent: JsonObject,
): Partial<Attributes> {
  const { fault } = world;
  const spoilt: Changes = { ...changes };
  if (fault('update-name-ignored')) delete spoilt.name;
  if (sent['default'] === undefined && fault('last-default-update-unsent')) spoilt.default = false;
  if (sent['default'] === true && fault('update-default-true-ignored')) delete spoilt.default;
  if (sent['default'] === false && fault('update-default-false-ignored')) delete spoilt.default;
  if (sent['scope'] === undefined && fault('update-scope-unsent')) spoilt.scope = 'account';
  if (!isSystem(role)) spoilRights(world, role, spoilt, sent);
  return spoilt;
}
