import type { Operation } from '../contract/types';
import type { CallRecord, History } from '../engine/language/history';
import { lookAfter, lookBefore, isSetup, sameSegment, idKey } from '../engine/language/history';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import { MARK_PLACEHOLDER } from '../generators/values/mark';
import type { Json, Pointer } from '../model/json';
import { valueAt } from '../model/pointer';
import { mixedUpdates } from './cases/mixedWrites';
import { byState } from './kit/evidence';
import { appeared, changesOf, operationOf, seenIn } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { failed, passIf, statusInWords } from './kit/verdicts';

/** A refused write changes nothing. */
export const refusalLeavesNoTrace: Law = {
  name: 'refusal-leaves-no-trace',
  about: 'After a refusal everything is as it was.',
  checks: (context) =>
    context.contract.operations
      .filter(({ plays }) => plays !== 'list' && plays !== 'show')
      .map((operation): Check => ({
        rule: {
          id: `${operation.name}.refusal`,
          title: `A refused ${operation.name} changes nothing`,
          ...ruleParts(common('must', 'A refusal changes nothing')),
        },
        cases: operation.plays === 'update' ? mixedUpdates(context, operation) : [],
        judges: 'every',
        judge: (history) => judge(context, operation, history),
      })),
};

function judge(context: LawContext, operation: Operation, history: History): Judgement {
  let checked = false;
  for (const record of history.calls) {
    if (
      operationOf(record) !== operation.name ||
      record.answer.class !== 'refused' ||
      isSetup(record) ||
      accompanied(history, record)
    )
      continue;
    const trace =
      operation.plays === 'create' ? madeAll(context, history, record) : changedTarget(context, history, record);
    if (trace === undefined) continue;
    if (trace)
      return failed(
        `${operation.name} (${history.case.what}) was refused with ${statusInWords(record)}, yet ${trace.words}.`,
        'nothing changes',
        trace.words,
        byState(history, record, trace.id, trace.pointer),
      );
    checked = true;
  }
  return passIf(checked);
}

/** Another call of the case that was not refused stands between the same looks, so a change may be its doing. */
const accompanied = (history: History, record: CallRecord): boolean =>
  history.calls.some((other) => other !== record && sameSegment(other, record) && other.answer.class !== 'refused');

/** What a refused request left behind, and on which role. */
interface Trace {
  readonly words: string;
  readonly id: Json | undefined;
  readonly pointer?: Pointer;
}

/** null for no trace, undefined where it cannot be told. The good elements beside a bad one may have been applied. */
function madeAll(context: LawContext, history: History, record: CallRecord): Trace | null | undefined {
  if (!lookBefore(history, record)?.list || !lookAfter(history, record)?.list) return undefined;
  if (record.sent.length > 1) return undefined;
  if (record.step.do === 'call' && record.step.raw !== undefined) {
    const id = nobodysIn(context, history, record);
    return id === undefined ? null : { words: 'a role that nobody asked for is in the list now', id };
  }
  const [made] = appeared(context.contract, history, record);
  const id = valueAt(made, context.contract.role.idAt);
  return made ? { words: 'a role of that name is in the list now', id } : null;
}

/**
 * A request that is broken below the schema names no role, so any that came to be meanwhile by no other request is its
 * doing.
 */
function nobodysIn(context: LawContext, history: History, record: CallRecord): string | undefined {
  const was = lookBefore(history, record)?.list?.items;
  const known = new Set(Object.values(history.ids).map(idKey));
  const nameOf = (item: Json | undefined): string => String(valueAt(item, context.contract.role.nameAt));
  // A refused bulk request of another case may have been done in part: its roles bear the run's mark, and not a name
  // that was sent here.
  const runMark = [...history.own]
    .map((key) => nameOf(was?.get(key)))
    .find((name) => name.length >= markLength)
    ?.slice(0, runMarkLength);
  const others = (name: string): boolean =>
    runMark !== undefined && name.includes(runMark) && !(record.exchange.request.body ?? '').includes(name);
  const stray = [...(lookAfter(history, record)?.list?.items.entries() ?? [])].find(
    ([key, item]) => !was?.has(key) && !known.has(key) && !history.touchedByOthers.has(key) && !others(nameOf(item)),
  );
  return stray?.[0];
}

function changedTarget(context: LawContext, history: History, record: CallRecord): Trace | null | undefined {
  const call = record.step.do === 'call' ? record.step : null;
  const bulk = record.sent.length > 1;
  const tried = bulk || typeof call?.role !== 'string' ? history.ids['A'] : history.ids[call.role];
  const key = tried === undefined ? undefined : idKey(tried);
  if (key === undefined || history.touchedByOthers.has(key)) return undefined;
  // Of a bulk request only the element that had to be refused is known to be bad: the one that stands among fillers.
  if (bulk && !(call?.items ?? []).some(({ role }) => role === 'F1')) return undefined;
  const was = seenIn(lookBefore(history, record), tried);
  const next = lookAfter(history, record);
  if (!was || !next?.list) return undefined;
  const is = seenIn(next, tried);
  if (!is) return { words: `role ${key} is gone`, id: key };
  // Of a role that others speak of at the same time, a change in what this call did not send is theirs.
  const shared = Object.values(history.case.given.roles).some((role) => role.kind === 'own' && role.shared);
  const theirs = (pointer: string): boolean =>
    shared &&
    record.sent.length > 0 &&
    record.sent.every(
      ({ item }) => valueAt(item, pointer) === undefined || unrelated(valueAt(item, pointer), valueAt(is, pointer)),
    );
  const [change] = changesOf(context.contract, was, is, theirs);
  return change ? { words: `of role ${key} ${change.words}`, id: key, pointer: change.pointer } : null;
}

/** Two marked texts of different cases. */
const unrelated = (sent: Json | undefined, now: Json | undefined): boolean =>
  typeof sent === 'string' &&
  typeof now === 'string' &&
  sent.slice(0, markLength).toLowerCase() !== now.slice(0, markLength).toLowerCase();
const markLength = MARK_PLACEHOLDER.length;
/** What all marks of a run have in common. */
const runMarkLength = 12;
