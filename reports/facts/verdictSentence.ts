import type { LevelSummary, Results } from '../../model/results';
import { countOf } from '../text/countOf';
import { runSigns } from './verdictSigns';

/**
 * The verdict of a run in a sentence: `Non-conformant: 2 must rules refuted, 3 not verified; 1 should rule refuted.`
 */
export function verdictSentence(results: Results): string {
  const { must, should } = results.summary;
  const parts = [mustText(must, results.verdict === 'conformant')];
  if (should.fail > 0) parts.push(`${countOf(should.fail, 'should rule')} refuted`);
  return `${runSigns[results.verdict].word}: ${parts.join('; ')}.`;
}

function mustText(must: LevelSummary, conformant: boolean): string {
  const open = must.skip + must.inconclusive;
  if (must.fail > 0) return `${countOf(must.fail, 'must rule')} refuted${open > 0 ? `, ${open} not verified` : ''}`;
  const held =
    must.pass === 0 ? 'no must rule was verified' : `${countOf(must.pass, 'must rule holds', 'must rules hold')}`;
  if (open === 0) return held;
  return `${held}, ${open} not verified${conformant ? ' (declined or waived)' : ''}`;
}
