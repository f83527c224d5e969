import type { RuleResult } from '../../model/results';
import type { Unverified } from '../../model/unverified';
import type { Docket, Entry } from './docket';
import { settle, type Found } from './suspicions';
import { resultOf } from './resultOf';
import { addEcho, addInconclusive, takeSuspicions } from './tally';
import { isExplained } from './windows';

/** The verdicts, once nothing more will be judged; with the findings that came of the last histories. */
export function closeDocket(docket: Docket): {
  readonly rules: readonly RuleResult[];
  readonly found: readonly Found[];
} {
  const found = settle(docket);
  docket.entries.forEach((entry) => {
    closeTally(docket, entry);
  });
  return { rules: docket.entries.map(({ tally }) => resultOf(tally)), found };
}

const tracesOfOthers: Unverified = {
  code: 'beside-guilty',
  words: 'it failed beside a case that was found to break another rule, and held when it was tried alone',
};

/** Says of each failure that was not confirmed why it is no finding. */
function closeTally({ windows }: Docket, { tally }: Entry): void {
  const wasRerun = tally.unrepeated.length > 0;
  for (const { suspicion, why } of tally.unrepeated.splice(0)) {
    if (tally.findings.length > 0) addEcho(tally, suspicion.history.case.what);
    else if (isExplained(windows, suspicion.history)) addInconclusive(tally, tracesOfOthers);
    else if (suspicion.judgement.momentary)
      addInconclusive(tally, { code: 'not-repeated', words: `seen once and not again: ${why}` });
    else tally.notAgain.push(why);
  }
  for (const { judgement } of takeSuspicions(tally, (one) => one.judgement.momentary === true))
    addInconclusive(tally, { code: 'not-confirmed', words: `seen once: ${judgement.message}` });
  if (wasRerun) takeSuspicions(tally, ({ history }) => isExplained(windows, history));
}
