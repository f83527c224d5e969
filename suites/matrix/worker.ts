import { alarms } from './alarms';
import { answerJobs } from './answerJobs';
import { kill } from './kill';
import type { Job, Result } from './pool';

answerJobs<Job, Result>(async (subject, { contract, seed, task }) => {
  if (task.do === 'alarms')
    return { do: 'alarms', alarms: await alarms(subject, task.variants, { profile: task.profile, seed }) };
  const fault = subject.reference.faults.find(({ name }) => name === task.fault);
  if (!fault) throw new Error(`${contract} has no fault "${task.fault}"`);
  return { do: 'kill', kill: await kill(subject, fault, { profiles: task.profiles, seed }) };
});
