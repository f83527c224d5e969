import { fork } from 'node:child_process';

/** What goes to a process of `inProcesses`, and what comes back. */
export interface Sent<Job> {
  readonly id: number;
  readonly job: Job;
}
export type Reply<Result> =
  { readonly id: number; readonly result: Result } | { readonly id: number; readonly error: string };

export interface Workforce {
  /** File whose module answers jobs. */
  readonly worker: string;
  /** Processes at most. */
  readonly atOnce: number;
  /** Flags of node; none by default. */
  readonly flags?: readonly string[];
}

/**
 * Does the jobs in processes of their own; the results come in the order of the jobs. Rejects with the first error of a
 * job or process.
 */
export async function inProcesses<Job, Result>(
  jobs: readonly Job[],
  workforce: Workforce,
  onDone: (at: number, result: Result, done: number) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  let done = 0;
  const take = (): Sent<Job> | undefined => {
    const job = jobs[next];
    if (job === undefined) return undefined;
    next += 1;
    return { id: next - 1, job };
  };
  const settle = (id: number, result: Result): void => {
    results[id] = result;
    done += 1;
    onDone(id, result, done);
  };
  await Promise.all(
    Array.from({ length: Math.min(workforce.atOnce, jobs.length) }, () => employ(workforce, take, settle)),
  );
  return results;
}

/** One process: gets a job, answers, gets the next. */
function employ<Job, Result>(
  { worker, flags = [] }: Workforce,
  take: () => Sent<Job> | undefined,
  settle: (id: number, result: Result) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(worker, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: ['-r', require.resolve('esbuild-register'), ...flags],
    });
    const feed = (): void => {
      const one = take();
      if (one) child.send(one);
      else child.disconnect();
    };
    child.on('message', (reply: Reply<Result>) => {
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
