#!/usr/bin/env node
import { runCommandLine } from './program';

// A reader that has seen enough (head, a pager) is no defect.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  else throw error;
});

void runCommandLine(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  // Leaves once what was written has gone out: a timer of a request that nobody waits for must not hold the process.
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
});
