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
 * What the lent roles of a case held before its first step, as far as a create can give the same to other roles. A
 * fault may show only where a value differs from the value that is sent, or from that of a new role.
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

/** What an own role held that the case does not name and that changed during its first step; empty for none. */
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

/** A role as list and as show show it. Both count, since one of them may hide a value. */
function asSeen(look: Look | undefined, id: Json | undefined): readonly JsonObject[] {
  if (!look || id === undefined) return [];
  return [look.list?.items.get(idKey(id)), look.shown.get(idKey(id))?.item].filter(
    (item) => item !== undefined && item !== null,
  );
}

/**
 * The values that a create may send and that its schema allows; a faulty server may have left others in the role. A
 * value of a feature that a role held shows that the feature is on.
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
    // A default role would take part in the at-least-one rule, so no role is made one on the way.
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
