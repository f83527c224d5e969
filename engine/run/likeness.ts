import { operationFor } from '../../contract/questions';
import type { WritableField } from '../../contract/types';
import type { Json, JsonObject } from '../../model/json';
import { valueAt, withValueAt } from '../../model/pointer';
import type { History, Look } from '../language/history';
import type { RoleName } from '../language/case';
import { idKey } from '../language/history';
import { plainName } from '../language/plainItem';
import type { Session } from '../account/session';

/** Stands for the role that a case does not name and that changed beside it. */
export const BYSTANDER = '(bystander)';

/**
 * What the roles that a case was lent held when it first met them, as far as a create can give that to others: a fault
 * may show only
 * where a value differs from what is sent, or from what a new role holds.
 */
export function likenessOf(session: Session, history: History): ReadonlyMap<RoleName, JsonObject> {
  const { case: one, ids, looks } = history;
  const lent = Object.entries(one.given.roles).filter(([, given]) => given.kind === 'own' && given.item === undefined);
  const beside = changedBeside(history);
  return new Map(
    [...lent.map(([name]) => [name, asSeen(looks[0], ids[name])] as const), [BYSTANDER, beside] as const].flatMap(
      ([name, sights]) => (sights.length > 0 ? [[name, creatable(session, sights)] as const] : []),
    ),
  );
}

/** An own role that the case does not name and that the look after its first step shows changed. */
function changedBeside({ ids, own, looks: [before, after] }: History): readonly JsonObject[] {
  const named = new Set(Object.values(ids).map(idKey));
  const changed = (a: Json | null | undefined, b: Json | null | undefined): boolean =>
    a !== undefined && b !== undefined && JSON.stringify(a) !== JSON.stringify(b);
  const key = [...own].find(
    (one) =>
      !named.has(one) &&
      (changed(before?.list?.items.get(one), after?.list?.items.get(one)) ||
        changed(before?.shown.get(one)?.item, after?.shown.get(one)?.item)),
  );
  return key === undefined ? [] : asSeen(before, key);
}

/** As list and as show showed it; where they disagree one of them may hide what the role holds. */
function asSeen(look: Look | undefined, id: Json | undefined): readonly JsonObject[] {
  if (!look || id === undefined) return [];
  return [look.list?.items.get(idKey(id)), look.shown.get(idKey(id))?.item].filter(
    (item) => item !== undefined && item !== null,
  );
}

/**
 * Every value that a create may send and that its schema allows; what a fault has left there may be neither. What a
 * role held shows that its feature is on.
 */
function creatable(session: Session, sights: readonly JsonObject[]): JsonObject {
  const { request } = operationFor(session.contract, 'create');
  if (!request) return {};
  const { fields, constants, validateItem } = request;
  const leaves = fields.filter((field) => field.isLeaf && mayBeSent(session, field));
  const mistakes = (item: JsonObject): number =>
    validateItem({ ...constants, ...plainName(session.contract, item, 'role') }).length;
  return leaves.reduce<JsonObject>((item, { pointer, default: usual }) => {
    const kept = session.contract.atLeast?.where.find((where) => where.pointer === pointer)?.equals;
    // A role of which there must be some is not made on the way.
    const values = sights
      .flatMap((was) => [valueAt(was, pointer)])
      .filter((value) => value !== undefined && value !== null && value !== kept);
    const value = values.find((one) => one !== usual?.value) ?? values[0];
    if (value === undefined) return item;
    const more = withValueAt(item, pointer, value);
    return mistakes(more) > mistakes(item) ? item : more;
  }, {});
}

function mayBeSent({ contract }: Session, { pointer }: WritableField): boolean {
  if (pointer === contract.role.nameAt || pointer === operationFor(contract, 'create').request?.idAt) return false;
  return !contract.role.fields.some((shown) => shown.pointer === pointer && shown.readOnly);
}
