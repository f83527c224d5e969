import type { Json } from '../../../model/json';
import { objectOf } from '../http/bodies';
import { newRole } from '../rules/newRole';
import type { Change } from '../store/change';
import type { Group } from '../store/store';
import { LIMITS } from '../vocabulary';
import type { World } from '../world';

/** What a faulty server stores of a create that it refuses. */
export function storeRefused(world: World, group: Group, elements: readonly Json[]): void {
  for (const element of elements) {
    const { name, description } = objectOf(element);
    const taken = [...group.roles.values()].some((role) => role.name === name);
    if (typeof name !== 'string' || name.trim() === '' || taken) continue;
    const change: Change = {
      name: name.slice(0, LIMITS.name),
      description: undefined,
      settings: undefined,
      forced: {},
    };
    if (world.fault('create-refusal-stores'))
      newRole(world, group, {
        ...change,
        description: typeof description === 'string' ? description.slice(0, LIMITS.description) : undefined,
      });
    else if (name.length <= LIMITS.name && world.fault('create-refusal-stores-good')) newRole(world, group, change);
  }
}
