import type { JsonObject } from '../../../model/json';
import type { Attributes, Role } from '../store/store';
import { gap, type World } from '../world';

/** What faults leave behind of an update that is refused. */
export async function savedDespiteRefusal(world: World, role: Role, sent: JsonObject): Promise<void> {
  const { fault, store, memory } = world;
  const saved = world
    .at('savedDespite')
    .reduce<Partial<Attributes>>((changes, more) => ({ ...changes, ...more({ role, sent }) }), {});
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
  await gap(world);
  store.put(role);
}
