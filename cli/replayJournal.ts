import { rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskJournal, noJournal, type RunJournal } from '../check/journals';
import type { Contract } from '../contract/types';
import { say } from './say';
import { fileProblem } from './usageError';

/** A journal beside the results, for `rolecall clean` after a kill. */
export interface ReplayJournal {
  readonly journal: RunJournal;
  /** `clean`: nothing is left that it would be needed for. */ end(clean: boolean): void;
}

/** Opens it; where the folder cannot be written to, the replay goes on without one and says so. */
export function replayJournal(
  results: string,
  folder: string,
  contract: Contract,
  url: string,
  mark: string,
): ReplayJournal {
  const path = join(statSync(results).isDirectory() ? join(results, folder) : dirname(results), 'replay.journal.jsonl');
  try {
    const journal = diskJournal(path, contract, url, mark);
    if (journal.setAside !== undefined)
      say(
        `an earlier replay left something behind; its journal is now ${journal.setAside} (rolecall clean ${journal.setAside})`,
      );
    return {
      journal,
      end(clean) {
        journal.close();
        if (clean) rmSync(path, { force: true });
        else say(`what is left behind stands in ${path} (rolecall clean ${path})`);
      },
    };
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === null) throw error;
    say(`without a journal, since it cannot be written: ${problem}`);
    return { journal: noJournal(), end: () => undefined };
  }
}
