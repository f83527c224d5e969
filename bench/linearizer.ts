import { benchLinearize } from '../oracle/search/bench';

const histories = [
  [12, 12],
  [1000, 4],
] as const;

/**
 * How long histories take to judge: sound ones, and broken ones, for which every order must be ruled out. The best of a
 * few, as others use the machine too.
 */
export function linearizerLines(): string[] {
  return histories.flatMap(([operations, width]) =>
    [false, true].map((broken) => {
      const all = Array.from({ length: 7 }, () => benchLinearize(operations, width, broken));
      const times = all.map(({ ms }) => ms).sort((a, b) => a - b);
      return `history of ${String(operations)} operations, width ${String(width)}, ${broken ? 'broken' : 'sound'}: first ${(all[0]?.ms ?? 0).toFixed(1)} ms, median ${(times[3] ?? 0).toFixed(1)} ms (${String(all[0]?.ok)})`;
    }),
  );
}
