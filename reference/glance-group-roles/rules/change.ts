import type { Json, JsonObject } from '../../../model/json';
import { ALONE, isUnchecked, type Place } from './bulk';
import type { Context } from '../world';
import { takenName } from './name';
import { Refusal } from '../http/reasons';
import { type SettingChange, takenSettings } from './settings';
import { takenDescription } from './text';
import { type Given, refuseTaken } from './unique';
import type { Form } from '../vocabulary';
import type { Group, Role } from '../store/store';

/** What a request comes to for one role. What stays as it is is undefined. */
export interface Change {
  readonly name: string | undefined;
  readonly description: Json | undefined;
  readonly settings: ReadonlyMap<string, SettingChange> | undefined;
  /** Output-only fields: only faults take them from a request. */
  readonly forced: Forced;
}
export interface Forced {
  readonly inUse?: boolean;
  readonly userCount?: number;
  readonly roleId?: number;
}

const KNOWN: Readonly<Record<Form, ReadonlySet<string>>> = {
  create: new Set(['name', 'description', 'settings']),
  update: new Set(['name', 'description', 'settings', 'roleId']),
  'update-many': new Set(['name', 'description', 'settings', 'roleId']),
};

function depthOf(value: Json): number {
  let depth = 0;
  for (let level = [value]; level.length > 0; depth += 1) {
    level = level.flatMap((one): Json[] => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return depth;
}

function refuseUnknown(ctx: Context, form: Form, element: JsonObject): void {
  for (const [key, value] of Object.entries(element)) {
    if (KNOWN[form].has(key)) continue;
    if (ctx.fault('proto-field-500') && key === 'constructor') throw new Error('The constructor is no function.');
    if (ctx.fault('deep-body-500') && depthOf(value) > 50) throw new Error('The stack is too small.');
    if (ctx.variant('unknown-fields-refused')) throw new Refusal('invalid', 'the request holds an unknown field');
  }
  if (form === 'update' && 'roleId' in element && ctx.variant('body-role-id-refused'))
    throw new Refusal('invalid', 'roleId is given by the path');
}

function forcedBy(ctx: Context, form: Form, { inUse, userCount, roleId }: JsonObject): Forced {
  return {
    ...(typeof inUse === 'boolean' && ctx.fault(`${form}-in-use-settable`) ? { inUse } : {}),
    ...(typeof userCount === 'number' && ctx.fault(`${form}-user-count-settable`) ? { userCount } : {}),
    ...(form === 'create' && typeof roleId === 'number' && ctx.fault('create-role-id-settable') ? { roleId } : {}),
  };
}

/**
 * What an element asks for, checked whole. `self` is the role that it updates, `earlier` what came before it in the
 * request.
 */
export function takenChange(
  ctx: Context,
  form: Form,
  group: Group,
  element: JsonObject,
  self?: Role,
  place: Place = ALONE,
  earlier: readonly Given[] = [],
): Change {
  refuseUnknown(ctx, form, element);
  if (form !== 'create' && self?.inUse === true && ctx.fault(`${form}-in-use-409`))
    throw new Refusal('in-use', 'a role with users assigned cannot be changed');
  const unchecked = form !== 'update' && isUnchecked(ctx, form, place);
  const name = takenName(ctx, form, element['name'], place, unchecked);
  const lenient =
    unchecked || (form !== 'update' && place.index > 0 && ctx.fault(`${form}-description-first-only-checked`));
  const description = takenDescription(ctx, form, element['description'], lenient);
  const settings = takenSettings(ctx, form, group, element['settings'], unchecked);
  if (name !== undefined) refuseTaken(ctx, form, group, name, self, earlier);
  return { name, description, settings, forced: forcedBy(ctx, form, element) };
}
