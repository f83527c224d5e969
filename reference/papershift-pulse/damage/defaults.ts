import type { Lost } from '../faults/hooks';
import { isStandingDefault, type Loss, type Role } from '../store/store';
import type { World } from '../world';

/** Whether a fault does not notice that a default goes. */
export const looksAway = (world: World, lost: Pick<Lost, 'role' | 'by' | 'sent'>): boolean => {
  const { store, memory } = world;
  return world.at('overlooks').some((overlooks) => overlooks({ ...lost, store, memory }));
};

/** Whether another role counts as the default that remains. */
export const countsAsRemaining = (world: World, by: Loss, other: Role): boolean =>
  isStandingDefault(other.attributes) || world.at('remains').some((remains) => remains(other, by, world.memory));

/** Makes another role default instead; false if there is none. */
export function promote({ store }: World, role: Role): boolean {
  const heir = store.live().find((other) => other.id !== role.id && other.attributes.scope === 'account');
  if (heir !== undefined) store.change(heir, { default: true });
  return heir !== undefined;
}
