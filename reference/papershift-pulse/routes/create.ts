import type { JsonObject } from '../../../model/json';
import { readResource } from '../http/body';
import type { Answer } from '../../shared/call';
import type { PulseCall } from '../http/call';
import { readChanges } from '../rules/changes';
import { createdInARace, createdTogether } from '../damage/createRaces';
import { afterCreate, createdDespiteRefusal, revived } from '../damage/create';
import { newDefault } from '../rules/defaultValue';
import { newId } from '../rules/newId';
import { moveDefault } from '../rules/lastDefault';
import { Refusal } from '../../shared/refusal';
import { invalid, refusal } from '../http/reasons';
import { documentOf, resourceOf } from './view';
import { ACCOUNT_ID } from '../seed';
import type { World } from '../world';
import type { Role } from '../store/store';
import { checkUnique } from '../rules/uniqueName';

/** Makes a custom role. */
export async function create(world: World, call: PulseCall): Promise<Answer> {
  const { id, attributes: sent } = readResource(world, call, 'role');
  if (id !== undefined && world.variant('client-ids-refused')) throw refusal('forbidden', 'The server chooses ids.');
  let role: Role;
  try {
    role = newRole(world, sent);
  } catch (error) {
    if (error instanceof Refusal) await createdDespiteRefusal(world, sent);
    throw error;
  }
  const raced = createdTogether(world, role);
  const saved = raced === undefined ? save(world, role) : await raced;
  return created(world, await createdInARace(world, saved));
}

/** The role that a valid request describes. */
function newRole(world: World, sent: JsonObject): Role {
  const { fault, variant } = world;
  if (sent['name'] === undefined && !fault('create-name-missing')) throw invalid('name', 'The name must be set.');
  const read = readChanges(world, 'create', sent);
  checkUnique(world, read.name);
  if (sent['default'] === true && fault('create-default-refused'))
    throw invalid('default', 'The default flag cannot be set yet.');
  const scope =
    read.scope ??
    (variant('create-scope-omitted') && sent['scope'] === undefined ? 'team' : read.scope === null ? null : 'account');
  return (
    revived(world, read.name) ?? {
      id: newId(world),
      attributes: {
        account_id: ACCOUNT_ID,
        discarded_at: null,
        role_type: fault('create-role-type-system') ? 'system' : 'custom',
        name: 'New role',
        rights: {},
        ...read,
        scope,
        default: newDefault(world, read.default, scope),
      },
    }
  );
}

function save(world: World, role: Role): Role {
  const { store, memory } = world;
  memory.created.set(role.id, role);
  afterCreate(world, role);
  const kept = world.fault('create-name-answered-only')
    ? { ...role, attributes: { ...role.attributes, name: String(role.attributes.name).slice(0, -1) } }
    : role;
  store.put(kept);
  moveDefault(world, kept, 'create');
  memory.lastCreated = kept;
  return role;
}

function created(world: World, role: Role): Answer {
  const status = world.variant('create-200') ? 200 : 201;
  const document = documentOf(world, role, 'create');
  const body = world.variant('create-answers-object')
    ? document
    : { ...document, data: [resourceOf(world, role, 'create')] };
  return { status, body };
}
