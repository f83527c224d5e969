import type { JsonObject } from '../../../model/json';
import { apply } from '../rules/apply';
import { takenChange } from '../rules/change';
import type { Context } from '../world';
import { Refusal } from '../http/reasons';
import type { UpdateForm } from '../vocabulary';
import type { Group, Role } from '../store/store';

/** What a faulty server does with a refused update: it stores every field that is good by itself. */
export function applyRest(ctx: Context, form: UpdateForm, group: Group, role: Role, body: JsonObject): void {
  for (const key of ['name', 'description', 'settings']) {
    const value = body[key];
    if (value === undefined) continue;
    try {
      apply(ctx, form, group, role, takenChange(ctx, form, group, { [key]: value }, role));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
