import type { Results } from '../../../model/results';
import type { EvidenceLimits } from '../../facts/evidenceLimits';
import { failedRules } from '../../facts/failedRules';
import { knownFailure } from '../../facts/knownText';
import { countOf } from '../../text/countOf';
import { shortLine } from '../../text/shortLine';
import { FindingCard } from './FindingCard';

/** Every violation with its evidence, must rules first. */
export const Findings = ({ results, limits }: { readonly results: Results; readonly limits: EvidenceLimits }) => {
  const failed = failedRules(results);
  return (
    <section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      {failed.length === 0 && <p class="quiet">No rule was refuted.</p>}
      {failed.map((rule) => (
        <div key={rule.id}>
          {rule.findings.slice(0, limits.findingsPerRule).map((finding) => (
            <FindingCard
              key={finding.id}
              rule={rule}
              finding={finding}
              known={knownFailure(results, rule.id)}
              limits={limits}
            />
          ))}
          {rule.findings.length > limits.findingsPerRule && (
            <p class="quiet">
              {countOf(rule.findings.length - limits.findingsPerRule, 'more finding')} of {shortLine(rule.id, 160)} in
              results.json
            </p>
          )}
        </div>
      ))}
    </section>
  );
};
