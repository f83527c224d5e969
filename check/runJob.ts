import type { Contract } from '../contract/types';
import type { Progress, StopReason } from '../engine/ports';
import type { Results, Switched } from '../model/results';
import type { TargetConfig } from '../targets/config/keys';
import { isInProcess } from '../targets/transports/inProcess';
import type { Place } from '../targets/transports/transport';
import type { Choices } from './choices';
import type { Said } from './commandLine';
import { replayLine, runLine } from './commandLine';
import type { KnownList } from './known';
import { diskJournal, noJournal, reachedBy } from './journals';
import { withTarget } from './openTarget';
import type { ReportFolder } from './reportFolder';
import { runCheck } from './runCheck';
import { timeLimit } from './timeLimit';

/** One contract, the target that it is held against, and what is asked of the run. */
export interface Job {
  readonly contract: Contract;
  readonly config: TargetConfig;
  readonly choices: Choices;
  /** The options of the caller, for command lines that repeat the run. */
  readonly said: Said;
}

/** Where and how a job is run. */
export interface Running {
  readonly place: Place;
  /** The name of the target in reports, beside its URL. */
  readonly name: string;
  /** How the embedded server is switched, where one was started for the run. */
  readonly embedded?: Switched;
  /** Where the report goes; null for none. */
  readonly folder: ReportFolder | null;
  /** A should rule that fails counts as a failure in the files of the report. */
  readonly strict: boolean;
  /** Failures that are known and excused. Default: none. */
  readonly known?: KnownList;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Called if an earlier run left something behind, with the path to which its journal was moved. */
  readonly onSetAside: (journal: string) => void;
}

/** How a job ended. */
export interface Ended {
  readonly results: Results;
  /** null where the run went to its end. */
  readonly stopped: StopReason | null;
  /** True if the time limit ended the run, and no person did. */
  readonly outOfTime: boolean;
}

/** Runs one contract against one target and writes its report: for the command, for code and for Jest alike. */
export async function runJob({ contract, config, choices, said }: Job, running: Running): Promise<Ended> {
  const { place, folder, onProgress } = running;
  const limit = timeLimit(choices);
  const outOfTime = (): boolean => limit.signal.aborted && !running.signal.aborted;
  const signal = AbortSignal.any([running.signal, limit.signal]);
  const openJournal = (url: string, mark: string) =>
    folder
      ? diskJournal(folder.journalPath, contract, { url, mark, ...reachedBy(said.contract, said.file, config) })
      : noJournal();
  try {
    return await withTarget({ contract, config, place, signal, openJournal }, async (target) => {
      if (target.journal.setAside !== undefined) running.onSetAside(target.journal.setAside);
      const { results, outcome } = await runCheck({
        ...target,
        choices,
        ...(running.known ? { known: running.known } : {}),
        onProgress,
        target: { url: target.url, name: running.name, ...(running.embedded ? { embedded: running.embedded } : {}) },
        onExchange: (exchange, label) => folder?.store(exchange, label),
        named: { contract: said.contract, config: said.file },
        command: (rule) => runLine(said, choices, rule),
        // An app inside this process cannot be replayed later: it ends with the process.
        ...(folder && !isInProcess(target.url)
          ? { replay: (finding: string) => replayLine(folder.path, said, finding) }
          : {}),
        stoppedBecause: () => (outOfTime() ? 'the time that --time gave was used up' : null),
      });
      folder?.finish(results, running.strict);
      return { results, stopped: outcome.stopped?.reason ?? null, outOfTime: outOfTime() };
    });
  } finally {
    limit.stop();
  }
}
