/** What every name carries that a run gives: 12 characters, `rc`, the time in seconds (7 of base 36), 3 at random. */
export function newMark(nowMs: number, random: () => number = Math.random): string {
  const seconds = Math.floor(nowMs / 1000)
    .toString(36)
    .padStart(7, '0');
  const chance = Math.floor(random() * 36 ** 3)
    .toString(36)
    .padStart(3, '0');
  return `rc${seconds}${chance}`;
}

/** A run's mark as found in a role's name. */
export interface FoundMark {
  readonly mark: string;
  readonly startedMs: number;
}

const EARLIEST = Date.UTC(2024, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/**
 * Finds a run's mark in a role's name: a word of 16 characters (the mark and 4 more that tell the run's roles apart)
 * with a plausible time in it. Upper case and words that are a little longer do not count: what carries a mark gets
 * deleted.
 */
export function parseMark(name: string): FoundMark | null {
  for (const [word, seconds = ''] of name.matchAll(
    /(?<![\p{L}\p{N}\p{M}_])rc([0-9a-z]{7})[0-9a-z]{7}(?![\p{L}\p{N}\p{M}_])/gu,
  )) {
    const startedMs = Number.parseInt(seconds, 36) * 1000;
    if (startedMs >= EARLIEST && startedMs < LATEST) return { mark: word.slice(0, 12), startedMs };
  }
  return null;
}
