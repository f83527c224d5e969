import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Alarms } from './alarms';
import { inProcesses } from './inProcesses';
import type { Kill, MatrixProfile } from './kill';

export type Task =
  | { readonly do: 'kill'; readonly fault: string; readonly profiles: readonly MatrixProfile[] }
  | { readonly do: 'alarms'; readonly variants: readonly string[]; readonly profile: MatrixProfile };
export type Result = { readonly do: 'kill'; readonly kill: Kill } | { readonly do: 'alarms'; readonly alarms: Alarms };

export interface Job {
  readonly contract: string;
  readonly seed: number;
  readonly task: Task;
}

const roomForYoungObjects = '--max-semi-space-size=64';

/** Does the work in processes of their own, two at most; the results come in the order of the work. */
export const runAll = (work: readonly Job[], onDone: (done: number) => void): Promise<Result[]> =>
  inProcesses<Job, Result>(
    work,
    { worker: join(__dirname, 'worker.ts'), atOnce: Math.min(2, availableParallelism()), flags: [roomForYoungObjects] },
    (_, __, done) => {
      onDone(done);
    },
  );
