import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Scenario, Trial } from './scenario';
import { scenarios } from './scenarios';

const usage = 'npm run torture -- [--sample N] [--only TEXT] [--offset K] [--at-once N]';

interface Row {
  readonly scenario: Scenario;
  readonly trials: readonly Trial[];
  readonly seconds: number;
}

/** Evenly spread turns of a scenario: the same ones each time. */
const turnsOf = ({ times }: Scenario, sample: number, offset: number): number[] => {
  const many = Math.min(sample, times);
  return Array.from({ length: many }, (_, at) => (Math.floor((at * times) / many) + offset) % times);
};

async function rowOf(scenario: Scenario, turns: readonly number[], atOnce: number): Promise<Row> {
  const began = performance.now();
  const left = [...turns];
  const trials: Trial[] = [];
  const worker = async (): Promise<void> => {
    for (let turn = left.shift(); turn !== undefined; turn = left.shift()) trials.push(await scenario.once(turn));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { scenario, trials, seconds: (performance.now() - began) / 1000 };
}

function textOf({ scenario, trials, seconds }: Row): string {
  const skipped = trials.flatMap((trial) => (trial.kind === 'skipped' ? [trial.why] : []));
  const wrong = trials.flatMap((trial) => (trial.kind === 'tried' ? trial.wrong : []));
  const bad = trials.filter((trial) => trial.kind === 'tried' && trial.wrong.length > 0).length;
  const notes = trials.flatMap((trial) => (trial.kind === 'tried' ? (trial.note ?? []) : []));
  return [
    `${bad > 0 ? '✕' : skipped.length > 0 ? '–' : '✓'} ${scenario.name}: ` +
      `${String(trials.length - bad - skipped.length)} of ${String(trials.length)} in ${seconds.toFixed(0)} s`,
    `    ${scenario.about}`,
    ...[...new Set(skipped)].map((why) => `    skipped: ${why}`),
    ...(notes.length > 0 ? [`    ${notes.slice(0, 3).join('; ')}`] : []),
    ...wrong.slice(0, 8).map((line) => `    ${line.replace(/\s+/g, ' ')}`),
    ...(wrong.length > 8 ? [`    and ${String(wrong.length - 8)} more`] : []),
  ].join('\n');
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sample: { type: 'string', default: 'all' },
      only: { type: 'string', default: '' },
      offset: { type: 'string', default: '0' },
      'at-once': { type: 'string', default: '2' },
    },
  });
  const sample = values.sample === 'all' ? Infinity : Number(values.sample);
  const chosen = scenarios.filter(({ name }) => name.includes(values.only));
  if (chosen.length === 0 || Number.isNaN(sample)) throw new Error(`nothing is called "${values.only}"`);
  execFileSync('npm', ['run', '--silent', 'bundle'], { cwd: join(__dirname, '..', '..'), stdio: 'inherit' });
  let failed = false;
  for (const scenario of chosen) {
    const turns = turnsOf(scenario, sample, Number(values.offset));
    const row = await rowOf(scenario, turns, Number(values['at-once']));
    process.stdout.write(`${textOf(row)}\n`);
    failed ||= row.trials.some((trial) => trial.kind === 'tried' && trial.wrong.length > 0);
    if (process.env['CI'] && row.trials.some(({ kind }) => kind === 'skipped')) failed = true;
  }
  if (failed) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${usage}\n`);
  process.exitCode = 2;
});
