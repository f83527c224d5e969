import type { Subject } from '../matrix/subjects';
import { subjectOf } from '../matrix/subjects';
import type { Job, Reply } from './job';
import { soak } from './soak';

const subjects = new Map<string, Promise<Subject>>();

async function run({ id, job }: { readonly id: number; readonly job: Job }): Promise<Reply> {
  const loading = subjects.get(job.contract) ?? subjectOf(job.contract);
  subjects.set(job.contract, loading);
  return { id, soaked: await soak(await loading, job) };
}

const failed = (id: number, error: unknown): Reply => ({ id, error: error instanceof Error ? error.stack ?? error.message : String(error) });

process.on('message', (message: { readonly id: number; readonly job: Job }) => {
  void run(message).catch((error: unknown) => failed(message.id, error)).then((reply) => process.send?.(reply));
});
