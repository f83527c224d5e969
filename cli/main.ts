#!/usr/bin/env node
import { runCommandLine } from './program';

// `head` or a pager may close the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  else throw error;
});

void runCommandLine(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  // Exits when all output is written: the timer of an abandoned request must not keep the process alive.
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
});
