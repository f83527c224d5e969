import type { RuleResult } from '../../model/results';
import { triedText } from '../facts/triedText';
import { countOf } from '../text/countOf';
import { fenced } from '../text/fenced';
import { markdownText } from '../text/markdownText';
import { shortLine } from '../text/shortLine';
import { sourceText } from '../facts/sourceText';
import { raceMarkdown } from './raceMarkdown';

/** A refuted rule: what it states, the refutation, and the requests that repeat it. Only the first finding in full. */
export function findingMarkdown(rule: RuleResult, known: string | null): string {
  const [first, ...others] = rule.findings;
  const parts = [
    `### ✕ ${markdownText(rule.id)} (${rule.level})`,
    `${inText(rule.title)} _${markdownText(sourceText(rule.source))}_`,
    known === null ? '' : `Known: ${inText(known)}`,
    first === undefined ? inText(rule.reason) : inText(first.message),
  ].filter((part) => part !== '');
  if (first === undefined) return parts.join('\n\n');
  parts.push(
    `- Tried: ${inText(triedText(first))}\n- Expected: ${inText(first.expected)}\n- Actual: ${inText(first.actual)}`,
  );
  parts.push(...raceMarkdown(first));
  if (others.length > 0)
    parts.push(
      `${countOf(others.length, 'more finding')}: ${others
        .slice(0, 3)
        .map(({ message }) => inText(message))
        .join(' ')}`,
    );
  if (first.echoes.length > 0) parts.push(`${countOf(first.echoes.length, 'other case')} failed alike.`);
  parts.push(
    '<details><summary>Repeat ' +
      `it</summary>\n\n${script(first.curl)}\n\n${fenced(shortLine(first.replay, 2000), 'sh')}\n\n</details>`,
  );
  return parts.join('\n\n');
}

const inText = (text: string): string => markdownText(shortLine(text, 600));

const script = (curl: string): string =>
  curl.length > 6000
    ? `The requests are too long to show here (${curl.length} characters); the replay command sends them.`
    : fenced(curl, 'sh');
