import type { Contract, Play } from '../../contract/types';
import type { Call, RoleName } from '../../engine/language/case';
import type { CallRecord, History, Look } from '../../engine/language/history';
import { lookAfter, lookBefore, idKey } from '../../engine/language/history';
import type { Json, JsonObject, Pointer } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { overlaid, valueAt } from '../../model/pointer';
import { sameValue } from '../../model/same';

/** A role as a look saw it: what list shows, completed by what show shows; undefined where neither shows it. */
export function seenIn(look: Look | undefined, id: Json | undefined): JsonObject | undefined {
  if (!look || id === undefined) return undefined;
  const listed = look.list?.items.get(idKey(id));
  const shown = look.shown.get(idKey(id))?.item ?? undefined;
  return listed && shown ? overlaid(listed, shown) : (shown ?? listed);
}

/** The role before and after a call. */
export const before = (history: History, record: CallRecord, role: RoleName): JsonObject | undefined =>
  seenIn(lookBefore(history, record), history.ids[role]);
export const after = (history: History, record: CallRecord, role: RoleName): JsonObject | undefined =>
  seenIn(lookAfter(history, record), history.ids[role]);

export const operationOf = (record: CallRecord): string =>
  record.step.do === 'call' ? record.step.operation : 'assign';

/** What the operation of a call does; undefined where a user was given a role. */
export const playsOf = ({ step }: CallRecord): Play | undefined => (step.do === 'call' ? step.plays : undefined);

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

/** What differs between two sights of one role, among documented fields that the server does not derive. */
export interface Change {
  readonly pointer: Pointer;
  readonly label: string;
  readonly words: string;
}

/** `exempt`: pointers that may differ. A field that one of the two sights does not show is not compared. */
export function changesOf(
  contract: Contract,
  was: JsonObject,
  is: JsonObject,
  exempt: (pointer: Pointer) => boolean = () => false,
): Change[] {
  return contract.role.fields
    .filter(({ isLeaf, derived }) => isLeaf && !derived)
    .flatMap(({ pointer, label, keysFrom }) => {
      const [a, b] = [valueAt(was, pointer), valueAt(is, pointer)];
      if (exempt(pointer) || a === undefined || b === undefined) return [];
      const same = keysFrom ? sameValue(grants(a), grants(b)) : sameValue(a, b);
      return same ? [] : [{ pointer, label, words: `${label} was ${inWords(a)} and is ${inWords(b)}` }];
    });
}

/** Free-key objects without what is false and without groups that hold nothing: the same grants read the same. */
export function grants(value: Json | undefined): Json {
  if (!isJsonObject(value)) return value ?? {};
  const kept = Object.entries(value).flatMap(([group, rights]): [string, Json][] => {
    if (!isJsonObject(rights)) return [[group, rights]];
    const granted = Object.entries(rights).filter(([, granted]) => granted !== false);
    return granted.length === 0 ? [] : [[group, Object.fromEntries(granted)]];
  });
  return Object.fromEntries(kept);
}

/** A value for a message: short, and JSON so that text and number look different. */
export function inWords(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 80)}… (${String([...text].length)} characters)` : text;
}

/**
 * A claim of a case, the roles that it names, and which of the case's users held which of its roles by the assignments
 * accepted before it.
 */
export interface ClaimAmidHolders {
  readonly record: CallRecord;
  readonly call: Call;
  readonly named: readonly RoleName[];
  readonly held: readonly RoleName[];
}

export function claimsAmidHolders(history: History): ClaimAmidHolders[] {
  const holder = new Map<number, RoleName | null>();
  return [...history.calls]
    .sort((a, b) => a.exchange.id - b.exchange.id)
    .flatMap((record): ClaimAmidHolders[] => {
      const { step, answer } = record;
      if (step.do === 'assign' && answer.class === 'accepted') holder.set(step.user, step.role);
      if (step.do !== 'call' || step.purpose !== 'claim') return [];
      const named = [step.role, ...(step.items ?? []).map(({ role }) => role)].filter(
        (role) => typeof role === 'string',
      );
      return [{ record, call: step, named, held: [...holder.values()].filter((role) => role !== null) }];
    });
}
