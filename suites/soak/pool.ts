import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Job, Reply, Soaked } from './job';

/** Does the jobs in processes of their own; the results come in the order of the jobs. */
export async function soakAll(jobs: readonly Job[], workers: number, onDone: (at: number, soaked: Soaked, done: number) => void): Promise<Soaked[]> {
  const results: Soaked[] = [];
  let next = 0;
  let done = 0;
  const take = (): { readonly id: number; readonly job: Job } | undefined => {
    const job = jobs[next];
    next += 1;
    return job && { id: next - 1, job };
  };
  const settle = (id: number, soaked: Soaked): void => {
    results[id] = soaked;
    done += 1;
    onDone(id, soaked, done);
  };
  await Promise.all(Array.from({ length: Math.min(workers, jobs.length) }, () => employ(take, settle)));
  return results;
}

/** One process: gets a job, answers, gets the next. */
function employ(take: () => { readonly id: number; readonly job: Job } | undefined, settle: (id: number, soaked: Soaked) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'worker.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: ['-r', require.resolve('esbuild-register')] });
    const feed = (): void => {
      const one = take();
      if (one) child.send(one);
      else child.disconnect();
    };
    child.on('message', (reply: Reply) => {
      if ('error' in reply) {
        child.kill();
        reject(new Error(reply.error));
        return;
      }
      settle(reply.id, reply.soaked);
      feed();
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${String(code)}`))));
    feed();
  });
}
