import type { Service } from '../world';
import { isSystem } from '../store/store';
import type { Attributes, Role } from '../store/store';

/** Where faults store an update besides, or instead of, its role; answers what the update shows. */
export function storedElsewhere(
  { fault, store, memory }: Service,
  before: Role,
  next: Role,
  changes: Partial<Attributes>,
): Role {
  const { name } = changes;
  const custom = store.live().filter((role) => !isSystem(role) && role.id !== before.id);
  if (changes.rights !== undefined && fault('update-shared-rights')) {
    const shared = JSON.stringify(before.attributes.rights);
    for (const role of custom)
      if (memory.created.has(role.id) && JSON.stringify(role.attributes.rights) === shared)
        store.change(role, { rights: changes.rights });
  }
  if (name === undefined) return next;
  if (fault('update-renames-namesakes'))
    for (const role of custom) if (role.attributes.name === before.attributes.name) store.change(role, { name });
  const following = store.live()[store.live().findIndex((role) => role.id === before.id) + 1];
  if (following !== undefined && fault('update-neighbour')) store.change(following, { name });
  const last = store.live().at(-1);
  if (last !== undefined && fault('update-wrong-role')) {
    store.put(before);
    store.change(last, changes);
  }
  if (fault('update-name-answered-only')) store.change(next, { name: before.attributes.name });
  return next;
}
