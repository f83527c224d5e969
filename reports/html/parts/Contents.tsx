import type { Results } from '../../../model/results';
import { notVerified } from '../../facts/notVerified';

/** Links to the parts of the page, with how much each holds. */
export const Contents = ({ results }: { readonly results: Results }) => {
  const open = notVerified(results).reduce((sum, { rules }) => sum + rules.length, 0);
  const findings = results.rules.reduce((sum, rule) => sum + rule.findings.length, 0);
  return (
    <nav class="contents" aria-label="Contents">
      <a href="#verdicts">Verdicts</a>
      {open > 0 && <a href="#not-verified">Not verified ({open})</a>}
      <a href="#findings">Findings ({findings})</a>
      <a href="#sections">Sections</a>
      <a href="#rules">Rules ({results.rules.length})</a>
      <a href="#measurements">Measurements</a>
      <a href="#clean-up">Clean-up</a>
    </nav>
  );
};
