import type { Results } from '../../../model/results';
import type { NotVerifiedGroup } from '../../facts/notVerified';
import { notVerified } from '../../facts/notVerified';
import { countOf } from '../../text/countOf';
import { shortLine } from '../../text/shortLine';
import { anchorOf } from '../anchorOf';
import { VerdictMark } from './VerdictMark';

/** What was not verified, by reason; the reason says what unlocks it. */
export const NotVerified = ({ results }: { readonly results: Results }) => {
  const groups = notVerified(results);
  if (groups.length === 0) return null;
  return (
    <section id="not-verified" aria-labelledby="not-verified-title">
      <h2 id="not-verified-title">Not verified, and why</h2>
      <ul class="reasons">
        {groups.map((group) => (
          <li key={group.level + group.verdict + group.reason}>
            <Group group={group} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Group = ({ group: { level, verdict, reason, rules } }: { readonly group: NotVerifiedGroup }) => (
  <details>
    <summary>
      <VerdictMark verdict={verdict} />{' '}
      <span class="reason">{reason === '' ? 'no reason was given' : shortLine(reason, 600)}</span>{' '}
      <span class="quiet">{countOf(rules.length, `${level} rule`)}</span>
    </summary>
    <ul class="ids">
      {rules.map(({ id }) => (
        <li key={id}>
          <a href={`#${anchorOf('rule', id)}`}>{shortLine(id, 160)}</a>
        </li>
      ))}
    </ul>
  </details>
);
