import { sampled } from '../matrix/options';
import { references } from '../matrix/references';
import type { Job } from './job';
import { soakOptionsOf, soakUsage, type SoakOptions } from './options';
import { soakAll } from './pool';
import { faultLine, isLoud, isMissed, soundLine, summaryTable, type FaultRuns, type SoundRun } from './text';

interface Planned {
  readonly job: Job;
  readonly what: string;
}

function plan(options: SoakOptions): {
  readonly faults: readonly Omit<FaultRuns, 'runs'>[];
  readonly sound: readonly Omit<SoundRun, 'seed' | 'soaked'>[];
} {
  const chosen = references.filter(({ contract }) => options.contracts.includes(contract));
  const named = ({ name }: { readonly name: string }): boolean => name.includes(options.name);
  const pick = <T extends { readonly name: string }>(all: readonly T[]): T[] =>
    sampled(all, options.every, options.offset).filter(named);
  return {
    faults: options.faults
      ? chosen.flatMap(({ contract, faults }) =>
          options.kinds.flatMap((kind) =>
            pick(faults.filter((fault) => fault.kind === kind)).map((fault) => ({ contract, fault })),
          ),
        )
      : [],
    sound: options.variants
      ? chosen.flatMap(({ contract, variants }) =>
          [[], ...pick(variants).map(({ name }) => [name])].map((names) => ({ contract, variants: names })),
        )
      : [],
  };
}

async function main(args: readonly string[]): Promise<void> {
  const options = soakOptionsOf(
    args,
    references.map(({ contract }) => contract),
  );
  const { faults, sound } = plan(options);
  const { seeds, timeMs } = options;
  const planned: Planned[] = [
    ...faults.flatMap(({ contract, fault }) =>
      seeds.map((seed) => ({
        what: `${contract} ${fault.kind} ${fault.name}`,
        job: { contract, seed, timeMs, switches: { faults: [fault.name], variants: [] } },
      })),
    ),
    ...sound.flatMap(({ contract, variants }) =>
      seeds.map((seed) => ({
        what: `${contract} without a fault ${variants.join()}`,
        job: { contract, seed, timeMs, switches: { faults: [], variants } },
      })),
    ),
  ];
  const results = await soakAll(
    planned.map(({ job }) => job),
    options.workers,
    (at, soaked, done) => {
      const one = planned[at];
      const came = soaked.foundMs === null ? 'nothing found' : `found after ${(soaked.foundMs / 1000).toFixed(1)} s`;
      process.stderr.write(
        `${String(done)} of ${String(planned.length)}: ${one?.what ?? ''}, seed ` +
          `${String(one?.job.seed ?? 0)}: ${came}, ${String(soaked.requests)} ` +
          `requests in ${(soaked.tookMs / 1000).toFixed(1)} s\n`,
      );
    },
  );
  const runsOf = (from: number) =>
    seeds.flatMap((seed, index) => {
      const soaked = results[from + index];
      return soaked ? [{ seed, soaked }] : [];
    });
  const broken = faults.map((one, index): FaultRuns => ({ ...one, runs: runsOf(index * seeds.length) }));
  const whole = sound.flatMap((one, index) =>
    runsOf((faults.length + index) * seeds.length).map((run): SoundRun => ({ ...one, ...run })),
  );
  process.stdout.write(
    [...broken.map(faultLine), ...whole.map(soundLine), '', summaryTable(broken, whole), ''].join('\n'),
  );
  if (whole.some(({ soaked }) => isLoud(soaked)) || broken.some(isMissed)) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${soakUsage}\n`);
  process.exitCode = 2;
});
