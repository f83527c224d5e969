/** Where two texts differ: what they share at both ends, and the middle of each. */
export interface Difference {
  readonly before: string;
  readonly expected: string;
  readonly actual: string;
  readonly after: string;
}

/** The differing middle of two texts that share enough to be worth comparing; null for texts that share little. */
export function differenceOf(expected: string, actual: string): Difference | null {
  const most = Math.min(expected.length, actual.length);
  let start = 0;
  while (start < most && expected[start] === actual[start]) start++;
  while (start > 0 && /[\p{L}\p{N}]/u.test(expected[start - 1] ?? '')) start--;
  let end = 0;
  while (end < most - start && expected.at(-1 - end) === actual.at(-1 - end)) end++;
  while (end > 0 && /[\p{L}\p{N}]/u.test(expected.at(-end) ?? '')) end--;
  if (start + end < 12 || expected === actual) return null;
  return {
    before: expected.slice(0, start),
    after: expected.slice(expected.length - end),
    expected: expected.slice(start, expected.length - end),
    actual: actual.slice(start, actual.length - end),
  };
}
