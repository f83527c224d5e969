import type { Check } from '../../engine/language/law';
import { needInWords, needsOf } from '../../engine/language/needs';
import type { Rule } from '../../model/rule';
import { sourceText } from '../../reports/facts/sourceText';

const casesShown = 20;

/** What a rule states, where it comes from, which law checks it and what that would send. */
export function explainText(
  contract: string,
  rule: Rule,
  about: string,
  { cases, judges }: Pick<Check, 'cases' | 'judges'>,
): string {
  const needs = [...new Set(cases.flatMap((one) => needsOf(one).map(needInWords)))];
  const tried = cases
    .slice(0, casesShown)
    .map(
      ({ what, expects, tier }) =>
        `    ${what} (expected: ${expects}${tier === 'standard' ? '; standard profile only' : ''})`,
    );
  return [
    `${rule.id} (${rule.level}) in ${contract}`,
    `  ${rule.title}`,
    `  source: ${sourceText(rule.source)}`,
    `  law:    ${rule.law}: ${about}`,
    ...(rule.note === undefined ? [] : [`  note:   ${rule.note}`]),
    judges === 'every' ? '  Judged by what every case of a run shows.' : '  Judged by cases of its own.',
    ...(tried.length === 0 ? [] : ['  tried:', ...tried]),
    ...(cases.length > casesShown ? [`    … and ${String(cases.length - casesShown)} more`] : []),
    ...needs.map((need) => `  ${need}`),
    '',
  ].join('\n');
}
