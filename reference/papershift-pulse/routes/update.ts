import type { JsonObject } from '../../../model/json';
import { readResource } from '../http/body';
import type { Answer } from '../../shared/call';
import type { PulseCall } from '../http/call';
import { readChanges } from '../rules/changes';
import { findRole } from '../rules/findRole';
import { keepADefault, moveDefault } from '../rules/lastDefault';
import { permissionsOf } from '../rules/permissions';
import { Refusal } from '../../shared/refusal';
import { at, invalid, refusal } from '../http/reasons';
import { savedDespiteRefusal } from '../damage/refusedUpdate';
import { roleAnswer } from './view';
import type { World } from '../world';
import { changed } from '../store/store';
import type { Attributes, Role } from '../store/store';
import { replaced } from '../rules/replacing';
import { withoutFixed } from '../rules/systemRoles';
import { checkUnique } from '../rules/uniqueName';
import { answeredInstead, revivable, spoiltChanges } from '../damage/update';
import { raceOfUpdates } from '../damage/updateRaces';

/** Changes what is sent of a live role; rights are replaced whole. */
export async function update(world: World, call: PulseCall): Promise<Answer> {
  const instead = answeredInstead(world, call);
  if (instead !== undefined) return instead;
  const role = revivable(world, call) ?? findRole(world, call);
  const { id, attributes: sent } = readResource(world, call, 'role');
  if (id !== undefined && id !== role.id) throw at('wrong-id', 'id', 'The body names another role than the path.');
  let changes: Partial<Attributes>;
  try {
    changes = allowedChanges(world, role, sent);
  } catch (error) {
    if (error instanceof Refusal) await savedDespiteRefusal(world, role, sent);
    throw error;
  }
  return roleAnswer(world, 200, await save(world, role, changes), 'update');
}

/** The changes that a request asks for. Throws a Refusal at one that must not be. */
function allowedChanges(world: World, role: Role, sent: JsonObject): Partial<Attributes> {
  const { fault, variant } = world;
  if (!permissionsOf(world, role).edit) throw refusal('forbidden', 'The role cannot be edited.');
  if (fault('update-held-refused') && world.store.holders(role.id).length > 0)
    throw refusal('conflict', 'Users hold the role.');
  if (sent['name'] === undefined && variant('update-needs-name')) throw invalid('name', 'The name must be set.');
  if (sent['name'] === role.attributes.name && fault('update-name-same-refused'))
    throw invalid('name', 'The name is taken.');
  const read = withoutFixed(world, role, readChanges(world, 'update', sent, role));
  if (read.name !== undefined) checkUnique(world, read.name, role.id);
  const changes = spoiltChanges(world, role, { ...replaced(world, role, sent), ...read }, sent);
  keepADefault(world, role, changed(role, changes).attributes, 'update', sent);
  return changes;
}

async function save(world: World, role: Role, changes: Partial<Attributes>): Promise<Role> {
  const { memory, store } = world;
  if (changes.default === true && role.attributes.default === true) memory.madeDefaultAgain = true;
  memory.before.set(role.id, role);
  memory.cache.delete(role.id);
  const raced = raceOfUpdates(world, role, changes);
  const next = store.put(raced === undefined ? changed(role, changes) : await raced);
  moveDefault(world, next, 'update');
  for (const change of world.at('updated')) change({ store, memory, before: role, next, changes });
  return next;
}
