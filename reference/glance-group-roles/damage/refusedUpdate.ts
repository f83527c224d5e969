import type { JsonObject } from '../../../model/json';
import { Refusal } from '../../shared/refusal';
import { apply } from '../rules/apply';
import { takenChange } from '../rules/change';
import type { Group, Role } from '../store/store';
import type { UpdateForm } from '../vocabulary';
import type { World } from '../world';

/** What a faulty server does with a refused update: it stores every field that is good by itself. */
export function applyRest(world: World, form: UpdateForm, group: Group, role: Role, body: JsonObject): void {
  for (const key of ['name', 'description', 'settings']) {
    const value = body[key];
    if (value === undefined) continue;
    try {
      apply(world, form, group, role, takenChange(world, form, group, { [key]: value }, { self: role }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
