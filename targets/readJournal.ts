import { readFileSync } from 'node:fs';
import type { OpenLoan } from '../model/loan';
import type { JournalEntry, JournalOwner } from './journalEntry';
import { journalEntry } from './journalEntry';

/** A role that may be there still. The id is null where no answer told it. */
export interface OutstandingRole {
  readonly id: string | null;
  /** Of the create. */
  readonly entry: number;
  readonly name: string;
  /** What it was called before it was given that name, where it was. */
  readonly formerNames?: readonly string[];
}

/** What a journal says is left to do. */
export interface JournalReading extends JournalOwner {
  readonly ok: true;
  readonly outstanding: readonly OutstandingRole[];
  /** What was borrowed and is not known to be back, oldest first. */
  readonly loans: readonly OpenLoan[];
  /** The highest entry number so far. */
  readonly lastEntry: number;
  /** Length of what was written whole, in bytes. */
  readonly wholeBytes: number;
}

/** Why a journal cannot be read. `blank`: because nothing was written whole. */
export interface UnreadJournal {
  readonly ok: false;
  readonly problem: string;
  readonly blank: boolean;
}

/** Reads a journal. A last line that was cut off counts as not written. */
export function readJournal(path: string): JournalReading | UnreadJournal {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return {
      ok: false,
      problem: `${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`,
      blank: false,
    };
  }
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const lines = whole.split('\n').slice(0, -1);
  const entries = lines.map(journalEntry);
  const broken = entries.indexOf(undefined);
  if (broken >= 0) return { ok: false, problem: `${path}: line ${broken + 1} is not a journal's entry`, blank: false };
  const [begin, ...rest] = entries.filter((entry) => entry !== undefined);
  if (begin?.event !== 'begin')
    return { ok: false, problem: `${path}: is not a journal: it does not begin as one`, blank: lines.length === 0 };
  const { contract, url, mark, target, configuredBy } = begin;
  const known = { ...(target ? { target } : {}), ...(configuredBy === undefined ? {} : { configuredBy }) };
  return { ok: true, contract, url, mark, ...known, ...leftToDo(rest), wholeBytes: Buffer.byteLength(whole) };
}

function leftToDo(entries: readonly JournalEntry[]): Pick<JournalReading, 'outstanding' | 'loans' | 'lastEntry'> {
  const names = new Map<number, string>();
  const intended = new Map<number, OutstandingRole>();
  const live = new Map<string, OutstandingRole>();
  const loans = new Map<number, OpenLoan>();
  let lastEntry = 0;
  for (const line of entries) {
    if ('entry' in line) lastEntry = Math.max(lastEntry, line.entry);
    switch (line.event) {
      case 'begin':
        break;
      case 'intend':
        names.set(line.entry, line.name);
        intended.set(line.entry, { id: null, entry: line.entry, name: line.name });
        break;
      case 'created':
        intended.delete(line.entry);
        live.set(line.id, called(line, names.get(line.entry) ?? '', live.get(line.id)));
        break;
      case 'refused':
        intended.delete(line.entry);
        break;
      case 'deleted':
      case 'soft-deleted':
        live.delete(line.id);
        break;
      case 'borrow':
        loans.set(line.entry, { entry: line.entry, loan: line.loan });
        break;
      case 'returned':
        loans.delete(line.entry);
        break;
    }
  }
  return { outstanding: [...live.values(), ...intended.values()], loans: [...loans.values()], lastEntry };
}

const called = (
  { id, entry }: JournalEntry & { event: 'created' },
  name: string,
  before: OutstandingRole | undefined,
): OutstandingRole => ({
  id,
  entry,
  name,
  ...(before ? { formerNames: [...(before.formerNames ?? []), before.name] } : {}),
});
