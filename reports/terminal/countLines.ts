import type { Results } from '../../model/results';
import { verdictSigns } from '../facts/verdictSigns';
import type { Paint } from './paint';

/** The counts of must and should rules in columns, and how many observations were recorded. */
export function countLines({ summary }: Results, paint: Paint): string[] {
  const lines = (['must', 'should'] as const).map((level) => {
    const cells = (['pass', 'fail', 'skip', 'inconclusive'] as const).map((verdict) => {
      const count = summary[level][verdict];
      const text = `${verdictSigns[verdict].glyph} ${String(count).padStart(4)} ${verdictSigns[verdict].word}`;
      return count === 0 ? paint.quiet(text) : paint.verdict(verdict, text);
    });
    return `  ${level.padEnd(8)}${cells.join('   ')}`;
  });
  return [
    ...lines,
    `  ${'observe'.padEnd(8)}${verdictSigns.observed.glyph} ${String(summary.observe).padStart(4)} recorded`,
  ];
}
