import type { Ended, Running } from '../../check/runJob';
import { runJob } from '../../check/runJob';
import { isToStart, withPlace } from '../embedded';
import { say } from '../say';
import type { CommandJob } from './jobs';
import { progressLine } from './progress';

/** Runs one job of the command, its embedded server started where it has one, and shows how far it is. */
export const runOne = (
  job: CommandJob,
  running: Pick<Running, 'folder' | 'strict' | 'known' | 'signal'>,
): Promise<Ended> =>
  withPlace(job.at, async (place) => {
    const progress = progressLine(job.contract.id, process.stderr);
    try {
      return await runJob(job, {
        ...running,
        place,
        ...(isToStart(job.at) ? { name: 'embedded reference server', embedded: job.at.switches } : { name: '' }),
        onProgress: (step) => {
          progress.take(step);
        },
        onSetAside: (journal) => {
          say(`an earlier run left something behind; its journal is now ${journal} (rolecall clean ${journal})`);
        },
      });
    } finally {
      progress.end();
    }
  });
