import { operationFor } from '../contract/types';
import type { WritableField } from '../contract/types';
import type { Json, JsonObject } from '../model/json';
import { overlaid, valueAt, withValueAt } from '../model/pointer';
import type { History, Look, RoleName } from './law';
import { idKey } from './law';
import { plainName } from './plainItem';
import type { Session } from './session';

/** Stands for the role that a case does not name and that changed beside it. */
export const BYSTANDER = '(bystander)';

/**
 * What the roles that a case was lent held when it first met them, as far as a create can give that to others: a fault may show only
 * where a value differs from what is sent, or from what a new role holds.
 */
export function likenessOf(session: Session, history: History): ReadonlyMap<RoleName, JsonObject> {
  const { case: one, ids, looks } = history;
  const lent = Object.entries(one.given.roles).filter(([, given]) => given.kind === 'own' && given.item === undefined);
  const beside = changedBeside(history);
  return new Map([...lent.map(([name]) => [name, asSeen(looks[0], ids[name])] as const), [BYSTANDER, beside] as const]
    .flatMap(([name, was]) => (was ? [[name, creatable(session, was)] as const] : [])));
}

/** An own role that the case does not name and that the look after its first step shows changed. */
function changedBeside({ ids, own, looks: [before, after] }: History): JsonObject | undefined {
  const named = new Set(Object.values(ids).map(idKey));
  return [...(before?.list?.items.entries() ?? [])].find(([key, item]) => {
    const now = after?.list?.items.get(key);
    return own.has(key) && !named.has(key) && now !== undefined && JSON.stringify(now) !== JSON.stringify(item);
  })?.[1];
}

/** As list and show together showed it. */
function asSeen(look: Look | undefined, id: Json | undefined): JsonObject | undefined {
  if (!look || id === undefined) return undefined;
  const [listed, shown] = [look.list?.items.get(idKey(id)), look.shown.get(idKey(id))?.item ?? undefined];
  return listed && shown ? overlaid(listed, shown) : shown ?? listed;
}

/** Every value that a create may send and that its schema allows; what a fault has left there may be neither. */
function creatable(session: Session, was: JsonObject): JsonObject {
  const { request } = operationFor(session.contract, 'create');
  if (!request) return {};
  const { fields, constants, validateItem } = request;
  const leaves = fields.filter((field) => !fields.some((other) => other.pointer.startsWith(`${field.pointer}/`)) && mayBeSent(session, field));
  const mistakes = (item: JsonObject): number => validateItem({ ...constants, ...plainName(session.contract, item, 'role') }).length;
  return leaves.reduce<JsonObject>((item, { pointer, feature }) => {
    const value = valueAt(was, pointer);
    if (value === undefined || value === null) return item;
    if (feature && feature.enabling.includes(value) && !session.settings.enabledFeatures.includes(feature.name)) return item;
    const more = withValueAt(item, pointer, value);
    return mistakes(more) > mistakes(item) ? item : more;
  }, {});
}

function mayBeSent({ contract }: Session, { pointer }: WritableField): boolean {
  if (pointer === contract.role.nameAt || pointer === operationFor(contract, 'create').request?.idAt) return false;
  if (contract.atLeast?.where.some((where) => where.pointer === pointer)) return false;
  return !contract.role.fields.some((shown) => shown.pointer === pointer && shown.readOnly);
}
