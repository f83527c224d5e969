import { parseArgs } from 'node:util';
import type { FaultKind } from '../../reference/types';

/** What a soak tries, and for how long. */
export interface SoakOptions {
  readonly contracts: readonly string[];
  readonly kinds: readonly FaultKind[];
  /** How long each deep run explores. */
  readonly timeMs: number;
  readonly seeds: readonly number[];
  readonly faults: boolean;
  readonly variants: boolean;
  readonly every: number;
  readonly offset: number;
  /** Only faults and variants whose names hold this. */
  readonly name: string;
  readonly workers: number;
}

/**
 * Ends with 1 where a seed missed a fault or a server without one raised an alarm, with 2 on a mistake in the command
 * line.
 */
export const soakUsage =
  'npm run soak -- [--contract NAME]... [--time 60s] [--seeds 5] [--first-seed 1] [--faults] [--variants] ' +
  '[--kinds race,sequence,unusual,exchange] [--every N] [--offset K] [--name TEXT] [--workers 2]';

const allKinds: readonly FaultKind[] = ['race', 'unusual', 'sequence', 'exchange'];

/**
 * Throws an error that says what is wrong with the command line. Without `--faults` and `--variants` both are tried.
 */
export function soakOptionsOf(args: readonly string[], known: readonly string[]): SoakOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      contract: { type: 'string', multiple: true, default: [] },
      kinds: { type: 'string', default: allKinds.join() },
      time: { type: 'string', default: '60s' },
      seeds: { type: 'string', default: '5' },
      'first-seed': { type: 'string', default: '1' },
      faults: { type: 'boolean', default: false },
      variants: { type: 'boolean', default: false },
      every: { type: 'string', default: '1' },
      offset: { type: 'string', default: '0' },
      name: { type: 'string', default: '' },
      workers: { type: 'string', default: '2' },
    },
  });
  const both = values.faults === values.variants;
  return {
    contracts: values.contract.length > 0 ? values.contract.map((name) => oneOf('contract', known, name)) : known,
    kinds: values.kinds.split(',').map((name) => oneOf('kind', allKinds, name)),
    timeMs: timeOf(values.time),
    seeds: Array.from(
      { length: whole('seeds', values.seeds, 1) },
      (_, index) => whole('first-seed', values['first-seed'], 1) + index,
    ),
    faults: both || values.faults,
    variants: both || values.variants,
    every: whole('every', values.every, 1),
    offset: whole('offset', values.offset, 0),
    name: values.name,
    workers: whole('workers', values.workers, 1),
  };
}

function oneOf<Name extends string>(what: string, known: readonly Name[], name: string): Name {
  const found = known.find((one) => one === name);
  if (found === undefined) throw new Error(`no ${what} is called "${name}"; there are ${known.join(', ')}`);
  return found;
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    throw new Error(`--${name} wants a whole number of at least ${String(least)}, not "${text}"`);
  return value;
}

function timeOf(text: string): number {
  const [, number, unit = 's'] = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(text) ?? [];
  if (number === undefined) throw new Error(`--time wants a time such as 60s, not "${text}"`);
  return Number(number) * (unit === 'ms' ? 1 : unit === 's' ? 1000 : 60_000);
}
