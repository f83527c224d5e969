import type { RuleResult } from '../../model/results';
import { type Unverified, weightiest } from '../../model/unverified';
import type { Tally } from './tally';

/** The verdict that a tally amounts to. Only a rule with a pass passes. */
export function resultOf(tally: Tally): RuleResult {
  const seen = [...tally.observed.values()].reduce((sum, times) => sum + times, 0);
  return {
    ...tally.rule,
    ...verdictOf(tally),
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

type Verdicted = Pick<RuleResult, 'verdict' | 'reason' | 'reasonCode'>;

const verdictOf = (tally: Tally): Verdicted => (tally.rule.level === 'observe' ? observed(tally) : judged(tally));

function observed(tally: Tally): Verdicted {
  if (tally.observed.size > 0 || tally.passes > 0 || tally.findings.length > 0)
    return { verdict: 'observed', reason: '' };
  return skip(tally) ?? inconclusive(whyNotJudged(tally) ?? neverTried);
}

function judged(tally: Tally): Verdicted {
  if (tally.findings.length > 0) return { verdict: 'fail', reason: '' };
  const doubt = doubtOf(tally);
  if (doubt) return inconclusive(doubt);
  const open = whyNotJudged(tally);
  if (tally.passes > 0)
    return { verdict: 'pass', reason: open === null ? '' : `not every case could be judged: ${open.words}` };
  return open ? inconclusive(open) : (skip(tally) ?? inconclusive(neverTried));
}

/** A failure that was not confirmed; null where there is none. */
function doubtOf({ notAgain, suspicions }: Tally): Unverified | null {
  if (notAgain[0] !== undefined) return { code: 'not-repeated', words: `seen once and not again: ${notAgain[0]}` };
  const [suspicion] = suspicions;
  return suspicion
    ? {
        code: 'not-confirmed',
        words: `seen once; no requests were left to see it again: ${suspicion.judgement.message}`,
      }
    : null;
}

/** Why cases could not be judged, all in one; null where each could. */
function whyNotJudged(tally: Tally): Unverified | null {
  const code = weightiest([...tally.inconclusive.values()].map((one) => one.code));
  if (code === undefined) return null;
  return { code, words: list(new Map([...tally.inconclusive].map(([words, { times }]) => [words, times]))) };
}

function skip({ skipped }: Tally): Verdicted | null {
  const reasonCode = weightiest(skipped.values());
  return reasonCode === undefined ? null : { verdict: 'skip', reason: [...skipped.keys()].join('; '), reasonCode };
}

const inconclusive = ({ code, words }: Unverified): Verdicted => ({
  verdict: 'inconclusive',
  reason: words,
  reasonCode: code,
});

const neverTried: Unverified = { code: 'never-tried', words: 'nothing that would show it happened within the budget' };

const list = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([what, times]) => (times > 1 ? `${what} (${String(times)} times)` : what)).join('; ');
