import type { Read } from '../../engine/language/history';
import type { CallRecord, History, Look } from '../../engine/language/law';
import { idKey } from '../../engine/language/law';
import type { Json, Pointer } from '../../model/json';
import type { Evidence, Observation } from '../../model/observation';
import { valueAt } from '../../model/pointer';
import { lookAfter, lookBefore } from './reading';

/** The status of the answer refutes; no value where none came. */
export const byStatus = (record: CallRecord): Evidence => ({ test: record.exchange.id, refutedBy: statusOf(record) });

const statusOf = ({ exchange, answer }: CallRecord | Read): Observation => ({
  view: 'status',
  exchange: exchange.id,
  role: null,
  pointer: '',
  ...valued(answer.status ?? undefined),
});

/** The status of a read refutes: no request wrote, so the read itself is under test. */
export const byReadStatus = (read: Read): Evidence => ({ test: read.exchange.id, refutedBy: statusOf(read) });

/** The body of an answer refutes, at a pointer in the body. */
export const byBody = ({ exchange, answer }: CallRecord | Read, pointer: Pointer = ''): Evidence => ({
  test: exchange.id,
  refutedBy: {
    view: 'answer',
    exchange: exchange.id,
    role: null,
    pointer,
    ...valued(answer.body === undefined ? undefined : valueAt(answer.body, pointer)),
  },
});

/** A role in the answer of the request under test refutes. */
export const byAnswer = ({ exchange }: CallRecord, id: Json | undefined, pointer: Pointer, value?: Json): Evidence => ({
  test: exchange.id,
  refutedBy: {
    view: 'answer',
    exchange: exchange.id,
    role: id === undefined ? null : idKey(id),
    pointer,
    ...valued(value),
  },
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

/** The same with the snapshots given: what two snapshots show of a role, in one view. */
export function between(
  record: CallRecord,
  was: Look | undefined,
  is: Look | undefined,
  id: Json | undefined,
  pointer: Pointer = '',
): Evidence | undefined {
  const refutedBy = seenAs(is, id, pointer);
  if (!refutedBy) return undefined;
  const before = seenAs(was, id, pointer, refutedBy.view === 'show' ? 'show' : 'list');
  return { test: record.exchange.id, refutedBy, ...(before ? { before } : {}) };
}

/** What a user holds refutes, as the snapshot shows it. */
export function byUser(record: CallRecord, look: Look | undefined, user: string | undefined): Evidence | undefined {
  const read = user === undefined ? undefined : look?.userReads?.get(user);
  return read && user !== undefined
    ? {
        test: record.exchange.id,
        refutedBy: {
          view: 'user',
          exchange: read.exchange.id,
          role: null,
          pointer: '',
          ...valued(look?.users.get(user)),
        },
      }
    : undefined;
}

/** Evidence as a failure carries it: nothing where there is none. */
export const resting = (evidence: Evidence | undefined): { readonly evidence?: Evidence } =>
  evidence ? { evidence } : {};

/**
 * What a snapshot shows of a role at a pointer. Without a view: show where it shows the field, else the list. Undefined
 * where the view was not read.
 */
export function seenAs(
  look: Look | undefined,
  id: Json | undefined,
  pointer: Pointer,
  view?: 'list' | 'show',
): Observation | undefined {
  if (!look || id === undefined) return undefined;
  const key = idKey(id);
  const shown = look.shown.get(key);
  const shownValue = shown?.item ? valueAt(shown.item, pointer) : undefined;
  const asked = view ?? (shownValue !== undefined || !look.list ? 'show' : 'list');
  if (asked === 'show')
    return shown && { view: asked, exchange: shown.exchange.id, role: key, pointer, ...valued(shownValue) };
  const item = look.list?.items.get(key);
  const page = look.list?.pages.find(({ answer }) => item && answer.items.includes(item)) ?? look.list?.pages.at(-1);
  return (
    page && { view: asked, exchange: page.exchange.id, role: key, pointer, ...valued(item && valueAt(item, pointer)) }
  );
}

const valued = (value: Json | undefined): { readonly value?: Json } => (value === undefined ? {} : { value });
