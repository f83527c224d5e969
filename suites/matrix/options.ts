import { parseArgs } from 'node:util';
import type { MatrixProfile } from './kill';

export interface MatrixOptions {
  readonly contracts: readonly string[];
  readonly every: number;
  readonly offset: number;
  readonly seed: number;
  readonly profiles: readonly MatrixProfile[];
  readonly variants: boolean;
  readonly pairs: number;
  readonly write: boolean;
}

/**
 * Ends with 1 where a fault was not found or a server without one raised an alarm, with 2 on a mistake in the command
 * line.
 */
export const usage =
  'npm run matrix -- [contract...] [--every N] [--offset K] [--seed N] ' +
  '[--profile quick|standard] [--variants] [--pairs N] [--write]';

/** Throws an error that says what is wrong with the command line. */
export function optionsOf(args: readonly string[], known: readonly string[]): MatrixOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      every: { type: 'string', default: '1' },
      offset: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      profile: { type: 'string' },
      variants: { type: 'boolean', default: false },
      pairs: { type: 'string', default: '0' },
      write: { type: 'boolean', default: false },
    },
  });
  const stranger = positionals.find((name) => !known.includes(name));
  if (stranger !== undefined) throw new Error(`no contract is called "${stranger}"; there are ${known.join(', ')}`);
  return {
    contracts: positionals.length > 0 ? positionals : known,
    every: whole('every', values.every, 1),
    offset: whole('offset', values.offset, 0),
    seed: whole('seed', values.seed, 0),
    pairs: whole('pairs', values.pairs, 0),
    profiles: profilesOf(values.profile),
    variants: values.variants,
    write: values.write,
  };
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    throw new Error(`--${name} wants a whole number of at least ${least}, not "${text}"`);
  return value;
}

function profilesOf(text: string | undefined): readonly MatrixProfile[] {
  if (text === undefined) return ['quick', 'standard'];
  if (text === 'quick' || text === 'standard') return [text];
  throw new Error(`--profile is quick or standard, not "${text}"`);
}

/** Every Nth, from the Kth on. */
export const sampled = <T>(all: readonly T[], every: number, offset: number): T[] =>
  all.filter((_, at) => at % every === offset % every);

/** `many` of them, evenly spread from the Kth on: the same ones each time. */
export const spread = <T>(all: readonly T[], many: number, offset: number): T[] =>
  Array.from(
    { length: Math.min(many, all.length) },
    (_, at) => all[(Math.floor((at * all.length) / many) + offset) % all.length] as T,
  );
