import type { JsonObject } from '../../../model/json';
import { readResource } from '../http/body';
import type { Answer, Call } from '../http/call';
import { answer } from '../http/call';
import { readChanges } from '../rules/changes';
import { createdInARace, createdTogether } from '../damage/createRaces';
import { afterCreate, createdDespiteRefusal, revived } from '../damage/create';
import { newDefault } from '../rules/defaultValue';
import { newId } from '../rules/newId';
import { moveDefault } from '../rules/lastDefault';
import { Problem, forbidden, invalid } from '../http/problem';
import { documentOf, resourceOf } from './view';
import { accountId } from '../seed';
import type { Service } from '../world';
import type { Role } from '../store/store';
import { checkUnique } from '../rules/uniqueName';

/** Makes a custom role. */
export async function create(service: Service, call: Call): Promise<Answer> {
  const { id, attributes: sent } = readResource(service, call, 'role');
  if (id !== undefined && service.variant('client-ids-refused')) throw forbidden('The server chooses ids.');
  let role: Role;
  try {
    role = newRole(service, sent);
  } catch (refusal) {
    if (refusal instanceof Problem) await createdDespiteRefusal(service, sent);
    throw refusal;
  }
  const raced = createdTogether(service, role);
  const saved = raced === undefined ? save(service, role) : await raced;
  return created(service, await createdInARace(service, saved));
}

/** The role that a valid request describes. */
function newRole(service: Service, sent: JsonObject): Role {
  const { fault, variant } = service;
  if (sent['name'] === undefined && !fault('create-name-missing'))
    throw invalid(service, 'name', 'The name must be set.');
  const read = readChanges(service, 'create', sent);
  checkUnique(service, read.name);
  if (sent['default'] === true && fault('create-default-refused'))
    throw invalid(service, 'default', 'The default flag cannot be set yet.');
  const scope =
    read.scope ??
    (variant('create-scope-omitted') && sent['scope'] === undefined ? 'team' : read.scope === null ? null : 'account');
  return (
    revived(service, read.name) ?? {
      id: newId(service),
      attributes: {
        account_id: accountId,
        discarded_at: null,
        role_type: fault('create-role-type-system') ? 'system' : 'custom',
        name: 'New role',
        rights: {},
        ...read,
        scope,
        default: newDefault(service, read.default, scope),
      },
    }
  );
}

function save(service: Service, role: Role): Role {
  const { store, memory } = service;
  memory.created.set(role.id, role);
  afterCreate(service, role);
  const kept = service.fault('create-name-answered-only')
    ? { ...role, attributes: { ...role.attributes, name: String(role.attributes.name).slice(0, -1) } }
    : role;
  store.put(kept);
  moveDefault(service, kept, 'create');
  memory.lastCreated = kept;
  return role;
}

function created(service: Service, role: Role): Answer {
  const status = service.variant('create-200') ? 200 : 201;
  const document = documentOf(service, role, 'create');
  return answer(
    status,
    service.variant('create-answers-object') ? document : { ...document, data: [resourceOf(service, role, 'create')] },
  );
}
