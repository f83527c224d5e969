import type { Case } from '../language/case';
import type { History } from '../language/history';
import type { Docket, Entry } from './docket';
import { sends, strayTexts } from './fingerprints';
import { judge, judgementOf } from './judge';
import type { Rerun } from './nextRerun';
import { enterFinding, type Found } from './suspicions';
import { takeSuspicions, type Suspicion } from './tally';
import { noteRerun } from './windows';

export interface Recorded {
  readonly found: readonly Found[];
  /** The history of the re-run where a rule failed in it again. */
  readonly failed: History | null;
}

/** Enters what came of a re-run: `histories` are those of its batch, housekeeping included. */
export function recordRerun(docket: Docket, rerun: Rerun, histories: readonly History[]): Recorded {
  const again = histories.find((one) => one.case.id === rerun.history.case.id);
  noteRerun(docket.windows, rerun.history, again, rerun.showsBystander);
  const leftTraces = rerun.leftTraces && again !== undefined && leavesTraces(again);
  const found: Found[] = [];
  let failed = false;
  for (const entry of docket.entries) {
    const first = entry.tally.suspicions.find(({ history }) => history === rerun.history);
    if (!first && !concerns(entry, rerun.history.case)) continue;
    const judgement = again ? judgementOf(entry, again) : null;
    if (again && judgement?.verdict === 'fail') {
      failed = true;
      found.push(...weigh(docket, entry, first, { history: again, judgement, alone: true }, leftTraces));
    } else if (first) {
      const { message } = first.judgement;
      takeSuspicions(entry.tally, (one) => one === first);
      entry.tally.unrepeated.push({
        suspicion: first,
        why: judgement?.verdict === 'inconclusive' ? `${message} (seen again: ${judgement.why.words})` : message,
      });
    }
  }
  judge(
    docket,
    histories.filter((one) => one !== again),
  );
  return { found, failed: failed && again ? again : null };
}

/**
 * A failure of the re-run confirms the first failure. Where there was none, a finding takes more: the case's own text
 * stood where it sent none, beside others and now alone (`leftTraces`).
 */
function weigh(
  docket: Docket,
  entry: Entry,
  first: Suspicion | undefined,
  second: Suspicion,
  leftTraces: boolean,
): Found[] {
  if (!first && !leftTraces) {
    entry.tally.suspicions.push(second);
    return [];
  }
  return entry.tally.findings.length === 0 ? [enterFinding(docket, entry, second, first ? [first] : [])] : [];
}

/** Of a case that ran alone: a text that it sent stands in a role to which it did not send it. */
const leavesTraces = (history: History): boolean => strayTexts(history, []).some((text) => sends(history, text));

/** Whether a rule judges a case. Of a combined case its own rules judge the parts instead. */
const concerns = ({ check, caseIds }: Entry, { id, split }: Case): boolean =>
  caseIds.has(id) ? split === undefined : check.judges === 'every';
