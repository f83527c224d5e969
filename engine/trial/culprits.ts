import { sends, strayTexts } from './fingerprints';
import { claimsOf, type History, type Look } from '../language/history';
import { letThrough, operationsOf, windowOf } from './suspicions';

/** The cases that ran side by side where something failed, by the look that they have in common. */
export type Company = ReadonlyMap<Look | undefined, readonly History[]>;

/** Cases of one window that are tried as the possible cause of what another met there. */
const perWindowAtMost = 3;

/**
 * A case that did not fail itself and sent a text that stands, where another failed, in a role that it was not sent to.
 * `tried`: those run again already.
 */
export function markedCulprit(
  failed: readonly History[],
  company: Company,
  tried: ReadonlySet<History>,
): History | null {
  for (const victim of failed) {
    const beside = besideOf(victim, company);
    const strays = strayTexts(victim, beside);
    const [marked] = beside
      .filter((one) => !tried.has(one) && strays.some((text) => sends(one, text)))
      .sort((a, b) => a.case.steps.length - b.case.steps.length);
    if (marked) return marked;
  }
  return null;
}

/**
 * Beside what failed, and did not when it was run again alone: one case of each operation, what was accepted first,
 * then what is short.
 */
export function possibleCulprit(
  vain: readonly History[],
  company: Company,
  tried: ReadonlySet<History>,
): History | null {
  // What should not have gone through is nobody else's doing.
  for (const victim of vain.filter((one) => !letThrough(one))) {
    const beside = besideOf(victim, company);
    const before = beside.filter((one) => tried.has(one));
    if (before.length >= perWindowAtMost) continue;
    const left = beside.filter(
      (one) => !tried.has(one) && writes(one) && !before.some((other) => operationsOf(other) === operationsOf(one)),
    );
    const [chosen] = left.sort(
      (a, b) => Number(isAccepted(b)) - Number(isAccepted(a)) || a.case.steps.length - b.case.steps.length,
    );
    if (chosen) return chosen;
  }
  return null;
}

const besideOf = (history: History, company: Company): readonly History[] =>
  (company.get(windowOf(history)) ?? []).filter((one) => one !== history);

const writes = ({ calls }: History): boolean => calls.some(({ exchange }) => exchange.request.method !== 'GET');

const isAccepted = (history: History): boolean => claimsOf(history).some(({ answer }) => answer.class === 'accepted');
