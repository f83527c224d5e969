import { isSteered } from '../contract/questions';
import type { Operation } from '../contract/types';
import type { Check, History, Judgement, Law, LawContext } from '../engine/language/law';
import { idKey } from '../engine/language/law';
import { bystanderCases } from './cases/bystanders';
import { changesOf, operationOf } from './kit/reading';
import { common, ruleParts } from './kit/sources';

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
  const writes = history.calls.filter((record) => operationOf(record) === operation.name && record.look >= 0);
  let checked = false;
  for (const record of writes) {
    const [was, is] = [history.looks[record.look], history.looks[record.look + 1]];
    if (!was?.list || !is?.list) continue;
    // What nothing shows cannot change anything that is shown, not even of its own target.
    const beside = history.calls.filter(
      (other) =>
        other.look === record.look && (operation.plays !== 'write-only' || operationOf(other) !== operation.name),
    );
    const targets = new Set(beside.flatMap((other) => targetsOf(history, other)));
    for (const key of history.own) {
      const [a, b] = [was.list.items.get(key), is.list.items.get(key)];
      if (targets.has(key) || history.touchedByOthers.has(key) || !a) continue;
      const moving = (pointer: string): boolean => isSteered(contract, pointer);
      const words = b
        ? (changesOf(contract, a, b, moving)[0]?.words ?? shownChange(context, history, record.look, key))
        : 'it is gone';
      if (words !== undefined)
        return {
          verdict: 'fail',
          message: `${operation.name} (${history.case.what}) was not about role ${key}, yet of role ${key} ${words}.`,
          expected: 'other roles stay as they were',
          actual: `role ${key}: ${words}`,
        };
      checked = true;
    }
  }
  return checked ? { verdict: 'pass' } : { verdict: 'silent' };
}

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
    const between = history.calls.filter((record) => record.look === index);
    if (between.length === 0 || between.some(({ step, answer }) => step.do !== 'assign' || answer.class !== 'accepted'))
      continue;
    for (const key of Object.values(history.ids).map(idKey)) {
      const [a, b] = [look.list?.items.get(key), history.looks[index + 1]?.list?.items.get(key)];
      if (!a || !b || history.touchedByOthers.has(key)) continue;
      const words = changesOf(context.contract, a, b)[0]?.words ?? shownChange(context, history, index, key);
      if (words !== undefined)
        return {
          verdict: 'fail',
          message: `Users were given roles or freed of them, and nothing else was sent; yet of role ${key} ${words}.`,
          expected: 'the role as it was',
          actual: words,
        };
      checked = true;
    }
  }
  return checked ? { verdict: 'pass' } : { verdict: 'silent' };
}

function shownChange(context: LawContext, history: History, look: number, key: string): string | undefined {
  const [was, is] = [history.looks[look]?.shown.get(key)?.item, history.looks[look + 1]?.shown.get(key)?.item];
  return was && is ? changesOf(context.contract, was, is)[0]?.words : undefined;
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
