import type { Docket, Entry } from './docket';
import { claimsOf, type History } from '../language/history';
import { findingOf } from './finding';
import { isHousekeeping, shareNoSnapshot } from './reading';
import { addEcho, takeSuspicions, type Suspicion } from './tally';
import { noteFound, noteGuilty } from './windows';

/** A finding that has just been entered, for those who follow the run. */
export interface Found {
  readonly rule: string;
  readonly message: string;
}

/**
 * Turns the suspicions that need no re-run into findings, and those of rules that have a finding into echoes of it.
 */
export function settle(docket: Docket): Found[] {
  return docket.entries.flatMap((entry) => {
    const { tally } = entry;
    const proven = tally.findings.length === 0 ? provenAlready(entry) : undefined;
    const found = proven ? [enterFinding(docket, entry, proven, tally.suspicions)] : [];
    if (tally.findings.length === 0) return found;
    for (const { history } of takeSuspicions(tally, () => true)) {
      addEcho(tally, history.case.what);
      if (entry.caseIds.has(history.case.id) || !standsAtTheEnd(entry, history)) noteGuilty(docket.windows, history);
    }
    return found;
  });
}

/** Enters a confirmed failure. `others`: failures of the same rule, whose cases then are guilty too. */
export function enterFinding(
  { windows, texts }: Docket,
  { tally }: Entry,
  { history, judgement }: Suspicion,
  others: readonly Suspicion[],
): Found {
  tally.findings.push(findingOf(tally.rule, history, judgement, texts));
  const earlier = [...others, ...tally.unrepeated.map(({ suspicion }) => suspicion)];
  for (const one of [history, ...earlier.map((other) => other.history)]) noteFound(windows, one);
  return { rule: tally.rule.id, message: judgement.message };
}

/**
 * A failure that is a finding without a further request: the state refutes the rule by itself, or two failures share
 * no snapshot. One of the two must have run alone, or a third case may have caused both.
 */
export function provenAlready({ tally }: Entry): Suspicion | undefined {
  const counting = tally.suspicions.filter(counts);
  const all = [...counting, ...tally.unrepeated.map(({ suspicion }) => suspicion).filter(counts)];
  return (
    tally.suspicions.find(({ judgement }) => judgement.refutesItself) ??
    counting.find((one) =>
      all.some((other) => shareNoSnapshot(one.history, other.history) && (isHousekeeping(one.history) || one.alone)),
    ) ??
    all.find((one) => one.alone && counting.some((other) => shareNoSnapshot(one.history, other.history)))
  );
}

/**
 * Whether a second case with the same failure confirms it. It does not where the failure may be of the moment, nor
 * where a refused request has no accepted control in the same history.
 */
const counts = ({ history: { calls, case: one }, judgement }: Suspicion): boolean =>
  judgement.momentary !== true &&
  (one.expects !== 'accepted' ||
    claimsOf({ calls }).every(({ answer }) => answer.class !== 'refused') ||
    calls.some(({ step, answer }) => step.purpose === 'control' && answer.class === 'accepted'));

/** The last snapshot alone shows the failure, so it may have been there long before the case. */
const standsAtTheEnd = ({ check }: Entry, history: History): boolean =>
  check.judge({ ...history, calls: [], looks: history.looks.slice(-1) }).verdict === 'fail';
