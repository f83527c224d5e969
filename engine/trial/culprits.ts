import { sends, strayTexts } from './fingerprints';
import { claimsOf, type History } from '../language/history';
import { letThrough, operationsOf } from './reading';
import { besideOf, type Windows } from './windows';

/** Cases of one window that are tried as the possible cause of what another met there. */
const perWindowAtMost = 3;

/**
 * Finds a passing case whose text leaked: in the window of a failure a role holds text that the case sent to another
 * role. Cases that were run again already are left out, and the shortest comes first.
 */
export function markedCulprit(failed: readonly History[], windows: Windows): History | null {
  for (const victim of failed) {
    const beside = besideOf(windows, victim);
    const strays = strayTexts(victim, beside);
    const [marked] = beside
      .filter((one) => !windows.reruns.has(one) && strays.some((text) => sends(one, text)))
      .sort((a, b) => a.case.steps.length - b.case.steps.length);
    if (marked) return marked;
  }
  return null;
}

/**
 * Finds a case beside a failure that did not repeat: one case of each operation is tried, accepted cases first, then
 * short ones.
 */
export function possibleCulprit(vain: readonly History[], windows: Windows): History | null {
  // Where a request was let through the answer itself is wrong, and no other case can have caused that.
  for (const victim of vain.filter((one) => !letThrough(one))) {
    const beside = besideOf(windows, victim);
    const before = beside.filter((one) => windows.reruns.has(one));
    if (before.length >= perWindowAtMost) continue;
    const left = beside.filter(
      (one) =>
        !windows.reruns.has(one) && writes(one) && !before.some((other) => operationsOf(other) === operationsOf(one)),
    );
    const [chosen] = left.sort(
      (a, b) => Number(isAccepted(b)) - Number(isAccepted(a)) || a.case.steps.length - b.case.steps.length,
    );
    if (chosen) return chosen;
  }
  return null;
}

const writes = ({ calls }: History): boolean => calls.some(({ exchange }) => exchange.request.method !== 'GET');

const isAccepted = (history: History): boolean => claimsOf(history).some(({ answer }) => answer.class === 'accepted');
