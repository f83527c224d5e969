import { randomUUID } from 'node:crypto';
import type { Json, JsonObject } from '../../../model/json';
import { isTooLong } from '../rules/longest';
import { ACCOUNT_ID } from '../seed';
import { isLive, type Role } from '../store/store';
import { SCOPES } from '../vocabulary';
import { gap, type World } from '../world';

const bare = (name: Json): Role => ({
  id: randomUUID(),
  attributes: {
    account_id: ACCOUNT_ID,
    default: false,
    discarded_at: null,
    name,
    rights: {},
    role_type: 'custom',
    scope: 'account',
  },
});

/** What faults leave behind of a create that is refused. */
export async function createdDespiteRefusal(world: World, sent: JsonObject): Promise<void> {
  const { fault, store } = world;
  const { name, scope } = sent;
  if (typeof name !== 'string') return;
  if (isTooLong(name) && fault('create-refused-saved')) store.put(bare(name));
  const isUnknown = scope !== undefined && !SCOPES.some((known) => known === String(scope));
  if (isUnknown && fault('create-refused-scope-saved')) store.put(bare(name));
  if (sent['default'] === true && fault('last-default-create-refused-moves')) {
    for (const role of store.live()) if (role.attributes.scope === 'account') store.change(role, { default: false });
  }
  if (fault('race-dirty-create')) {
    const role = store.put(bare(name));
    await gap(world);
    store.change(role, { discarded_at: new Date().toISOString() });
  }
}

/** The removed role that a fault brings back for its name. */
export function revived({ fault, store }: World, name: Json | undefined): Role | undefined {
  if (!fault('create-revives-name')) return undefined;
  const old = store.all().find((role) => !isLive(role) && role.attributes.name === name);
  return old === undefined ? undefined : { ...old, attributes: { ...old.attributes, discarded_at: null } };
}

/** What faults do to other roles when one is created. */
export function afterCreate(world: World, role: Role): void {
  const { fault, store, memory } = world;
  const removed = store.find(memory.lastRemoved ?? '');
  if (removed !== undefined && fault('delete-undone-by-create')) store.change(removed, { discarded_at: null });
  const last = store.find(memory.lastCreated?.id ?? '');
  if (last === undefined) return;
  for (const change of world.at('created')) change({ store, memory }, role, last);
}
