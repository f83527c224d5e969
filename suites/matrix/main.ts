import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reference } from '../../reference/types';
import { pairsOf } from './alarms';
import type { Figures } from './figures';
import { figuresOf, isClean } from './figures';
import { markdownOf } from './markdown';
import type { MatrixOptions } from './options';
import { optionsOf, sampled, spread, usage } from './options';
import type { Task } from './pool';
import { runAll } from './pool';
import { references } from './references';
import { textOf } from './text';

async function matrixOf(reference: Reference, options: MatrixOptions): Promise<Figures> {
  const { contract, variants } = reference;
  const { every, offset, profiles, seed } = options;
  const faults = sampled(
    reference.faults.filter(({ kind }) => kind !== 'race'),
    every,
    offset,
  );
  const sound = [
    [],
    ...(options.variants ? sampled(variants, every, offset).map(({ name }) => [name]) : []),
    ...spread(pairsOf(variants), options.pairs, offset),
  ];
  const profile = profiles.at(-1) ?? 'standard';
  const tasks: Task[] = [
    ...sound.map((names): Task => ({ do: 'alarms', variants: names, profile })),
    ...faults.map(({ name }): Task => ({ do: 'kill', fault: name, profiles })),
  ];
  const began = performance.now();
  const results = await runAll(
    tasks.map((task) => ({ contract, seed, task })),
    (done) => {
      if (done % 10 === 0 || done === tasks.length)
        process.stderr.write(
          `${contract}: ${done} of ${tasks.length}, ${Math.round((performance.now() - began) / 1000)} s\n`,
        );
    },
  );
  const kills = results.flatMap((result) => (result.do === 'kill' ? [result.kill] : []));
  return figuresOf(
    contract,
    faults,
    kills,
    results.flatMap((result) => (result.do === 'alarms' ? [result.alarms] : [])),
  );
}

async function main(args: readonly string[]): Promise<void> {
  const options = optionsOf(
    args,
    references.map(({ contract }) => contract),
  );
  const all: Figures[] = [];
  for (const reference of references.filter(({ contract }) => options.contracts.includes(contract))) {
    const figures = await matrixOf(reference, options);
    process.stdout.write(`${textOf(figures)}\n`);
    all.push(figures);
  }
  if (!all.every(isClean)) process.exitCode = 1;
  if (!options.write) return;
  const file = join(__dirname, '..', '..', 'docs', 'kill-matrix.md');
  writeFileSync(file, markdownOf(all, ['npm run matrix --', ...args].join(' ')));
  process.stderr.write(`written: ${file}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
  process.exitCode = 2;
});
