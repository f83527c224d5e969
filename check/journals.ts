import { resolve } from 'node:path';
import { shippedContracts } from '../contract/shipped';
import type { Contract } from '../contract/types';
import type { Journal } from '../engine/ports';
import type { TargetConfig } from '../targets/config/keys';
import { openJournal } from '../targets/journal';
import type { JournalOwner } from '../targets/journalEntry';

/** A journal that must be closed. */
export interface RunJournal extends Journal {
  readonly close: () => void;
  readonly setAside: string | undefined;
  /** There is no role of this create. */
  readonly refused: (entry: number) => void;
  /** The account was seen whole after clean-up: creates that no role came of were refused. */
  readonly settle: () => void;
}

/** What a journal says of its target besides the contract's id. */
export type Reached = Omit<JournalOwner, 'contract'>;

/**
 * How a run reached its target, for `rolecall clean`. `called`: the contract by its name or folder; `file`: '' for
 * none.
 */
export function reachedBy(
  called: string,
  file: string,
  { params, operations, assign }: TargetConfig,
): Omit<Reached, 'url' | 'mark'> {
  const isShipped = shippedContracts().some(({ id }) => id === called);
  return {
    target: {
      contract: isShipped ? called : resolve(called),
      params,
      operations,
      ...(assign === undefined ? {} : { assign }),
    },
    ...(file === '' ? {} : { configuredBy: resolve(file) }),
  };
}

/** A journal on disk; where the vendor keeps a record of removed roles it says so. */
export function diskJournal(path: string, contract: Contract, reached: Reached): RunJournal {
  const journal = openJournal(path, { contract: contract.id, ...reached });
  const open = new Set<number>();
  const refused = (entry: number): void => {
    open.delete(entry);
    journal.refused(entry);
  };
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
    refused,
    settle: () => open.forEach(refused),
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
    borrow: next,
    returned: () => undefined,
    refused: () => undefined,
    close: () => undefined,
    settle: () => undefined,
    setAside: undefined,
  };
}
