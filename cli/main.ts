#!/usr/bin/env node
import { reportDefect } from './defect';
import { exitCodeOf } from './exit';
import { createProgram, usageExit } from './program';

/** Leaves once what was written has gone out: a timer of a request that nobody waits for must not hold the process. */
const leave = (): void => {
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
};

// A reader that has seen enough (head, a pager) is no defect.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(); else throw error; });

createProgram().parseAsync()
  .catch((error: unknown) => {
    process.exitCode = usageExit(error) ?? exitCodeOf([reportDefect(error)]);
  })
  .finally(leave);
