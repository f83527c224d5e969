import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A run of the command, under way. */
export interface Command {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export interface Ended {
  /** The exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly text: string;
  readonly durationMs: number;
  /** The most memory that it held, as far as was seen. */
  readonly peakMegabytes: number;
}

/** The command in one file, as `npm run bundle` makes it. */
const bundled = join(__dirname, '..', '..', 'build', 'rolecall.js');

/** Starts the command as a user does; `env` is all that it has of the surroundings besides PATH. */
export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Command {
  const began = performance.now();
  const child = spawn(process.execPath, [bundled, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let peakMegabytes = 0;
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const timer = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, megabytesOf(child.pid));
  }, 100);
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      clearInterval(timer);
      resolve({ code, text, durationMs: performance.now() - began, peakMegabytes });
    });
  });
  return { child, ended };
}

export const run = (args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended> =>
  start(args, env).ended;

/** Peak resident memory as Linux tells it; 0 elsewhere. */
function megabytesOf(pid: number | undefined): number {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return Number(found ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Writes a configuration that sets how long one answer may take; gives the flags that name it. */
export function patience(folder: string, timeoutMs: number): string[] {
  const file = join(folder, 'patience.json');
  writeFileSync(file, JSON.stringify({ timeoutMs }));
  return ['--config', file];
}

/** A repeatable flag for each value: `--param group=7`. */
export const flagPairs = (flag: string, values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${value}`]);
