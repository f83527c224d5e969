import type { Fault, FaultKind } from '../../reference/types';
import { share } from '../matrix/figures';
import type { Soaked } from './job';

/** All runs against one fault, by seed. */
export interface FaultRuns {
  readonly contract: string;
  readonly fault: Fault;
  readonly runs: readonly { readonly seed: number; readonly soaked: Soaked }[];
}
export interface SoundRun {
  readonly contract: string;
  readonly variants: readonly string[];
  readonly seed: number;
  readonly soaked: Soaked;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** What each seed made of a fault, in a line. */
export const faultLine = ({ contract, fault, runs }: FaultRuns): string =>
  [
    `${contract} ${fault.kind} ${fault.name}:`,
    runs
      .map(({ seed, soaked }) =>
        soaked.foundMs === null
          ? `seed ${String(seed)} NOT FOUND`
          : `seed ${String(seed)} ${seconds(soaked.foundMs)}${soaked.byExploration ? ' by exploration' : ''}`,
      )
      .join(', '),
    `[${runs.find(({ soaked }) => soaked.failed.length > 0)?.soaked.failed[0]?.split(':')[0] ?? 'nothing failed'}]`,
  ].join(' ');

/** Whether a seed found nothing of a fault. */
export const isMissed = ({ runs }: FaultRuns): boolean => runs.some(({ soaked }) => soaked.foundMs === null);

export const isLoud = ({ failed, odd }: Soaked): boolean => failed.length + odd.length > 0;

export function soundLine({ contract, variants, seed, soaked }: SoundRun): string {
  const server = variants.length === 0 ? 'without a variant' : variants.join(' + ');
  const alarm = [...soaked.failed, ...soaked.odd].join(' | ');
  const outcome = isLoud(soaked) ? `ALARM ${alarm}` : `quiet, ${String(soaked.requests)} requests`;
  return `${contract} ${server}, seed ${String(seed)}: ${outcome}`;
}

/** The share found, by contract and kind. A fault counts for a seed when a run with that seed finds it. */
export function summaryTable(all: readonly FaultRuns[], sound: readonly SoundRun[]): string {
  const contracts = [...new Set(all.map(({ contract }) => contract))];
  const kinds: readonly FaultKind[] = ['race', 'unusual', 'sequence', 'exchange'];
  const line = (name: string, kind: string, cells: readonly string[]): string =>
    `${name.padEnd(20)} ${kind.padEnd(9)} ${cells.map((cell) => cell.padStart(18)).join(' ')}`;
  const row = (name: string, kind: string, of: readonly FaultRuns[]): string[] => {
    if (of.length === 0) return [];
    const runs = of.flatMap((one) => one.runs);
    const found = runs.filter(({ soaked }) => soaked.foundMs !== null);
    const always = of.filter((one) => !isMissed(one)).length;
    const times = found.map(({ soaked }) => soaked.foundMs ?? 0).sort((a, b) => a - b);
    const cells = [
      String(of.length),
      `${String(always)} (${share(always, of.length)})`,
      `${String(found.length)} of ${String(runs.length)} (${share(found.length, runs.length)})`,
      times.length === 0 ? '–' : seconds(times[Math.floor(times.length / 2)] ?? 0),
      times.length === 0 ? '–' : seconds(times.at(-1) ?? 0),
    ];
    return [line(name, kind, cells)];
  };
  return [
    line('contract', 'kind', ['faults', 'by every seed', 'runs that found', 'median time', 'longest']),
    ...contracts.flatMap((contract) =>
      kinds.flatMap((kind) =>
        row(
          contract,
          kind,
          all.filter((one) => one.contract === contract && one.fault.kind === kind),
        ),
      ),
    ),
    ...kinds.flatMap((kind) =>
      row(
        'all',
        kind,
        all.filter((one) => one.fault.kind === kind),
      ),
    ),
    ...row('all', 'all', all),
    `servers without a fault: ${String(sound.length)} runs, ` +
      `${String(sound.filter(({ soaked }) => isLoud(soaked)).length)} with an alarm`,
  ].join('\n');
}
