import type { LevelSummary, Verdict } from '../../../model/results';
import { verdictSigns } from '../../facts/verdictSigns';

interface StripProps {
  readonly level: 'must' | 'should';
  readonly summary: LevelSummary;
  /** Whether the counters filter the page they stand on. */
  readonly filters: boolean;
}

const parts = ['pass', 'fail', 'inconclusive', 'skip'] as const satisfies readonly Verdict[];

/** One level as a segmented bar over counters in words; the counters filter the rules below. */
export const Strip = ({ level, summary, filters }: StripProps) => {
  const total = parts.reduce((sum, part) => sum + summary[part], 0);
  return (
    <div class="strip">
      <p class="strip-head">
        <strong>{level}</strong> {total} {total === 1 ? 'rule' : 'rules'}
      </p>
      <Bar summary={summary} total={total} />
      <ul class="counters">
        {parts.map((part) => (
          <li key={part} class={summary[part] === 0 ? 'none' : part}>
            {counter(level, part, summary[part], filters)}
          </li>
        ))}
      </ul>
    </div>
  );
};

const counter = (level: string, part: Verdict, count: number, filters: boolean) => {
  const content = (
    <>
      <span aria-hidden="true">{verdictSigns[part].glyph}</span> <b>{count}</b> {verdictSigns[part].word}
    </>
  );
  return filters ? (
    <a href="#rules" data-query={`is:${part} level:${level}`}>
      {content}
    </a>
  ) : (
    <span>{content}</span>
  );
};

/** Widths are attributes of SVG shapes: the page's policy allows no style attributes. */
const Bar = ({ summary, total }: { readonly summary: LevelSummary; readonly total: number }) => {
  let x = 0;
  return (
    <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="empty" width="1000" height="10" />
      {parts
        .filter((part) => summary[part] > 0)
        .map((part) => {
          const width = (summary[part] / total) * 1000;
          const rect = (
            <rect key={part} class={part} x={x.toFixed(1)} width={Math.max(width - 2, 4).toFixed(1)} height="10" />
          );
          x += width;
          return rect;
        })}
    </svg>
  );
};
