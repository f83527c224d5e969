import type { Results, Verdict } from '../../../model/results';
import { sectionsOf } from '../../facts/sectionsOf';
import { verdictOrder, verdictSigns } from '../../facts/verdictSigns';
import { shortLine } from '../../text/shortLine';
import { visibleLine } from '../../text/visibleLine';

/** Sections by verdicts: where the trouble is, seen at once; each count filters the rules. */
export const SectionTable = ({ results }: { readonly results: Results }) => (
  <section id="sections" aria-labelledby="sections-title">
    <h2 id="sections-title">Sections</h2>
    <div class="scroll" tabIndex={0} role="group" aria-label="Rules by section and verdict">
      <table class="counts">
        <thead>
          <tr>
            <th scope="col">Section</th>
            <th scope="col">Rules</th>
            {verdictOrder.map((verdict) => (
              <th key={verdict} scope="col" class={verdict}>
                <span aria-hidden="true">{verdictSigns[verdict].glyph} </span>
                {verdictSigns[verdict].word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sectionsOf(results.rules).map(({ name, rules }) => (
            <tr key={name}>
              <th scope="row">{shortLine(name, 80)}</th>
              <td>{rules.length}</td>
              {verdictOrder.map((verdict) => (
                <td key={verdict}>{cell(name, verdict, rules.filter((rule) => rule.verdict === verdict).length)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);

const cell = (section: string, verdict: Verdict, count: number) =>
  count === 0 ? (
    <span class="zero">0</span>
  ) : (
    <a
      class={verdict}
      href="#rules"
      data-query={`is:${verdict} section:${visibleLine(section)}`}
      aria-label={`${count} ${verdictSigns[verdict].word} in ${shortLine(section, 80)}`}
    >
      {count}
    </a>
  );
