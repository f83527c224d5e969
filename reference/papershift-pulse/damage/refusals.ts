import type { JsonObject } from '../../../model/json';
import { isJsonObject } from '../../../model/json';
import { isGroup } from '../rules/groups';
import { pause } from '../store/pause';
import type { Service } from '../world';
import { isSystem } from '../store/store';
import type { Attributes, Role } from '../store/store';

/** What faults leave behind of an update that is refused. */
export async function savedDespiteRefusal(service: Service, role: Role, sent: JsonObject): Promise<void> {
  const { fault, store, memory } = service;
  const saved = refusedYetSaved(service, role, sent);
  if (Object.keys(saved).length > 0) store.change(role, saved);
  const last = store.find(memory.lastCreated?.id ?? '');
  if (last !== undefined && last.id !== role.id && fault('update-refused-others-name'))
    store.change(last, { name: 'Renamed' });
  const { name } = sent;
  const dirty: Partial<Attributes> = {
    ...(typeof name === 'string' && fault('race-dirty-update') ? { name } : {}),
    ...(sent['default'] === false && fault('race-dirty-default') ? { default: false } : {}),
  };
  if (Object.keys(dirty).length === 0) return;
  store.change(role, dirty);
  await pause();
  store.put(role);
}

const scopes = ['account', 'team', 'chat'];
const isLong = (name: unknown): boolean => typeof name === 'string' && [...name].length > 50;

/** The attributes of a refused update that faults store all the same. */
function refusedYetSaved({ fault }: Service, role: Role, sent: JsonObject): Partial<Attributes> {
  const { name, rights, scope, default: isDefault, role_type: type, account_id: account } = sent;
  const system = isSystem(role);
  const saved: { -readonly [Field in keyof Attributes]?: Attributes[Field] } = {};
  if (isLong(name) && name !== undefined && fault('update-refused-name-saved')) saved.name = name;
  if (typeof name === 'string' && system && fault('system-name-refused-yet-done')) saved.name = name;
  if (typeof name === 'string' && !isLong(name) && name !== '' && !system && fault('update-refused-others-saved'))
    saved.name = name;
  if (isDefault === false && name === undefined && fault('last-default-update-refused-yet-done')) saved.default = false;
  if (isDefault === false && typeof name === 'string' && !isLong(name) && fault('last-default-update-refused-yet-done'))
    saved.default = false;
  if (isDefault === false && isLong(name) && fault('last-default-update-refused-undefaults')) saved.default = false;
  if (scopes.includes(String(scope)) && scope !== undefined && fault('update-scope-refused-yet-changed'))
    saved.scope = scope;
  if (isJsonObject(rights) && system && fault('guard-rights-system-refused-yet-done')) saved.rights = granted(rights);
  if (isJsonObject(rights) && !system && fault('update-rights-refused-yet-saved')) saved.rights = granted(rights);
  if (type !== undefined && fault('update-role-type-refused-yet-set')) saved.role_type = type;
  if (account !== undefined && fault('update-account-id-refused-yet-set')) saved.account_id = account;
  return saved;
}

/** The well-formed part of rights. */
function granted(rights: JsonObject): JsonObject {
  const read = Object.entries(rights)
    .filter(([group]) => isGroup(group))
    .map(
      ([group, keys]) =>
        [
          group,
          Object.fromEntries(
            Object.entries(isJsonObject(keys) ? keys : {}).filter(
              ([key, value]) => value === true && ['create', 'read', 'update', 'delete'].includes(key),
            ),
          ),
        ] as const,
    );
  return Object.fromEntries(read.filter(([, keys]) => Object.keys(keys).length > 0));
}
