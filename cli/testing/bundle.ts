import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Bundles the command into one file before the tests: starting it then takes a fifth of the time.
 */
function bundle(): void {
  execFileSync('npm', ['run', '--silent', 'bundle'], {
    cwd: join(__dirname, '..', '..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

export = bundle;
