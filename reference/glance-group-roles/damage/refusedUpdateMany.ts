import { isJsonObject, type Json } from '../../../model/json';
import { Refusal } from '../../shared/refusal';
import type { Group } from '../store/store';
import type { World } from '../world';
import { applyRest } from './refusedUpdate';

/** Checks a bulk update. A faulty server leaves traces of one that is refused. */
export function leavingTraces<T>(world: World, group: Group, elements: readonly Json[], check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const element of elements) {
      const id = isJsonObject(element) ? element['roleId'] : undefined;
      const role = typeof id === 'number' ? group.roles.get(id) : undefined;
      if (role === undefined || !isJsonObject(element)) continue;
      if (world.fault('update-many-refusal-applies-rest')) applyRest(world, 'update-many', group, role, element);
      if (world.fault('update-many-refusal-strips')) role.settings = new Map();
    }
    throw error;
  }
}
