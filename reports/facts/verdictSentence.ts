import type { Results } from '../../model/results';
import { countOf } from '../text/countOf';
import { runSigns } from './verdictSigns';

/**
 * The verdict of a run in a sentence: `Does not conform: 2 required rules are broken, 3 could not be checked; 1
 * recommended rule is broken.`
 */
export function verdictSentence(results: Results): string {
  if (isUntested(results)) return 'Not tested: no rule was checked.';
  const recommended = brokenText(results.summary.should.fail, 'recommended');
  const parts = [mustText(results), ...(recommended === '' ? [] : [recommended])];
  return `${runSigns[results.verdict].word}: ${parts.join('; ')}.`;
}

/** Whether a run ended before it came to any verdict of a rule. */
const isUntested = ({ complete, rules }: Results): boolean =>
  !complete && rules.every(({ verdict }) => verdict === 'skip' || verdict === 'inconclusive');

function mustText(results: Results): string {
  const { must } = results.summary;
  const counts = countsOf(results);
  const broken = must.fail - counts.known;
  const first =
    broken > 0
      ? brokenText(broken, 'required')
      : must.pass === 0
        ? 'no required rule was checked'
        : countOf(must.pass, 'required rule holds', 'required rules hold');
  return [
    first,
    ...said(must.skip + must.inconclusive - counts.leftOutOfRun, 'could not be checked'),
    ...said(counts.leftOut, counts.leftOut === 1 ? 'was left out' : 'were left out'),
    ...said(counts.lowered, counts.lowered === 1 ? 'was lowered' : 'were lowered'),
    ...said(counts.known, counts.known === 1 ? 'is broken and known' : 'are broken and known'),
  ].join(', ');
}

const brokenText = (count: number, level: string): string =>
  count === 0 ? '' : countOf(count, `${level} rule is broken`, `${level} rules are broken`);

const said = (count: number, what: string): string[] => (count > 0 ? [`${String(count)} ${what}`] : []);

/** How many must rules the configuration keeps out of the verdict, and how. */
function countsOf({ rules, waived, declined, changedLevels, known }: Results): {
  readonly leftOut: number;
  readonly leftOutOfRun: number;
  readonly lowered: number;
  readonly known: number;
} {
  const must = new Set(rules.flatMap(({ id, level }) => (level === 'must' ? [id] : [])));
  const leftOut = new Set([
    ...declined.flatMap((one) => one.rules),
    ...waived.flatMap(({ rule }) => (must.has(rule) ? [rule] : [])),
  ]);
  return {
    leftOut: leftOut.size,
    leftOutOfRun: [...leftOut].filter((rule) => must.has(rule)).length,
    lowered: changedLevels.filter(({ from }) => from === 'must').length,
    known: known.filter(({ rule }) => must.has(rule)).length,
  };
}
