import { fingerprintOf, nearness } from './fingerprints';
import type { Json } from '../../model/json';
import type { Check } from '../language/law';
import { claimsOf, type History, idKey, type Look } from '../language/history';
import { compareRanks, levelOrder } from '../../model/rank';
import type { Suspicion, Tally } from './tally';

/** A rule on trial: its check, what was learned of it, and the cases that are its own. */
export interface Entry {
  readonly check: Check;
  readonly tally: Tally;
  readonly caseIds: Set<string>;
}

/** A failed case to be run again, for all the rules that failed in it. */
export interface Again {
  readonly history: History;
  readonly entries: readonly Entry[];
  /** A text that it sent was seen where it sent none. */
  readonly leftTraces?: true;
}

/**
 * Confirmations in vain after which a rule gets no more; the second where requests are plenty: of many in one window
 * one is guilty.
 */
const inVainAtMost = { usually: 4, patient: 12 };
const unrepeatedAtMost = { usually: 6, patient: 14 };

type Patience = keyof typeof inVainAtMost;

/** The look after the first step, which every case that ran side by side has in common. */
export const windowOf = ({ looks }: History): Look | undefined => looks[1] ?? looks[0];

/**
 * The suite's own creating and deleting, and the first list, are not repeated: the same failure elsewhere is the second
 * sight.
 */
export const isChores = ({ case: one }: History): boolean =>
  one.id.startsWith('chores') || one.id === 'preflight' || one.id === 'clean-up';

/** Nothing that one of them saw was seen by the other. */
const apart = (a: History, b: History): boolean => a !== b && !a.looks.some((look) => b.looks.includes(look));

/**
 * A failure that amounts to a finding without a request more: state that refutes the rule by itself, or the second of
 * two failures that
 * share no look. One of those must have had nothing else in flight, else both may be another case's doing.
 */
export function provenAlready({ tally }: Entry): Suspicion | undefined {
  const counting = tally.suspicions.filter(counts);
  const all = [...counting, ...tally.unrepeated.map(({ suspicion }) => suspicion).filter(counts)];
  return (
    tally.suspicions.find(({ judgement }) => judgement.refutesItself) ??
    counting.find((one) =>
      all.some((other) => apart(one.history, other.history) && (isChores(one.history) || one.alone)),
    ) ??
    all.find((one) => one.alone && counting.some((other) => apart(one.history, other.history)))
  );
}

/**
 * Whether another case that failed likewise would say more: not where the moment may be to blame, and of what was
 * refused only beside a control of the same moment.
 */
const counts = ({ history: { calls, case: one }, judgement }: Suspicion): boolean =>
  judgement.momentary !== true &&
  (one.expects !== 'accepted' ||
    claimsOf({ calls }).every(({ answer }) => answer.class !== 'refused') ||
    calls.some(({ step, answer }) => step.purpose === 'control' && answer.class === 'accepted'));

/**
 * The failed case whose second sight is worth most and can be paid: whose answers were not as they should be and what
 * bears its marks first,
 * then musts, then what is short, then what failed in the operation that it writes with, then who spoke of what
 * changed, then by another
 * operation than was tried in vain, then what a rule tried itself, then what most rules failed in.
 */
export function nextToSee(
  entries: readonly Entry[],
  explained: (history: History) => boolean,
  affordable: (history: History) => boolean,
  patience: Patience = 'usually',
): Again | null {
  const failed = new Map<History, Entry[]>();
  for (const entry of entries) {
    const inVain = entry.tally.unrepeated.filter(({ suspicion }) => !explained(suspicion.history)).length;
    if (
      entry.tally.findings.length > 0 ||
      inVain >= inVainAtMost[patience] ||
      entry.tally.unrepeated.length >= unrepeatedAtMost[patience]
    )
      continue;
    for (const { history } of entry.tally.suspicions)
      if (!isChores(history)) failed.set(history, [...(failed.get(history) ?? []), entry]);
  }
  const vain = vainTries(entries);
  const ranked = [...failed]
    .map(([history, some]) => ({ history, entries: some, worth: worthOf(history, some, explained(history), vain) }))
    .sort((a, b) => compareRanks(a.worth, b.worth));
  return ranked.find(({ history }) => affordable(history)) ?? null;
}

/** Steps beyond which a case is dear to see again. */
const longCase = 4;

/** Something that changed bears the marks of this case. */
export const isMarked = (history: History): boolean => ['target', 'own'].includes(fingerprintOf(history));

const worthOf = (
  history: History,
  entries: readonly Entry[],
  explained: boolean,
  vain: readonly History[],
): readonly number[] => [
  contrary(history) ? 0 : { target: 0, own: 1, none: 2, another: 2 }[fingerprintOf(history)],
  Math.min(...entries.map(({ tally }) => levelOrder[tally.rule.level])),
  explained ? 1 : 0,
  entries.every((entry) => isToldByShow(entry, history)) ? 1 : 0,
  history.case.steps.length > longCase ? 1 : 0,
  contrary(history) ? 0 : 1,
  entries.some(({ check: { rule } }) =>
    history.calls.some(
      (record) =>
        record.exchange.request.method !== 'GET' &&
        record.step.do === 'call' &&
        rule.id.startsWith(`${record.step.operation}.`),
    ),
  )
    ? 0
    : 1,
  // What a stranger is refused for is decided before anything is read.
  claimsOf(history).some(({ step }) => step.do === 'call' && (step.credential ?? 'main') !== 'main') ? 1 : 0,
  nearness(history),
  vain.filter((one) => windowOf(one) === windowOf(history) && operationsOf(one) === operationsOf(history)).length,
  entries.some(({ caseIds }) => caseIds.has(history.case.id)) ? 0 : 1,
  -entries.length,
];

/** Seen only in roles that were shown one by one for another case: alone this one would not ask for them. */
function isToldByShow({ check }: Entry, history: History): boolean {
  const isShown = (id: Json): boolean => history.looks.some(({ shown }) => shown.has(idKey(id)));
  if (
    history.case.sees !== 'list' ||
    history.looks.every(({ shown }) => shown.size === 0) ||
    Object.values(history.ids).some(isShown)
  )
    return false;
  const looks = history.looks.map((look): Look => ({
    ...look,
    shown: new Map(),
    reads: look.reads.filter(({ operation }) => !operation.startsWith('show')),
  }));
  return check.judge({ ...history, looks }).verdict !== 'fail';
}

/** Cases that were run again and did not fail then. */
export const vainTries = (entries: readonly Entry[]): readonly History[] => [
  ...new Set(entries.flatMap(({ tally }) => tally.unrepeated.map(({ suspicion }) => suspicion.history))),
];

/** Cases that failed and were not run again yet. */
export const pendingOf = (entries: readonly Entry[]): readonly History[] => [
  ...new Set(entries.flatMap(({ tally }) => tally.suspicions.map(({ history }) => history))),
];

/** What a case claims to try, by operation. */
export const operationsOf = ({ case: { steps } }: History): string =>
  [
    ...new Set(
      steps.flatMap((step) =>
        step.do === 'look' || step.purpose !== 'claim' ? [] : [step.do === 'call' ? step.operation : 'assign'],
      ),
    ),
  ].join();

/** Its own answers are not what was expected of it, so what was seen is not another case's doing. */
const contrary = (history: History): boolean =>
  letThrough(history) ||
  (history.case.expects === 'accepted' && claimsOf(history).some(({ answer }) => answer.class === 'refused'));

/** What was to be refused went through, or failed in the server. */
export const letThrough = (history: History): boolean =>
  claimsOf(history).some(
    ({ answer }) =>
      answer.class === 'server-error' || (answer.class === 'accepted' && history.case.expects === 'refused'),
  );
