import type { Finding, RuleResult } from '../../../model/results';
import type { EvidenceLimits } from '../../facts/evidenceLimits';
import { triedText } from '../../facts/triedText';
import { countOf } from '../../text/countOf';
import { shortLine } from '../../text/shortLine';
import { shortText } from '../../text/shortText';
import { anchorOf } from '../anchorOf';
import { itemData } from '../itemData';
import { CopyBlock } from './CopyBlock';
import { ExpectedActual } from './ExpectedActual';
import { OrdersProof } from './OrdersProof';
import { RaceFigure } from './RaceFigure';
import { Timeline } from './Timeline';
import { VerdictMark } from './VerdictMark';

interface FindingCardProps {
  readonly rule: RuleResult;
  readonly finding: Finding;
  /** Why the failure is excused; null where it is not. */
  readonly known: string | null;
  readonly limits: EvidenceLimits;
}

/**
 * A violation: the refutation in prose, its smallest case, expected beside actual, what went over the wire, how to
 * repeat it.
 */
export const FindingCard = ({ rule, finding, known, limits }: FindingCardProps) => {
  const anchor = anchorOf('finding', finding.id);
  return (
    <details class="finding" id={anchor} open {...itemData('finding', rule)}>
      <summary>
        <VerdictMark verdict={rule.verdict} /> <h3>{shortLine(rule.id, 160)}</h3>{' '}
        <span class="level">{rule.level}</span>
        {known !== null && <span class="level known">known</span>}
      </summary>
      {known !== null && <p class="quiet">Known: {shortLine(known, 600)}</p>}
      <p class="refutation">{shortText(finding.message, limits.text)}</p>
      <p class="tried">
        <b>Tried</b> {shortText(triedText(finding), limits.text)}.{' '}
        <a href={`#${anchorOf('rule', rule.id)}`}>The rule</a>: {shortLine(rule.title, 400)}
      </p>
      <ExpectedActual
        expected={shortText(finding.expected, limits.text)}
        actual={shortText(finding.actual, limits.text)}
      />
      <RaceFigure finding={finding} />
      {finding.orders !== undefined && <OrdersProof orders={finding.orders} />}
      <Timeline finding={finding} limits={limits} />
      <Echoes echoes={finding.echoes} />
      <div class="repeat">
        <CopyBlock id={`${anchor}-replay`} label="Replay" text={shortLine(finding.replay, 2000)} />
        {curlBlock(anchor, finding.curl, limits.text)}
        <button type="button" class="copy" data-issue={anchor} hidden>
          Copy as issue
        </button>
      </div>
    </details>
  );
};

/** A script that is cut off would send something else: a long one is left to the replay command. */
const curlBlock = (anchor: string, curl: string, limit: number) => {
  if (curl === '') return null;
  if (curl.length > limit)
    return (
      <p class="quiet">
        The curl script is too long to show here ({curl.length} characters); the replay command sends the same.
      </p>
    );
  return <CopyBlock id={`${anchor}-curl`} label="curl" text={shortText(curl, limit)} />;
};

const Echoes = ({ echoes }: { readonly echoes: readonly string[] }) =>
  echoes.length === 0 ? null : (
    <details class="echoes">
      <summary>{countOf(echoes.length, 'other case')} failed alike</summary>
      <ul>
        {echoes.slice(0, 12).map((echo) => (
          <li key={echo}>{shortLine(echo, 300)}</li>
        ))}
        {echoes.length > 12 && <li>and {echoes.length - 12} more</li>}
      </ul>
    </details>
  );
