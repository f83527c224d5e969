import type { Results } from '../../../model/results';
import type { EvidenceLimits } from '../../facts/evidenceLimits';
import { sectionsOf } from '../../facts/sectionsOf';
import { shortLine } from '../../text/shortLine';
import { RuleEntry } from './RuleEntry';

/** Every rule by section, with what stands behind its verdict. */
export const Rules = ({ results, limits }: { readonly results: Results; readonly limits: EvidenceLimits }) => (
  <section id="rules" aria-labelledby="rules-title">
    <h2 id="rules-title">Rules</h2>
    {sectionsOf(results.rules).map(({ name, rules }) => (
      <div class="group" key={name} data-group>
        <h3>
          {shortLine(name, 80)} <span class="quiet">{rules.length}</span>
        </h3>
        {rules.map((rule) => (
          <RuleEntry key={rule.id} rule={rule} findings={limits.findingsPerRule} />
        ))}
      </div>
    ))}
  </section>
);
