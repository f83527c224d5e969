import type { RunSettings } from '../run/run';

/** The level that the configuration sets a rule to, and why; undefined where it sets none. */
export const levelSet = (
  { levels }: Pick<RunSettings, 'levels'>,
  rule: string,
): RunSettings['levels'][string] | undefined => (Object.hasOwn(levels, rule) ? levels[rule] : undefined);
