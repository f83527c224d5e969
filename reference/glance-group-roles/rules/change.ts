import { crash } from '../../shared/refusal';
import type { Json, JsonObject } from '../../../model/json';
import { ALONE, type Change, type Forced, type Place } from '../store/change';
import { isUnchecked } from './bulk';
import type { World } from '../world';
import { takenName } from './name';
import { refusal } from '../http/reasons';
import { takenSettings } from './settings';
import { takenDescription } from './text';
import { type Given, refuseTaken } from './unique';
import type { Form } from '../vocabulary';
import type { Group, Role } from '../store/store';

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

function refuseUnknown(world: World, form: Form, element: JsonObject): void {
  for (const [key, value] of Object.entries(element)) {
    if (KNOWN[form].has(key)) continue;
    if (world.fault('proto-field-500') && key === 'constructor') crash('The constructor is no function.');
    if (world.fault('deep-body-500') && depthOf(value) > 50) crash('The stack is too small.');
    if (world.variant('unknown-fields-refused')) throw refusal('invalid', 'the request holds an unknown field');
  }
  if (form === 'update' && 'roleId' in element && world.variant('body-role-id-refused'))
    throw refusal('invalid', 'roleId is given by the path');
}

function forcedBy(world: World, form: Form, { inUse, userCount, roleId }: JsonObject): Forced {
  return {
    ...(typeof inUse === 'boolean' && world.fault(`${form}-in-use-settable`) ? { inUse } : {}),
    ...(typeof userCount === 'number' && world.fault(`${form}-user-count-settable`) ? { userCount } : {}),
    ...(form === 'create' && typeof roleId === 'number' && world.fault('create-role-id-settable') ? { roleId } : {}),
  };
}

/** Where a change stands. */
interface Context {
  /** The role that it updates. */
  readonly self?: Role;
  readonly place?: Place;
  /** What came before it in the request. */
  readonly earlier?: readonly Given[];
}

/** What an element asks for. Throws a Refusal at the first field that is not valid. */
export function takenChange(
  world: World,
  form: Form,
  group: Group,
  element: JsonObject,
  { self, place = ALONE, earlier = [] }: Context = {},
): Change {
  const { fault } = world;
  refuseUnknown(world, form, element);
  if (form !== 'create' && self?.inUse === true && fault(`${form}-in-use-409`))
    throw refusal('in-use', 'a role with users assigned cannot be changed');
  const unchecked = form !== 'update' && isUnchecked(world, form, place);
  const name = takenName(world, form, element['name'], place, unchecked);
  const lenient =
    unchecked || (form !== 'update' && place.index > 0 && fault(`${form}-description-first-only-checked`));
  const description = takenDescription(world, form, element['description'], lenient);
  const settings = takenSettings(world, form, group, element['settings'], unchecked);
  if (name !== undefined) refuseTaken(world, form, group, name, self, earlier);
  return { name, description, settings, forced: forcedBy(world, form, element) };
}
