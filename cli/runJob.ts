import type { Choices } from '../check/choices';
import { connect } from '../check/connect';
import { interruptibleClock } from '../check/interruptibleClock';
import { diskJournal } from '../check/journals';
import type { ReportFolder } from '../check/reportFolder';
import { runCheck } from '../check/runCheck';
import { systemClock } from '../targets/clock';
import { atUrl } from '../targets/transports/http';
import { newMark } from '../targets/mark';
import { startEmbedded } from './embedded';
import type { Ended } from './happenings';
import type { Job } from './job';
import { progressLine } from './progress';
import { repeatOf } from './repeat';
import { replayLine } from '../check/commandLine';
import type { RunFlags } from './runFlags';
import { say } from './say';

/** Runs one contract and writes its folder. */
export async function runJob(
  job: Job,
  flags: RunFlags,
  choices: Choices,
  folder: ReportFolder,
  interrupted: AbortSignal,
): Promise<Ended> {
  const { contract, config, reference } = job;
  const embedded = reference ? await startEmbedded(reference, { faults: [], variants: [] }, 0) : null;
  const outOfTime = new AbortController();
  const timer =
    flags.time === undefined || choices.profile === 'deep'
      ? undefined
      : setTimeout(() => {
          outOfTime.abort();
        }, flags.time);
  const signal = AbortSignal.any([interrupted, outOfTime.signal]);
  const clock = interruptibleClock(systemClock(), signal);
  const connection = connect(atUrl(embedded?.url ?? config.url ?? ''), contract, config, clock);
  const mark = newMark(clock.nowMs());
  const journal = diskJournal(folder.journalPath, contract, connection.url, mark);
  if (journal.setAside !== undefined)
    say(
      `an earlier run left something behind; its journal is now ${journal.setAside} (rolecall clean ${journal.setAside})`,
    );
  const progress = progressLine(contract.id, process.stderr);
  try {
    const { results, outcome } = await runCheck({
      contract,
      config,
      choices,
      clock,
      journal,
      signal,
      mark,
      send: connection.send,
      target: {
        url: connection.url,
        name: embedded ? 'embedded reference server' : '',
        ...(embedded ? { embedded: { faults: [], variants: [] } } : {}),
      },
      named: { contract: job.name, config: flags.config ?? '' },
      replay: (finding) => replayLine(folder.path, flags, finding),
      onExchange: folder.store,
      onProgress: (step) => {
        progress.take(step);
      },
      command: repeatOf(job, flags, choices),
      stoppedBecause: () =>
        outOfTime.signal.aborted && !interrupted.aborted ? 'the time that --time gave was used up' : null,
    });
    folder.finish(results, flags.strict ?? false);
    return {
      results,
      stopped: outcome.stopped?.reason ?? null,
      outOfTime: outOfTime.signal.aborted && !interrupted.aborted,
      waive: config.waive,
    };
  } finally {
    clearTimeout(timer);
    progress.end();
    journal.close();
    await connection.close();
    await embedded?.close();
  }
}
