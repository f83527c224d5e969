import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command in one file, as `npm start` runs it. */
export const bundled = join(__dirname, '..', '..', 'build', 'rolecall.js');

/** Runs the command as a user does, without the tokens of this environment. */
export function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const { ROLECALL_TOKEN: _, ROLECALL_LIMITED_TOKEN: __, FORCE_COLOR: ___, ...clean } = process.env;
    const child = spawn(process.execPath, [bundled, ...args], {
      cwd: join(__dirname, '..', '..'),
      env: { ...clean, ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
    child.stdin.end(input);
  });
}
