import type { Contract } from '../contract/types';
import type { Journal } from '../engine/ports';
import { openJournal } from '../targets/journal';

/** A journal that must be closed. */
export interface RunJournal extends Journal {
  readonly close: () => void;
  readonly setAside: string | undefined;
  /** The account was seen whole after clean-up: creates that no role came of were refused. */
  readonly settle: () => void;
}

/** A journal on disk; where the vendor keeps a record of removed roles it says so. */
export function diskJournal(path: string, contract: Contract, url: string, mark: string): RunJournal {
  const journal = openJournal(path, { contract: contract.id, url, mark });
  const open = new Set<number>();
  return {
    ...journal,
    intend(role) {
      const entry = journal.intend(role);
      open.add(entry);
      return entry;
    },
    created(entry, id) {
      open.delete(entry);
      journal.created(entry, id);
    },
    deleted: (id) => {
      (contract.delete.soft ? journal.softDeleted : journal.deleted)(id);
    },
    settle() {
      open.forEach((entry) => {
        journal.refused(entry);
      });
      open.clear();
    },
  };
}

/** No journal: for an app that dies with this process. */
export function noJournal(): RunJournal {
  let entries = 0;
  const next = (): number => (entries += 1);
  return {
    intend: next,
    created: () => undefined,
    deleted: () => undefined,
    restore: next,
    restored: () => undefined,
    close: () => undefined,
    settle: () => undefined,
    setAside: undefined,
  };
}
