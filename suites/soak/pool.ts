import { join } from 'node:path';
import { inProcesses } from '../matrix/inProcesses';
import type { Job, Soaked } from './job';

/** Does the jobs in processes of their own; the results come in the order of the jobs. */
export const soakAll = (
  jobs: readonly Job[],
  workers: number,
  onDone: (at: number, soaked: Soaked, done: number) => void,
): Promise<Soaked[]> =>
  inProcesses<Job, Soaked>(jobs, { worker: join(__dirname, 'worker.ts'), atOnce: workers }, onDone);
