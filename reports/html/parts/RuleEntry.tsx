import type { ComponentChildren } from 'preact';
import type { RuleResult } from '../../../model/results';
import { sourceText } from '../../facts/sourceText';
import { countOf } from '../../text/countOf';
import { sentText } from '../../text/sentText';
import { shortLine } from '../../text/shortLine';
import { anchorOf } from '../anchorOf';
import { itemData } from '../itemData';
import { VerdictMark } from './VerdictMark';

interface RuleEntryProps {
  readonly rule: RuleResult;
  /** How many of its findings the page shows. */
  readonly findings: number;
}

/** One rule: verdict, level, id and sentence in a line; source, effort, reason and observation folded under it. */
export const RuleEntry = ({ rule, findings }: RuleEntryProps) => (
  <details class="rule" id={anchorOf('rule', rule.id)} {...itemData('rule', rule)}>
    <summary>
      <VerdictMark verdict={rule.verdict} /> <span class="level">{rule.level}</span>{' '}
      <code class="id">{shortLine(rule.id, 160)}</code> <span class="title">{shortLine(rule.title, 400)}</span>
      {rule.verdict === 'observed' && rule.observation !== '' && (
        <span class="saw">{shortLine(rule.observation, 200)}</span>
      )}
    </summary>
    <dl>
      {rowsOf(rule, findings).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </details>
);

function rowsOf(rule: RuleResult, findings: number): [string, ComponentChildren][] {
  const rows: [string, ComponentChildren][] = [['Source', sourceText(rule.source)]];
  if (rule.reason !== '') rows.push([rule.verdict === 'skip' ? 'To unlock' : 'Reason', shortLine(rule.reason, 800)]);
  if (rule.observation !== '') rows.push(['Observed', shortLine(rule.observation, 1500)]);
  if (rule.sent.length > 0) rows.push(['Sent', sentText(rule.sent, 12)]);
  const rounds = rule.rounds === undefined ? [] : [`${countOf(rule.rounds, 'round')} of requests in flight together`];
  const effort = [
    countOf(rule.cases, 'case'),
    ...rounds,
    countOf(rule.controls, 'control'),
    countOf(rule.requests, 'request'),
  ].join(', ');
  rows.push(['Behind it', `${effort}; law ${shortLine(rule.law, 80)}`]);
  if (rule.note !== undefined && rule.note !== '') rows.push(['Note', shortLine(rule.note, 800)]);
  if (rule.findings.length > 0)
    rows.push([
      'Findings',
      rule.findings.slice(0, findings).map(({ id, message }) => (
        <a key={id} href={`#${anchorOf('finding', id)}`}>
          {shortLine(message, 200)}
        </a>
      )),
    ]);
  return rows;
}
