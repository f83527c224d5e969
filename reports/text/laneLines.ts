import type { Lane, RaceLanes } from '../facts/raceLanes';
import { shortLine } from './shortLine';

const labelAtMost = 32;
const plotAtLeast = 20;

/** The lanes of a race in characters, a line each, at most `width` columns wide; nothing where that is too narrow. */
export function laneLines({ lanes, more, fromMs, toMs, lastMs }: RaceLanes, width: number): string[] {
  const labels = lanes.map(({ label }) => fitted(label));
  const statuses = lanes.map(({ status }) => shortLine(status, 9));
  const label = Math.max(...labels.map(({ length }) => length));
  const status = Math.max(...statuses.map(({ length }) => length));
  const plot = Math.min(width, 80) - label - status - 4;
  if (plot < plotAtLeast) return [];
  const lines = lanes.map((lane, at) =>
    `${(labels[at] ?? '').padEnd(label)}  ${(statuses[at] ?? '').padStart(status)}  ${barsIn(lane, plot)}`.trimEnd(),
  );
  const axis = axisIn(
    plot,
    (0 - fromMs) / (toMs - fromMs),
    (lastMs - fromMs) / (toMs - fromMs),
    `${lastMs.toFixed(1)} ms`,
  );
  return [
    ...lines,
    ...(more > 0 ? [`(${more} more reads in flight)`] : []),
    `${' '.repeat(label + status + 4)}${axis}`,
  ];
}

const fitted = (label: string): string => {
  const line = shortLine(label, 200);
  return line.length > labelAtMost ? `${line.slice(0, labelAtMost - 1)}~` : line;
};

const signs: Readonly<Record<Lane['kind'], string>> = { write: '=', read: '-', look: '.' };

/** `[====]`; what is too short for that is `|`. */
function barsIn({ bars, kind }: Lane, plot: number): string {
  const cells = Array<string>(plot).fill(' ');
  for (const { from, to } of bars) {
    const first = Math.min(plot - 1, Math.floor(from * plot));
    const last = Math.max(first, Math.min(plot - 1, Math.ceil(to * plot) - 1));
    // Too far away to stand on the scale.
    if (from >= 1 || to <= 0) {
      cells[first] = from >= 1 ? '>' : '<';
      continue;
    }
    for (let at = first; at <= last; at++) cells[at] = at === first ? '[' : at === last ? ']' : signs[kind];
    if (first === last) cells[first] = '|';
  }
  return cells.join('');
}

/** Where the first concurrent request began, and when the last was over. */
function axisIn(plot: number, zero: number, last: number, text: string): string {
  const start = Math.min(plot - text.length - 2, Math.floor(zero * plot));
  const end = Math.min(plot - text.length, Math.max(start + 2, Math.ceil(last * plot) - text.length));
  return `${' '.repeat(start)}0${' '.repeat(end - start - 1)}${text}`;
}
