import { alarms } from './alarms';
import { kill } from './kill';
import type { Job, Reply } from './pool';
import type { Subject } from './subjects';
import { subjectOf } from './subjects';

const subjects = new Map<string, Promise<Subject>>();

async function run({ id, contract, seed, task }: Job): Promise<Reply> {
  const loading = subjects.get(contract) ?? subjectOf(contract);
  subjects.set(contract, loading);
  const subject = await loading;
  if (task.do === 'alarms') return { id, result: { do: 'alarms', alarms: await alarms(subject, task.variants, { profile: task.profile, seed }) } };
  const fault = subject.reference.faults.find(({ name }) => name === task.fault);
  if (!fault) throw new Error(`${contract} has no fault "${task.fault}"`);
  return { id, result: { do: 'kill', kill: await kill(subject, fault, { profiles: task.profiles, seed }) } };
}

const failed = (id: number, error: unknown): Reply => ({ id, error: error instanceof Error ? error.stack ?? error.message : String(error) });

process.on('message', (job: Job) => {
  void run(job).catch((error: unknown) => failed(job.id, error)).then((reply) => process.send?.(reply));
});
