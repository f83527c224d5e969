import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and what lacks above it, one at a time: on file systems that refuse new folders with ENOENT, such as
 * /proc,
 * Node's own recursive mkdir tries for ever. Throws what the file system throws.
 */
export function makeFolder(path: string): void {
  const whole = resolve(path);
  if (existsSync(whole)) {
    mkdirSync(whole, { recursive: true });
    return;
  }
  if (!existsSync(dirname(whole))) makeFolder(dirname(whole));
  mkdirSync(whole);
}
