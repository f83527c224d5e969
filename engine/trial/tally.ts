import type { Rule } from '../../model/rule';
import type { Finding } from '../../model/results';
import type { Unverified, UnverifiedCode } from '../../model/unverified';
import type { History } from '../language/history';
import type { Failure, Judgement } from '../language/judgement';

/** A failure that is not confirmed yet. */
export interface Suspicion {
  readonly history: History;
  readonly judgement: Failure;
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
  /** Why cases could not be judged, by the words that say so. */
  readonly inconclusive: Map<string, { readonly code: UnverifiedCode; readonly times: number }>;
  readonly observed: Map<string, number>;
  /** Failures to be confirmed. */
  readonly suspicions: Suspicion[];
  /** Failures whose case was run again and did not fail, each with its message. */
  readonly unrepeated: { readonly suspicion: Suspicion; readonly why: string }[];
  /** Messages of failures that did not repeat and that no guilty case explains. */
  readonly notAgain: string[];
  readonly findings: Finding[];
  /** Why cases were skipped, by the words that say so. */
  readonly skipped: Map<string, UnverifiedCode>;
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
  skipped: new Map(),
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
  else if (judgement.verdict === 'inconclusive') addInconclusive(tally, judgement.why);
  else if (judgement.verdict === 'observed') bump(tally.observed, judgement.what);
  else tally.suspicions.push({ history, judgement, alone });
}

/** A case of the rule that could not be judged. */
export const addInconclusive = ({ inconclusive }: Tally, { code, words }: Unverified): void => {
  inconclusive.set(words, { code, times: (inconclusive.get(words)?.times ?? 0) + 1 });
};

/** A case of the rule that the configuration does not allow. */
export const addSkipped = ({ skipped }: Tally, { code, words }: Unverified): void => {
  skipped.set(words, code);
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
