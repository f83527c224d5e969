import type { ReportFolder } from '../../check/reportFolder';
import type { Ended } from '../../check/runJob';
import { runJob } from '../../check/runJob';
import { isToStart, withPlace } from '../embedded';
import { say } from '../say';
import type { CommandJob } from './jobs';
import { progressLine } from './progress';

/** Runs one job of the command, its embedded server started where it has one, and shows how far it is. */
export const runOne = (job: CommandJob, folder: ReportFolder, strict: boolean, signal: AbortSignal): Promise<Ended> =>
  withPlace(job.at, async (place) => {
    const progress = progressLine(job.contract.id, process.stderr);
    try {
      return await runJob(job, {
        place,
        ...(isToStart(job.at) ? { name: 'embedded reference server', embedded: job.at.switches } : { name: '' }),
        folder,
        strict,
        signal,
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
