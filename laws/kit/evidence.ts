import type { CallRecord, History, Look, Read } from '../../engine/language/history';
import { lookAfter, lookBefore, idKey } from '../../engine/language/history';
import type { Json, Pointer } from '../../model/json';
import type { Evidence, Observation } from '../../model/observation';
import { valueAt } from '../../model/pointer';

/** A request with its answer: a call of the case, or a read of a snapshot. */
type Answered = Pick<Read, 'exchange' | 'answer'>;

/** The views that show roles. */
type RoleView = 'list' | 'show';

/** The status of an answer refutes; it has no value where no answer came. */
export const byStatus = ({ exchange, answer }: Answered): Evidence =>
  ofAnswer(exchange.id, { view: 'status', role: null, pointer: '', ...valued(answer.status ?? undefined) });

/**
 * The body of an answer refutes, at a pointer in it. A body as a whole stands in the exchange, so it is not repeated.
 */
export const byBody = ({ exchange, answer }: Answered, pointer: Pointer = ''): Evidence =>
  ofAnswer(exchange.id, {
    view: 'answer',
    role: null,
    pointer,
    ...valued(answer.body === undefined || pointer === '' ? undefined : valueAt(answer.body, pointer)),
  });

/** A role in the answer refutes, at a pointer in the role. */
export const byAnswer = (
  { exchange }: Answered,
  id: Json | undefined,
  pointer: Pointer,
  value: Json | undefined,
): Evidence =>
  ofAnswer(exchange.id, { view: 'answer', role: id === undefined ? null : idKey(id), pointer, ...valued(value) });

const ofAnswer = (exchange: number, seen: Omit<Observation, 'exchange'>): Evidence => ({
  test: exchange,
  refutedBy: { exchange, ...seen },
});

/**
 * A role refutes as the snapshot after a call shows it, beside the same view before the call; pointer '' for the role
 * as a whole, which has no value where it is gone. Undefined where neither list nor show was read.
 */
export const byState = (
  history: History,
  record: CallRecord,
  id: Json | undefined,
  pointer: Pointer = '',
): Evidence | undefined => between(record, lookBefore(history, record), lookAfter(history, record), id, pointer);

/** The same of two snapshots. `view`: default show where it shows the field, else the list. */
export function between(
  record: CallRecord,
  was: Look | undefined,
  is: Look | undefined,
  id: Json | undefined,
  pointer: Pointer = '',
  view?: RoleView,
): Evidence | undefined {
  const after = bySnapshot(record, is, id, pointer, view);
  const before = after && seenAs(was, id, pointer, after.refutedBy.view === 'show' ? 'show' : 'list');
  return before ? { ...after, before } : after;
}

/**
 * A role refutes as one snapshot shows it. Where no call is under test, the read that shows it is.
 */
export function bySnapshot(
  record: CallRecord | undefined,
  look: Look | undefined,
  id: Json | undefined,
  pointer: Pointer = '',
  view?: RoleView,
): Evidence | undefined {
  const refutedBy = seenAs(look, id, pointer, view);
  return refutedBy && { test: record?.exchange.id ?? refutedBy.exchange, refutedBy };
}

/** The list of a snapshot refutes as a whole. */
export function byList(look: Look | undefined): Evidence | undefined {
  const page = look?.list?.pages.at(-1);
  return page && ofAnswer(page.exchange.id, { view: 'list', role: null, pointer: '' });
}

/** What a user holds refutes, as a snapshot shows it. */
export function byUser(record: CallRecord, look: Look | undefined, user: string | undefined): Evidence | undefined {
  const read = user === undefined ? undefined : look?.userReads?.get(user);
  if (!read || user === undefined) return undefined;
  const held = look?.users.get(user);
  return {
    test: record.exchange.id,
    refutedBy: { view: 'user', exchange: read.exchange.id, role: null, pointer: '', ...valued(held) },
  };
}

/**
 * What a snapshot shows of a role at a pointer. `view`: default show where it shows the field, else the list.
 * Undefined where the view was not read.
 */
export function seenAs(
  look: Look | undefined,
  id: Json | undefined,
  pointer: Pointer,
  view?: RoleView,
): Observation | undefined {
  if (!look || id === undefined) return undefined;
  const role = idKey(id);
  const shown = look.shown.get(role);
  const shownValue = shown?.item ? valueAt(shown.item, pointer) : undefined;
  if ((view ?? (shownValue !== undefined || !look.list ? 'show' : 'list')) === 'show')
    return shown && { view: 'show', exchange: shown.exchange.id, role, pointer, ...valued(shownValue) };
  const item = look.list?.items.get(role);
  const page = look.list?.pages.find(({ answer }) => item && answer.items.includes(item)) ?? look.list?.pages.at(-1);
  return page && { view: 'list', exchange: page.exchange.id, role, pointer, ...valued(item && valueAt(item, pointer)) };
}

const valued = (value: Json | undefined): { readonly value?: Json } => (value === undefined ? {} : { value });
