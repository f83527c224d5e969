import { closeSync, existsSync, mkdirSync, openSync, renameSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Loan } from '../model/loan';
import type { JournalEntry, JournalOwner } from './journalEntry';
import { readJournal } from './readJournal';

/** What a run made and what it must put back, on disk before the request that makes it true is sent. */
export interface Journal {
  /** Before a create is sent. */
  intend(role: { readonly mark: string; readonly name: string }): number;
  /**
   * The create was answered, with this id. Again for a second role of the same create, and before a role is given a
   * name that tells nothing of the run.
   */
  created(entry: number, id: string): void;
  /** The create was refused: there is no such role. */
  refused(entry: number): void;
  deleted(id: string): void;
  /** Removed, but the vendor keeps a record. */
  softDeleted(id: string): void;
  /** Before something is changed that is not the run's own. */
  borrow(loan: Loan): number;
  /** It is back. */
  returned(entry: number): void;
  close(): void;
  /** Where an older journal that still had something to do was put; undefined for none. */
  readonly setAside: string | undefined;
}

/**
 * Opens a journal. One of the same run is continued; one of another run that has nothing left to do is overwritten,
 * else set aside.
 * Throws what the file system throws.
 */
export function openJournal(path: string, owner: JournalOwner): Journal {
  mkdirSync(dirname(path), { recursive: true });
  const { setAside, lastEntry } = makeRoom(path, owner);
  const file = openSync(path, 'a', 0o600);
  const write = (entry: JournalEntry): void => writeWhole(file, `${JSON.stringify(entry)}\n`);
  let entries = lastEntry;
  if (lastEntry < 0) {
    write({ event: 'begin', ...owner });
    entries = 0;
  }
  return {
    intend({ mark, name }) {
      write({ event: 'intend', entry: ++entries, mark, name });
      return entries;
    },
    created: (entry, id) => write({ event: 'created', entry, id }),
    refused: (entry) => write({ event: 'refused', entry }),
    deleted: (id) => write({ event: 'deleted', id }),
    softDeleted: (id) => write({ event: 'soft-deleted', id }),
    borrow(loan) {
      write({ event: 'borrow', entry: ++entries, loan });
      return entries;
    },
    returned: (entry) => write({ event: 'returned', entry }),
    close: () => closeSync(file),
    setAside,
  };
}

/** Continues (the last entry's number), or clears the path (-1). */
function makeRoom(
  path: string,
  { contract, url, mark }: JournalOwner,
): { setAside: string | undefined; lastEntry: number } {
  if (!existsSync(path)) return { setAside: undefined, lastEntry: -1 };
  const before = readJournal(path);
  if (before.ok && before.contract === contract && before.url === url && before.mark === mark) {
    truncateSync(path, before.wholeBytes);
    return { setAside: undefined, lastEntry: before.lastEntry };
  }
  if (before.ok ? before.outstanding.length === 0 && before.loans.length === 0 : before.blank) {
    truncateSync(path, 0);
    return { setAside: undefined, lastEntry: -1 };
  }
  const setAside = freeName(path, before.ok && /^[0-9a-z]{1,40}$/.test(before.mark) ? before.mark : 'old');
  renameSync(path, setAside);
  return { setAside, lastEntry: -1 };
}

function freeName(path: string, label: string): string {
  const stem = path.replace(/\.jsonl$/, '');
  for (let n = 1; ; n++) {
    const name = `${stem}.${label}${n === 1 ? '' : `.${n}`}.jsonl`;
    if (!existsSync(name)) return name;
  }
}

// A write may take less than it was given (a full disk throws in the end).
function writeWhole(file: number, line: string): void {
  const bytes = Buffer.from(line);
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}
