import type { KnownInRun, Results } from '../../model/results';

/** Why a failure is excused, and until when: `fixed in the next release; until 2027-03-31`. */
export const knownText = ({ reason, expires }: Pick<KnownInRun, 'reason' | 'expires'>): string =>
  expires === undefined ? reason : `${reason}; until ${expires}`;

/** Why the failure of a rule is excused; null where it is not. */
export function knownFailure({ known }: Results, rule: string): string | null {
  const entry = known.find((one) => one.rule === rule);
  return entry === undefined ? null : knownText(entry);
}
