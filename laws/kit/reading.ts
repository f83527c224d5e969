import type { Contract } from '../../contract/types';
import type { CallRecord, History, Look, RoleName } from '../../engine/language/law';
import { idKey } from '../../engine/language/law';
import type { Json, JsonObject, Pointer } from '../../model/json';
import { overlaid, valueAt } from '../../model/pointer';

/** A role as a look saw it: what list shows, completed by what show shows; undefined where neither shows it. */
export function seenIn(look: Look | undefined, id: Json | undefined): JsonObject | undefined {
  if (!look || id === undefined) return undefined;
  const listed = look.list?.items.get(idKey(id));
  const shown = look.shown.get(idKey(id))?.item ?? undefined;
  return listed && shown ? overlaid(listed, shown) : (shown ?? listed);
}

export const lookBefore = (history: History, record: CallRecord): Look | undefined => history.looks[record.look];
export const lookAfter = (history: History, record: CallRecord): Look | undefined => history.looks[record.look + 1];

/** The role before and after a call. */
export const before = (history: History, record: CallRecord, role: RoleName): JsonObject | undefined =>
  seenIn(lookBefore(history, record), history.ids[role]);
export const after = (history: History, record: CallRecord, role: RoleName): JsonObject | undefined =>
  seenIn(lookAfter(history, record), history.ids[role]);

export const operationOf = (record: CallRecord): string =>
  record.step.do === 'call' ? record.step.operation : 'assign';

/**
 * Roles that came to be between the looks around a call and bear the name of the element that is tried; the others of a
 * bulk request go without a name in the case.
 */
export function appeared(contract: Contract, history: History, record: CallRecord): JsonObject[] {
  const was = lookBefore(history, record)?.list;
  const is = lookAfter(history, record)?.list;
  if (!was || !is) return [];
  const intents = record.step.do === 'call' ? (record.step.items ?? []) : [];
  const tried = record.sent.filter((_, index) => intents[index]?.role !== undefined);
  const names = (tried.length > 0 ? tried : record.sent).map(({ item }) =>
    plainText(valueAt(item, contract.role.nameAt)),
  );
  return [...is.items.entries()]
    .filter(
      ([key, item]) =>
        !was.items.has(key) &&
        !history.touchedByOthers.has(key) &&
        names.includes(plainText(valueAt(item, contract.role.nameAt))),
    )
    .map(([, item]) => item);
}

/** No name may be stored as an empty one. */
const plainText = (value: Json | undefined): string =>
  typeof value === 'string'
    ? value.normalize('NFC').trim()
    : value === undefined || value === null
      ? ''
      : JSON.stringify(value);

/** Where show must be asked because list does not show the field. */
export const seesFor = (contract: Contract, pointers: readonly Pointer[]): 'list' | 'show' => {
  const list = contract.operations.find(({ plays }) => plays === 'list')?.name ?? 'list';
  return pointers.every((pointer) =>
    contract.role.fields.some((field) => field.pointer === pointer && field.shownBy.includes(list)),
  )
    ? 'list'
    : 'show';
};

/** The same where only what a write left behind is judged. */
export const seesAfter = (contract: Contract, pointers: readonly Pointer[]): 'list' | 'show-after' =>
  seesFor(contract, pointers) === 'list' ? 'list' : 'show-after';
