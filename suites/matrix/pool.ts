import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Alarms } from './alarms';
import type { Kill, MatrixProfile } from './kill';

export type Task =
  | { readonly do: 'kill'; readonly fault: string; readonly profiles: readonly MatrixProfile[] }
  | { readonly do: 'alarms'; readonly variants: readonly string[]; readonly profile: MatrixProfile };
export type Result = { readonly do: 'kill'; readonly kill: Kill } | { readonly do: 'alarms'; readonly alarms: Alarms };

export interface Job { readonly id: number; readonly contract: string; readonly seed: number; readonly task: Task }
export type Reply = { readonly id: number; readonly result: Result } | { readonly id: number; readonly error: string };

const roomForYoungObjects = '--max-semi-space-size=64';

type Work = Omit<Job, 'id'>;

/** Does the work in processes of their own, two at most; the results come in the order of the work. */
export async function runAll(work: readonly Work[], onDone: (done: number) => void): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  let done = 0;
  const take = (): Job | undefined => {
    const one = work[next];
    if (!one) return undefined;
    next += 1;
    return { id: next - 1, ...one };
  };
  const settle = (id: number, result: Result): void => {
    results[id] = result;
    done += 1;
    onDone(done);
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism(), work.length) }, () => employ(take, settle)));
  return results;
}

/** One process: gets a job, answers, gets the next. */
function employ(take: () => Job | undefined, settle: (id: number, result: Result) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'worker.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: ['-r', require.resolve('esbuild-register'), roomForYoungObjects] });
    const feed = (): void => {
      const job = take();
      if (job) child.send(job);
      else child.disconnect();
    };
    child.on('message', (reply: Reply) => {
      if ('error' in reply) {
        child.kill();
        reject(new Error(reply.error));
        return;
      }
      settle(reply.id, reply.result);
      feed();
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${String(code)}`))));
    feed();
  });
}
