import { isSteered } from '../contract/questions';
import type { Operation } from '../contract/types';
import type { History } from '../engine/language/history';
import { lookAfter, lookBefore, isSetup, sameSegment, isBetween, idKey, type Look } from '../engine/language/history';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import type { Pointer } from '../model/json';
import { bystanderCases } from './cases/bystanders';
import { between } from './kit/evidence';
import { changesOf, operationOf } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { failed, passIf } from './kit/verdicts';

/** A write touches its target only. */
export const isolation: Law = {
  name: 'isolation',
  about: "Documented fields of the run's own roles that a write does not speak of stay as they were.",
  checks: (context) => [
    ...context.contract.operations
      .filter(({ plays }) => plays !== 'list' && plays !== 'show')
      .map((operation): Check => ({
        rule: {
          id: `${operation.name}.isolation`,
          title: `${operation.name} touches no other role`,
          ...ruleParts(common('must', 'An operation touches its target only')),
        },
        cases: bystanderCases(context, operation),
        judges: 'every',
        judge: (history) => judge(context, operation, history),
      })),
    ...(context.contract.assignment ? [assigning(context)] : []),
  ],
};

function judge(context: LawContext, operation: Operation, history: History): Judgement {
  const { contract } = context;
  const writes = history.calls.filter((record) => operationOf(record) === operation.name && !isSetup(record));
  let checked = false;
  for (const record of writes) {
    const [was, is] = [lookBefore(history, record), lookAfter(history, record)];
    if (!was?.list || !is?.list) continue;
    // What nothing shows cannot change anything that is shown, not even of its own target.
    const beside = history.calls.filter(
      (other) =>
        sameSegment(other, record) && (operation.plays !== 'write-only' || operationOf(other) !== operation.name),
    );
    const targets = new Set(beside.flatMap((other) => targetsOf(history, other)));
    for (const key of history.own) {
      const [a, b] = [was.list.items.get(key), is.list.items.get(key)];
      if (targets.has(key) || history.touchedByOthers.has(key) || !a) continue;
      const moving = (pointer: string): boolean => isSteered(contract, pointer);
      const seen = b ? changeSeen(context, was, is, key, moving) : gone;
      if (seen) {
        const { words, pointer, view } = seen;
        const evidence = between(record, was, is, key, pointer, view);
        return failed(
          `${operation.name} (${history.case.what}) was not about role ${key}, yet of role ${key} ${words}.`,
          'other roles stay as they were',
          `role ${key}: ${words}`,
          evidence,
        );
      }
      checked = true;
    }
  }
  return passIf(checked);
}

const gone: SeenChange = { words: 'it is gone', pointer: '', view: 'list' };

/** Giving a role to users and taking it from them is about users: nothing that was written to the role changes. */
function assigning(context: LawContext): Check {
  return {
    rule: {
      id: 'assign.isolation',
      title: 'Giving a user a role changes nothing of the role but what counts users',
      ...ruleParts(common('should', 'An operation touches its target only')),
    },
    cases: [],
    judges: 'every',
    judge: (history) => judgeAssigning(context, history),
  };
}

function judgeAssigning(context: LawContext, history: History): Judgement {
  let checked = false;
  for (const [index, look] of history.looks.slice(0, -1).entries()) {
    const calls = history.calls.filter((record) => isBetween(record, index));
    const last = calls.at(-1);
    if (!last || calls.some(({ step, answer }) => step.do !== 'assign' || answer.class !== 'accepted')) continue;
    for (const key of Object.values(history.ids).map(idKey)) {
      const [a, b] = [look.list?.items.get(key), history.looks[index + 1]?.list?.items.get(key)];
      if (!a || !b || history.touchedByOthers.has(key)) continue;
      const seen = changeSeen(context, look, history.looks[index + 1], key);
      if (seen) {
        const { words, pointer, view } = seen;
        const evidence = between(last, look, history.looks[index + 1], key, pointer, view);
        return failed(
          `Users were given roles or freed of them, and nothing else was sent; yet of role ${key} ${words}.`,
          'the role as it was',
          words,
          evidence,
        );
      }
      checked = true;
    }
  }
  return passIf(checked);
}

/** A change of a role between two snapshots, with the view that shows it. */
interface SeenChange {
  readonly words: string;
  readonly pointer: Pointer;
  readonly view: 'list' | 'show';
}

/** What differs in the list; where nothing does, what differs in show. `exempt`: fields of the list that may differ. */
function changeSeen(
  { contract }: LawContext,
  was: Look | undefined,
  is: Look | undefined,
  key: string,
  exempt?: (pointer: Pointer) => boolean,
): SeenChange | undefined {
  const [a, b] = [was?.list?.items.get(key), is?.list?.items.get(key)];
  const listed = a && b ? changesOf(contract, a, b, exempt)[0] : undefined;
  if (listed) return { ...listed, view: 'list' };
  const [c, d] = [was?.shown.get(key)?.item, is?.shown.get(key)?.item];
  const shown = c && d ? changesOf(contract, c, d)[0] : undefined;
  return shown && { ...shown, view: 'show' };
}

/**
 * Whom a call speaks of: the path, the elements, what it made. An id written out may mean anybody, so it exempts all.
 */
function targetsOf(history: History, record: History['calls'][number]): string[] {
  const call = record.step.do === 'call' ? record.step : null;
  const named =
    history.case.id.endsWith('isolation:another named') && typeof call?.role === 'string'
      ? history.ids[call.role]
      : undefined;
  if (named !== undefined) return [idKey(named)];
  const written =
    call !== null &&
    (typeof call.role === 'object' ||
      (call.items ?? []).some(({ role }) => typeof role === 'object') ||
      call.raw !== undefined);
  if (written) return [...history.own];
  const path = typeof call?.role === 'string' ? history.ids[call.role] : undefined;
  const assigned = record.step.do === 'assign' && record.step.role !== null ? history.ids[record.step.role] : undefined;
  const made = record.answer.items
    .flatMap((item) => Object.values(item))
    .filter((value) => typeof value === 'string' || typeof value === 'number');
  return [path, assigned, ...record.sent.map(({ id }) => id), ...made].flatMap((id) =>
    id === undefined ? [] : [idKey(id)],
  );
}
