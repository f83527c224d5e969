import type { Rule } from '../../model/rule';
import type { Finding, RuleResult, Verdict } from '../../model/results';
import type { History } from '../language/history';
import type { Judgement } from '../language/law';

/** A failure that is not confirmed yet. */
export interface Suspicion {
  readonly history: History;
  readonly judgement: Judgement & { verdict: 'fail' };
  /** No other case was in flight, so no other case can have caused it. */
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
  /** Failures to be confirmed. */
  readonly suspicions: Suspicion[];
  /** Failures whose case was run again and did not fail, each with its message. */
  readonly unrepeated: { readonly suspicion: Suspicion; readonly why: string }[];
  /** Messages of failures that did not repeat and that no guilty case explains. */
  readonly notAgain: string[];
  readonly findings: Finding[];
  readonly skipped: Set<string>;
}

/** A tally of nothing yet. `rule`: at the level that holds in this run. */
export const newTally = (rule: Rule): Tally => ({
  rule,
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
const bump = (map: Map<string, number>, key: string): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};

/** Enters one judgement; a failure is a suspicion until it is confirmed. `own`: the case is one of the rule's. */
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

/** A case of the rule that could not be judged. */
export const addInconclusive = ({ inconclusive }: Tally, why: string): void => {
  bump(inconclusive, why);
};

/** A field that an operation need not take and refuses: no forbidden value can be stored by it. */
export function passOpen(tally: Tally, control: string): void {
  tally.passes += 1;
  tally.sent.set(`control: ${control}, refused as the documents allow`, 1);
}

/** Another case that failed as the finding did, in words. */
export function addEcho({ findings }: Tally, what: string): void {
  const finding = findings[0];
  if (finding && what !== finding.case && !finding.echoes.includes(what))
    findings[0] = { ...finding, echoes: [...finding.echoes, what] };
}

/** Takes out the suspicions for which `taken` is true, and gives them. */
export function takeSuspicions({ suspicions }: Tally, taken: (suspicion: Suspicion) => boolean): Suspicion[] {
  const all = suspicions.splice(0);
  suspicions.push(...all.filter((one) => !taken(one)));
  return all.filter(taken);
}

/** The verdict that a tally amounts to. Only a rule with a pass passes. */
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

/** What an observe rule says; one that the configuration lowered to observe says whether it held. */
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
