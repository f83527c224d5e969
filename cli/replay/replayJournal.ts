import { rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reached, RunJournal } from '../../check/journals';
import { diskJournal, noJournal } from '../../check/journals';
import type { Contract } from '../../contract/types';
import { say } from '../say';
import { fileProblem } from '../usageError';

/** A journal beside the results, for `rolecall clean` after a kill. */
export interface ReplayJournal {
  /** Opens it; where the folder cannot be written to, the replay goes on without one and says so. */
  readonly open: (url: string, mark: string) => RunJournal;
  /** Once it is closed. `clean`: nothing is left that it would be needed for. Only the first call counts. */
  readonly end: (clean: boolean) => void;
}

/** The journal of a replay of results, or of the results in a folder below them. */
export function replayJournal(
  results: string,
  folder: string,
  contract: Contract,
  reached: Omit<Reached, 'url' | 'mark'>,
): ReplayJournal {
  const path = join(statSync(results).isDirectory() ? join(results, folder) : dirname(results), 'replay.journal.jsonl');
  let isOpen = false;
  return {
    open(url, mark) {
      try {
        const journal = diskJournal(path, contract, { url, mark, ...reached });
        isOpen = true;
        if (journal.setAside !== undefined)
          say(
            'an earlier replay left something behind; ' +
              `its journal is now ${journal.setAside} (rolecall clean ${journal.setAside})`,
          );
        return journal;
      } catch (error) {
        const problem = fileProblem(error);
        if (problem === null) throw error;
        say(`without a journal, since it cannot be written: ${problem}`);
        return noJournal();
      }
    },
    end(clean) {
      if (!isOpen) return;
      isOpen = false;
      if (clean) rmSync(path, { force: true });
      else say(`what is left behind stands in ${path} (rolecall clean ${path})`);
    },
  };
}
