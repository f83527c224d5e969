import { benchLinearize } from '../oracle/search/bench';

const histories = [
  [12, 12],
  [1000, 4],
] as const;

/**
 * How long the check of a history takes: sound ones, and broken ones, for which every order must be ruled out. Each is
 * checked seven times, since other processes may use the machine too.
 */
export function linearizerLines(): string[] {
  return histories.flatMap(([operations, width]) =>
    [false, true].map((broken) => {
      const all = Array.from({ length: 7 }, () => benchLinearize(operations, width, broken));
      const times = all.map(({ ms }) => ms).sort((a, b) => a - b);
      const history = `${String(operations)} operations, width ${String(width)}, ${broken ? 'broken' : 'sound'}`;
      const [first] = all;
      const took = `first ${(first?.ms ?? 0).toFixed(1)} ms, median ${(times[3] ?? 0).toFixed(1)} ms`;
      return `history of ${history}: ${took} (${String(first?.ok)})`;
    }),
  );
}
