import { randomUUID } from 'node:crypto';
import type { Json, JsonObject } from '../../../model/json';
import { pause } from '../store/pause';
import { accountId } from '../seed';
import type { Service } from '../world';
import { isLive } from '../store/store';
import type { Role } from '../store/store';

const bare = (name: Json, scope: Json): Role => ({
  id: randomUUID(),
  attributes: {
    account_id: accountId,
    default: false,
    discarded_at: null,
    name,
    rights: {},
    role_type: 'custom',
    scope,
  },
});

/** What faults leave behind of a create that is refused. */
export async function createdDespiteRefusal({ fault, store }: Service, sent: JsonObject): Promise<void> {
  const { name, scope } = sent;
  if (typeof name !== 'string') return;
  if ([...name].length > 50 && fault('create-refused-saved')) store.put(bare(name, 'account'));
  if (
    scope !== undefined &&
    !['account', 'team', 'chat'].includes(String(scope)) &&
    fault('create-refused-scope-saved')
  )
    store.put(bare(name, 'account'));
  if (sent['default'] === true && fault('last-default-create-refused-moves')) {
    for (const role of store.live()) if (role.attributes.scope === 'account') store.change(role, { default: false });
  }
  if (fault('race-dirty-create')) {
    const role = store.put(bare(name, 'account'));
    await pause();
    store.change(role, { discarded_at: new Date().toISOString() });
  }
}

/** The removed role that a fault brings back for its name. */
export function revived({ fault, store }: Service, name: Json | undefined): Role | undefined {
  if (!fault('create-revives-name')) return undefined;
  const old = store.all().find((role) => !isLive(role) && role.attributes.name === name);
  return old === undefined ? undefined : { ...old, attributes: { ...old.attributes, discarded_at: null } };
}

/** What faults do to other roles when one is created. */
export function afterCreate({ fault, store, memory }: Service, role: Role): void {
  const removed = store.find(memory.lastRemoved ?? '');
  if (removed !== undefined && fault('delete-undone-by-create')) store.change(removed, { discarded_at: null });
  const last = store.find(memory.lastCreated?.id ?? '');
  if (last === undefined) return;
  if (fault('create-renames-last')) store.change(last, { name: role.attributes.name });
  if (fault('create-empties-last')) store.change(last, { rights: {} });
}
