import type { Level, Rule } from '../../model/rule';
import type { Finding, RuleResult, Verdict } from '../../model/results';
import type { Check, Judgement } from '../language/law';
import type { History } from '../language/history';

/** A failure seen once. */
export interface Suspicion {
  readonly history: History;
  readonly judgement: Judgement & { verdict: 'fail' };
  /** Nothing but its case was in flight, so what was seen is nobody else's doing. */
  readonly alone: boolean;
}

/** What has been learned of one rule so far. */
export interface Tally {
  readonly rule: Rule;
  passes: number;
  controls: number;
  requests: number;
  readonly sent: Map<string, number>;
  readonly inconclusive: Map<string, number>;
  readonly observed: Map<string, number>;
  /** Failures seen once, to be seen again. */
  readonly suspicions: Suspicion[];
  /** Failures whose case was run again and did not fail, with what was seen then. */
  readonly unrepeated: { readonly suspicion: Suspicion; readonly why: string }[];
  /** Seen once and not again, and nothing explains it. */
  readonly notAgain: string[];
  readonly findings: Finding[];
  readonly skipped: Set<string>;
}

export const newTally = (check: Check, law: string, level: Level, note: string | undefined): Tally => ({
  rule: { ...check.rule, law, level, ...(note === undefined ? {} : { note }) },
  passes: 0,
  controls: 0,
  requests: 0,
  sent: new Map(),
  inconclusive: new Map(),
  observed: new Map(),
  suspicions: [],
  unrepeated: [],
  notAgain: [],
  findings: [],
  skipped: new Set(),
});

/** One more of a kind. */
export const bump = (map: Map<string, number>, key: string): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};

/** Enters one judgement; a failure is only a suspicion until it was seen again. */
export function enter(tally: Tally, history: History, judgement: Judgement, own: boolean, alone = false): void {
  if (judgement.verdict === 'silent') return;
  tally.requests += own ? history.calls.length : 0;
  if (own) bump(tally.sent, history.case.what);
  if (history.control === 'accepted' && judgement.verdict !== 'inconclusive') tally.controls += 1;
  if (judgement.verdict === 'pass') tally.passes += 1;
  else if (judgement.verdict === 'inconclusive') bump(tally.inconclusive, judgement.why);
  else if (judgement.verdict === 'observed') bump(tally.observed, judgement.what);
  else tally.suspicions.push({ history, judgement, alone });
}

/** Takes the suspicions out of which `taken` is true, and gives them. */
export function takeSuspicions({ suspicions }: Tally, taken: (suspicion: Suspicion) => boolean): Suspicion[] {
  const all = suspicions.splice(0);
  suspicions.push(...all.filter((one) => !taken(one)));
  return all.filter(taken);
}

/** The verdict that the tally amounts to. What was not verified is never green. */
export function resultOf(tally: Tally): RuleResult {
  const { verdict, reason } = verdictOf(tally);
  const seen = [...tally.observed.values()].reduce((sum, times) => sum + times, 0);
  return {
    ...tally.rule,
    verdict,
    reason,
    observation: tally.rule.level === 'observe' ? observationOf(tally) : '',
    cases: tally.passes + tally.findings.length + seen,
    controls: tally.controls,
    requests: tally.requests,
    sent: [...tally.sent].map(([what, times]) => ({ what, times })),
    findings: tally.findings,
  };
}

/** A rule that a configuration lowered to observe tells whether it held. */
const observationOf = (tally: Tally): string =>
  [list(tally.observed), tally.findings[0]?.message ?? (tally.passes > 0 ? 'it held' : '')]
    .filter((text) => text !== '')
    .join('; ');

function verdictOf(tally: Tally): { verdict: Verdict; reason: string } {
  const inconclusive = list(tally.inconclusive);
  if (tally.rule.level === 'observe') {
    if (tally.observed.size > 0 || tally.passes > 0 || tally.findings.length > 0)
      return { verdict: 'observed', reason: '' };
    return tally.skipped.size > 0
      ? { verdict: 'skip', reason: [...tally.skipped].join('; ') }
      : { verdict: 'inconclusive', reason: inconclusive || neverTried };
  }
  if (tally.findings.length > 0) return { verdict: 'fail', reason: '' };
  if (tally.notAgain.length > 0)
    return { verdict: 'inconclusive', reason: `seen once and not again: ${tally.notAgain[0] ?? ''}` };
  if (tally.suspicions.length > 0)
    return {
      verdict: 'inconclusive',
      reason: `seen once; no requests were left to see it again: ${tally.suspicions[0]?.judgement.message ?? ''}`,
    };
  if (tally.passes > 0)
    return { verdict: 'pass', reason: inconclusive === '' ? '' : `not every case could be judged: ${inconclusive}` };
  if (inconclusive !== '') return { verdict: 'inconclusive', reason: inconclusive };
  if (tally.skipped.size > 0) return { verdict: 'skip', reason: [...tally.skipped].join('; ') };
  return { verdict: 'inconclusive', reason: neverTried };
}

const neverTried = 'nothing that would show it happened within the budget';

const list = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([what, times]) => (times > 1 ? `${what} (${String(times)} times)` : what)).join('; ');
