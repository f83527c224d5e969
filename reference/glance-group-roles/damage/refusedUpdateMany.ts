import { isJsonObject, type Json } from '../../../model/json';
import { Refusal } from '../http/reasons';
import type { Call } from '../http/call';
import { applyRest } from './refusedUpdate';

/** Carries out the check of a bulk update; a faulty server leaves traces of one that is refused. */
export function spoil<T>({ ctx, group }: Call, elements: readonly Json[], check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const element of elements) {
      const id = isJsonObject(element) ? element['roleId'] : undefined;
      const role = typeof id === 'number' ? group.roles.get(id) : undefined;
      if (role === undefined || !isJsonObject(element)) continue;
      if (ctx.fault('update-many-refusal-applies-rest')) applyRest(ctx, 'update-many', group, role, element);
      if (ctx.fault('update-many-refusal-strips')) role.settings = new Map();
    }
    throw error;
  }
}
