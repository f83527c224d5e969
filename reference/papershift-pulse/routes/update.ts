import type { JsonObject } from '../../../model/json';
import { readResource } from '../http/body';
import type { Answer, Call } from '../http/call';
import { readChanges } from '../rules/changes';
import { findRole } from '../rules/findRole';
import { keepADefault, moveDefault } from '../rules/lastDefault';
import { permissionsOf } from '../rules/permissions';
import { Problem, conflict, forbidden, invalid } from '../http/problem';
import { savedDespiteRefusal } from '../damage/refusals';
import { roleAnswer } from './view';
import type { Service } from '../world';
import { changed } from '../store/store';
import type { Attributes, Role } from '../store/store';
import { replaced } from '../rules/replacing';
import { withoutFixed } from '../rules/systemRoles';
import { checkUnique } from '../rules/uniqueName';
import { answeredInstead, revivable, spoiltChanges } from '../damage/update';
import { storedElsewhere } from '../damage/isolation';
import { raceOfUpdates } from '../damage/updateRaces';

/** Changes what is sent of a live role; rights are replaced whole. */
export async function update(service: Service, call: Call): Promise<Answer> {
  const instead = answeredInstead(service, call);
  if (instead !== undefined) return instead;
  const role = revivable(service, call) ?? findRole(service, call);
  const { id, attributes: sent } = readResource(service, call, 'role');
  if (id !== undefined && id !== role.id)
    throw new Problem(409, 'Wrong id', 'The body means another role than the path.', '/data/id');
  let changes: Partial<Attributes>;
  try {
    changes = allowedChanges(service, role, sent);
  } catch (refusal) {
    if (refusal instanceof Problem) await savedDespiteRefusal(service, role, sent);
    throw refusal;
  }
  return roleAnswer(service, 200, await save(service, role, changes), 'update');
}

/** The changes that a request asks for; thrown where one must not be. */
function allowedChanges(service: Service, role: Role, sent: JsonObject): Partial<Attributes> {
  const { fault, variant } = service;
  if (!permissionsOf(service, role).edit) throw forbidden('The role cannot be edited.');
  if (fault('update-held-refused') && service.store.holders(role.id).length > 0)
    throw conflict(service, 'Users hold the role.');
  if (sent['name'] === undefined && variant('update-needs-name'))
    throw invalid(service, 'name', 'The name must be set.');
  if (sent['name'] === role.attributes.name && fault('update-name-same-refused'))
    throw invalid(service, 'name', 'The name is taken.');
  const read = withoutFixed(service, role, readChanges(service, 'update', sent, role));
  if (read.name !== undefined) checkUnique(service, read.name, role.id);
  const changes = spoiltChanges(service, role, { ...replaced(service, role, sent), ...read }, sent);
  keepADefault(service, role, changed(role, changes).attributes, 'update', sent);
  return changes;
}

async function save(service: Service, role: Role, changes: Partial<Attributes>): Promise<Role> {
  const { memory, store } = service;
  if (changes.default === true && role.attributes.default === true) memory.madeDefaultAgain = true;
  memory.before.set(role.id, role);
  memory.cache.delete(role.id);
  const raced = raceOfUpdates(service, role, changes);
  const next = store.put(raced === undefined ? changed(role, changes) : await raced);
  moveDefault(service, next, 'update');
  return storedElsewhere(service, role, next, changes);
}
