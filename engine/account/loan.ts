import { operationFor } from '../../contract/questions';
import type { OutgoingRequest } from '../../model/exchange';
import type { Json, JsonObject, Pointer } from '../../model/json';
import { isJsonArray, isJsonObject } from '../../model/json';
import type { Loan, Sight } from '../../model/loan';
import { childOf, valueAt, withValueAt } from '../../model/pointer';
import { sameJson } from '../../model/same';
import { callOn } from '../language/calls';
import { idKey, type Look } from '../language/history';
import { type Addressing, itemAt, listRequest, requestOf, showRequest } from '../wire/requests';

type Holds = Sight['holds'];

/** What says how a role that is not ours was. */
export interface RoleLoan {
  readonly id: Json;
  /** What an update sends to give it back. */
  readonly item: JsonObject;
  /** Pointers below the item that go along with every update, as they are at the time. */
  readonly besides: readonly Pointer[];
  /** What the role shows once it is back, and where. */
  readonly holds: Holds;
  readonly view: 'list' | 'show';
  readonly what: string;
  readonly byHand: string;
}

/** The loan of a role that an update gives back. */
export function roleLoan(addressing: Addressing, { id, item, besides, holds, view, what, byHand }: RoleLoan): Loan {
  const update = operationFor(addressing.contract, 'update');
  const at = itemAt(addressing, update.name);
  const call = callOn(update, [{ role: 'X', item }], { purpose: 'clean-up' });
  return {
    what,
    of: { role: id },
    operation: update.name,
    giveBack: [requestOf(addressing, call, { X: id })],
    ...(at === undefined ? {} : { body: { at, besides } }),
    isBack: { ...sightOf(addressing, id, view), holds },
    byHand,
  };
}

function sightOf(addressing: Addressing, id: Json, view: 'list' | 'show'): Omit<Sight, 'holds'> {
  const { at } = operationFor(addressing.contract, view).response.items;
  return view === 'show'
    ? { request: showRequest(addressing, id), at }
    : { request: listRequest(addressing), at, element: { idAt: addressing.contract.role.idAt, id } };
}

/** The role of a loan as a snapshot has it, in the view that the loan speaks of where there is one. */
export function roleSeen({ of, isBack }: Loan, { list, shown }: Look): JsonObject | undefined {
  if (!('role' in of)) return undefined;
  const key = idKey(of.role);
  const [listed, single] = [list?.items.get(key), shown.get(key)?.item ?? undefined];
  return isBack.element ? (listed ?? single) : (single ?? listed);
}

/** What is not as it was. `present`: what stands at the place that the loan speaks of. */
export const stillOut = ({ of, isBack }: Pick<Loan, 'of' | 'isBack'>, present: Json | undefined): Holds =>
  isBack.holds.filter(({ pointer, value }) => {
    const now = valueAt(present, pointer);
    return 'user' in of ? !isSameHolding(now, value) : JSON.stringify(now) !== JSON.stringify(value);
  });

/** Whether two readings of a user mean the same roles: a list of them has no order. */
export const isSameHolding = (one: Json | undefined, other: Json): boolean => holdingOf(one) === holdingOf(other);

const holdingOf = (held: Json | undefined): string =>
  JSON.stringify(isJsonArray(held) ? held.map((one) => JSON.stringify(one)).sort() : (held ?? null));

/** Whether a snapshot shows that a role is back; false where it does not show the role. */
export function isBackIn(loan: Loan, snapshot: Look): boolean {
  const present = roleSeen(loan, snapshot);
  return present !== undefined && stillOut(loan, present).length === 0;
}

/** What the body of an answer has where a loan looks for it; undefined where it has nothing there. */
export function presentIn({ at, element }: Sight, body: Json): Json | undefined {
  const found = valueAt(body, at);
  if (element)
    return isJsonArray(found)
      ? found.find((one) => isJsonObject(one) && idKey(valueAt(one, element.idAt)) === idKey(element.id))
      : undefined;
  return isJsonArray(found) ? found[0] : found;
}

/**
 * A request that gives a loan back, without what is right already. `present`: how it is now; undefined where that is
 * not known.
 */
export function givingBack(request: OutgoingRequest, loan: Loan, present: Json | undefined): OutgoingRequest {
  const { body: place, isBack } = loan;
  if (!place || request.body === undefined || present === undefined) return request;
  const body = JSON.parse(request.body) as Json;
  const item = valueAt(body, place.at);
  if (!isJsonObject(item)) return request;
  const out = new Set(stillOut(loan, present).map(({ pointer }) => pointer));
  const right = isBack.holds.map(({ pointer }) => pointer).filter((pointer) => out.size > 0 && !out.has(pointer));
  const fewer = without(item, new Set(right.filter((pointer) => !place.besides.includes(pointer))));
  const next = place.besides
    .filter((pointer) => !out.has(pointer))
    .reduce((sum, pointer) => withPresent(sum, pointer, valueAt(present, pointer)), fewer);
  return { ...request, body: JSON.stringify(body, (_, value: unknown) => (value === item ? next : value)) };
}

const withPresent = (item: JsonObject, pointer: Pointer, now: Json | undefined): JsonObject =>
  now === undefined || sameJson(now, valueAt(item, pointer) ?? null) ? item : withValueAt(item, pointer, now);

/** The item without these values, its members in their order; an object that held nothing else goes with them. */
function without(item: JsonObject, dropped: ReadonlySet<Pointer>, at: Pointer = ''): JsonObject {
  return Object.fromEntries(
    Object.entries(item).flatMap(([key, value]): [string, Json][] => {
      const pointer = childOf(at, key);
      if (dropped.has(pointer)) return [];
      if (!isJsonObject(value)) return [[key, value]];
      const rest = without(value, dropped, pointer);
      return Object.keys(rest).length === 0 && Object.keys(value).length > 0 ? [] : [[key, rest]];
    }),
  );
}
