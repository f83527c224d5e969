import type { Json } from '../../model/json';
import { compareRanks, levelOrder } from '../../model/rank';
import { claimsOf, type History, idKey, type Look } from '../language/history';
import { markedCulprit, possibleCulprit } from './culprits';
import type { Docket, Entry } from './docket';
import { fingerprintOf, nearness } from './fingerprints';
import { isContradicted, isHousekeeping, operationsOf, windowOf } from './reading';
import { isExplained } from './windows';

/** A case to be run again, alone. */
export interface Rerun {
  readonly history: History;
  /** The rules that failed in it; none where it is only suspected of what others met. */
  readonly entries: readonly Entry[];
  /** A text that it sent stood in a role to which it did not send it. */
  readonly leftTraces: boolean;
  /** Whether it changes a role beside it is the question, so that role is shown too. */
  readonly showsBystander: boolean;
}

/** What a re-run takes, in requests at most. */
export type RerunPrice = (history: History, showsBystander: boolean) => number;

/** Requests left with which a run can afford to look for one guilty case among many. */
const plenty = 200;

/**
 * The re-run that tells most for its price; null where none is left or none can be paid. A passing case whose text
 * leaked comes before failed cases that may only have met its traces.
 */
export function nextRerun(docket: Docket, price: RerunPrice, budget: number): Rerun | null {
  const { entries, windows } = docket;
  const open = entries.filter(({ tally }) => tally.findings.length === 0);
  const unexplained = (history: History): boolean => !isExplained(windows, history) && !isHousekeeping(history);
  const vain = vainTries(open).filter(unexplained);
  const accusing = (history: History | null, leftTraces: boolean): Rerun | null =>
    history && price(history, true) <= budget ? { history, entries: [], leftTraces, showsBystander: true } : null;
  const marked = accusing(markedCulprit([...pendingOf(open).filter(unexplained), ...vain], windows), true);
  if (marked) return marked;
  const showsBystander = (history: History): boolean => windows.accused.has(history);
  const suspect = mostTelling(
    docket,
    (history) => price(history, showsBystander(history)) <= budget,
    budget > plenty ? 'patient' : 'usually',
  );
  const next = suspect && { ...suspect, leftTraces: false, showsBystander: showsBystander(suspect.history) };
  // A case that expects a refusal and left a trace is more likely guilty than a bystander; an accepted case may well
  // be the victim of another one.
  return next && (isMarked(next.history) || next.history.case.expects !== 'accepted')
    ? next
    : (accusing(possibleCulprit(vain, windows), false) ?? next);
}

/**
 * Re-runs in vain after which a rule gets no more; the second number holds where requests are plenty, since of many
 * cases in one window one is guilty.
 */
const inVainAtMost = { usually: 4, patient: 12 };
const unrepeatedAtMost = { usually: 6, patient: 14 };

type Patience = keyof typeof inVainAtMost;

/**
 * The failed case that tells most when it is run again, with all the rules that failed in it. `worthOf` says by which
 * order.
 */
export function mostTelling(
  { entries, windows }: Docket,
  affordable: (history: History) => boolean,
  patience: Patience = 'usually',
): Pick<Rerun, 'history' | 'entries'> | null {
  const explained = (history: History): boolean => isExplained(windows, history);
  const failed = new Map<History, Entry[]>();
  for (const entry of entries.filter((one) => isWorthMore(one, explained, patience)))
    for (const { history } of entry.tally.suspicions)
      if (!isHousekeeping(history)) failed.set(history, [...(failed.get(history) ?? []), entry]);
  const vain = vainTries(entries);
  const ranked = [...failed]
    .map(([history, some]) => ({ history, entries: some, worth: worthOf(history, some, explained(history), vain) }))
    .sort((a, b) => compareRanks(a.worth, b.worth));
  return ranked.find(({ history }) => affordable(history)) ?? null;
}

/** A rule without a finding, for which not too many cases were run again in vain. */
function isWorthMore({ tally }: Entry, explained: (history: History) => boolean, patience: Patience): boolean {
  const inVain = tally.unrepeated.filter(({ suspicion }) => !explained(suspicion.history)).length;
  return (
    tally.findings.length === 0 &&
    inVain < inVainAtMost[patience] &&
    tally.unrepeated.length < unrepeatedAtMost[patience]
  );
}

/** Steps beyond which a case is dear to run again. */
const longCase = 4;

/** Something that changed bears the marks of this case. */
const isMarked = (history: History): boolean => ['target', 'own'].includes(fingerprintOf(history));

/** Numbers of falling weight; the lower one comes first. */
const worthOf = (
  history: History,
  entries: readonly Entry[],
  explained: boolean,
  vain: readonly History[],
): readonly number[] => [
  // First what its own answers or the marks on a role show to be its own doing.
  isContradicted(history) ? 0 : { target: 0, own: 1, none: 2, another: 2 }[fingerprintOf(history)],
  Math.min(...entries.map(({ tally }) => levelOrder[tally.rule.level])),
  explained ? 1 : 0,
  entries.every((entry) => isToldByShow(entry, history)) ? 1 : 0,
  history.case.steps.length > longCase ? 1 : 0,
  isContradicted(history) ? 0 : 1,
  entries.some((entry) => writesWithOperationOf(entry, history)) ? 0 : 1,
  // A stranger is refused before anything is read, so its case tells less.
  claimsOf(history).some(({ step }) => step.do === 'call' && (step.credential ?? 'main') !== 'main') ? 1 : 0,
  nearness(history),
  // Another operation than those that were tried in vain.
  vain.filter((one) => windowOf(one) === windowOf(history) && operationsOf(one) === operationsOf(history)).length,
  entries.some(({ caseIds }) => caseIds.has(history.case.id)) ? 0 : 1,
  -entries.length,
];

/** The rule is about an operation with which the case writes. */
const writesWithOperationOf = ({ check: { rule } }: Entry, { calls }: History): boolean =>
  calls.some(
    ({ exchange, step }) =>
      exchange.request.method !== 'GET' && step.do === 'call' && rule.id.startsWith(`${step.operation}.`),
  );

/** The failure shows only in roles that were shown one by one for another case: alone this one would not read them. */
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
    reads: look.reads.filter(({ view }) => view !== 'show'),
  }));
  return check.judge({ ...history, looks }).verdict !== 'fail';
}

/** Cases that were run again and did not fail then. */
const vainTries = (entries: readonly Entry[]): readonly History[] => [
  ...new Set(entries.flatMap(({ tally }) => tally.unrepeated.map(({ suspicion }) => suspicion.history))),
];

/** Cases that failed and were not run again yet. */
const pendingOf = (entries: readonly Entry[]): readonly History[] => [
  ...new Set(entries.flatMap(({ tally }) => tally.suspicions.map(({ history }) => history))),
];
