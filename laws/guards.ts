import { isRemoved, operationFor } from '../contract/questions';
import type { Guard } from '../contract/types';
import type { Call, Case } from '../engine/language/case';
import { caseOf } from '../engine/language/caseOf';
import type { CallRecord, History, Look } from '../engine/language/history';
import { lookAfter, lookBefore, isSetup, sameSegment, idKey } from '../engine/language/history';
import { inconclusive } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import type { Json } from '../model/json';
import type { Evidence } from '../model/observation';
import { valueAt } from '../model/pointer';
import { changesOfFixed } from './cases/builtInProbes';
import { guardAttempts, guardCall, seesGuard } from './cases/guardAttempts';
import { eachOf } from './kit/eachOf';
import { byState } from './kit/evidence';
import type { Change } from './kit/reading';
import { changesOf, operationOf, playsOf, seenIn } from './kit/reading';
import { ruleParts } from './kit/sources';
import { failed, pass, passIf, passUnlessUnclear, statusInWords, theClaim } from './kit/verdicts';

/** What a role's meta data shows as not allowed has no effect. */
export const guards: Law = {
  name: 'guards',
  about: 'An operation that the server itself shows as not allowed for a role does not change it.',
  checks: (context) =>
    context.contract.guards.flatMap((guard) =>
      eachOf(context, guard.forbids.operation, (one) => [checkFor(one, guard)]),
    ),
};

function checkFor(context: LawContext, guard: Guard): Check {
  const id = `guard.${guard.label}`;
  const own: Case = caseOf({
    id: `${id}:own`,
    what: `${guard.label} tried on an own role`,
    tier: 'quick',
    given: { roles: { S: { kind: 'own' } } },
    steps: [guardCall(context, guard, undefined, undefined)],
    sees: seesGuard(context, guard),
  });
  // What a guard forbids may be fixed in a built-in role by another sentence, and tried for that already.
  const fixedAnyway =
    seesGuard(context, guard) === 'show'
      ? []
      : context.contract.role.builtIns
          .filter(({ label }) => (context.learned.builtIns[label] ?? 0) > 0)
          .flatMap((role) =>
            role.fixed.flatMap(({ pointer, to }) =>
              pointer === guard.forbids.field && to === undefined ? changesOfFixed(context, role, pointer, to) : [],
            ),
          )
          .slice(0, 1);
  const attempts = [
    ...guardAttempts(context, guard).map((one) => ({
      ...one,
      ...(fixedAnyway[0] ? { unless: fixedAnyway[0].id } : {}),
    })),
    own,
  ];
  const attemptIds = new Set(attempts.map((one) => one.id));
  return {
    rule: {
      id,
      title: `Where a role shows ${guard.label} as not allowed, ${guard.forbids.operation} has no effect`,
      ...ruleParts(guard.statement),
    },
    cases: [...fixedAnyway, ...attempts],
    judges: 'every',
    judge: (history) =>
      attemptIds.has(history.case.id) ? judgeAttempt(context, guard, history) : judgeOther(context, guard, history),
  };
}

/** What show or list said before a call; only a plain false forbids. */
function said(guard: Guard, look: Look | undefined, key: string): Json | undefined {
  const shown = look?.shown.get(key);
  for (const { within, pointer } of guard.places) {
    const found =
      within === 'item'
        ? (valueAt(shown?.item ?? undefined, pointer) ?? valueAt(look?.list?.items.get(key), pointer))
        : valueAt(shown?.answer.body, pointer);
    if (typeof found === 'boolean') return found;
  }
  return undefined;
}

function judgeAttempt(context: LawContext, guard: Guard, history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  const key = idKey(history.ids['S']);
  // Only false binds: a role that is shown as free to be changed keeps the rule whatever happens.
  if (said(guard, lookBefore(history, record), key) !== false)
    return history.looks[0]?.list ? pass : inconclusive('not-readable', 'the role could not be read');
  const effect = effectOn(context, guard, history, record, key);
  if (effect === undefined) return inconclusive('not-readable', 'the role could not be read');
  if (effect)
    return failure(
      guard,
      record,
      key,
      effect.words,
      byState(history, record, key, effect.pointer),
      history.case.given.roles['S']?.kind === 'built-in' && guard.forbids.operation === 'delete',
    );
  return passUnlessUnclear(record);
}

/** What the role lost or changed: null for nothing, undefined where it cannot be told. */
function effectOn(
  context: LawContext,
  guard: Guard,
  history: History,
  record: CallRecord,
  key: string,
): Pick<Change, 'words' | 'pointer'> | null | undefined {
  const [was, is] = [seenIn(lookBefore(history, record), key), seenIn(lookAfter(history, record), key)];
  if (!was || !lookBefore(history, record)?.list || !lookAfter(history, record)?.list) return undefined;
  if (!is || isRemoved(context.contract, is)) return { words: 'it is gone', pointer: '' };
  const exempt = (pointer: string): boolean =>
    guard.forbids.field !== undefined && !pointer.startsWith(guard.forbids.field);
  return changesOf(context.contract, was, is, exempt)[0] ?? null;
}

/**
 * Whatever else is tried of a role that forbids it. Only where nothing else happened meanwhile, which may have allowed
 * it.
 */
function judgeOther(context: LawContext, guard: Guard, history: History): Judgement {
  const forbidden = operationFor(context.contract, guard.forbids.operation);
  let checked = false;
  for (const record of history.calls) {
    if (
      isSetup(record) ||
      operationOf(record) !== forbidden.name ||
      !plainly(record) ||
      history.calls.some(
        (other) =>
          other !== record &&
          sameSegment(other, record) &&
          other.answer.class !== 'refused' &&
          !['list', 'show'].includes(playsOf(other) ?? ''),
      )
    )
      continue;
    for (const key of targetsOf(history, record)) {
      if (history.touchedByOthers.has(key) || said(guard, lookBefore(history, record), key) !== false) continue;
      const effect = effectOn(context, guard, history, record, key);
      if (effect)
        return failure(guard, record, key, effect.words, byState(history, record, key, effect.pointer), false);
      checked ||= effect === null;
    }
  }
  return passIf(checked);
}

const plainly = ({ step }: CallRecord): boolean =>
  step.do === 'call' && step.raw === undefined && (step.credential ?? 'main') === 'main';

function targetsOf(history: History, record: CallRecord): string[] {
  const call: Call | null = record.step.do === 'call' ? record.step : null;
  const path = typeof call?.role === 'string' ? history.ids[call.role] : undefined;
  return [path, ...record.sent.map(({ id }) => id)].flatMap((id) =>
    id === undefined || typeof id === 'object' ? [] : [idKey(id)],
  );
}

const failure = (
  guard: Guard,
  record: CallRecord,
  key: string,
  words: string,
  evidence: Evidence | undefined,
  forGood: boolean,
): Judgement => ({
  ...failed(
    `Role ${key} showed ${guard.label} as not allowed, yet ${guard.forbids.operation} ` +
      `(answered ${statusInWords(record)}) had its effect: ${words}.`,
    'no effect',
    words,
    evidence,
  ),
  ...(forGood ? { refutesItself: true as const } : {}),
});
