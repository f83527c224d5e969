import { mkdirSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { differences } from '../state';
import { openSandbox } from '../sandbox';
import { run } from '../command';
import type { Scenario, Trial } from '../scenario';
import { contracts, randomOf, tried } from '../scenario';

/** The report's folder is a small file system that fills up in the middle of the run. */
async function once(turn: number): Promise<Trial> {
  const kilobytes = 64 + Math.floor(randomOf(turn)() * 1500);
  const sandbox = await openSandbox({ contract: contracts[turn % contracts.length] ?? '', existing: 300 });
  const disk = join(sandbox.out, 'disk');
  mkdirSync(disk);
  try {
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(kilobytes)}k`, 'tmpfs', disk]);
    if (mount.status !== 0) return { kind: 'skipped', why: 'mounting a small tmpfs needs root' };
    const before = await sandbox.state();
    const args = sandbox.args.map((arg) => (arg === sandbox.out ? join(disk, 'report') : arg));
    const ended = await run([...args, '--seed', String(turn + 1)], sandbox.env);
    const wrong = differences(before, await sandbox.state());
    if (ended.code !== 3 && ended.code !== 0)
      wrong.push(`exit ${String(ended.code)} with ${String(kilobytes)} kB: ${ended.text.slice(-300)}`);
    return tried(wrong);
  } finally {
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
    await sandbox.close();
  }
}

export const fullDisk: Scenario = {
  name: 'full disk',
  about: 'everything is given back and deleted although nothing can be stored; exit 3',
  times: 50,
  once,
};
