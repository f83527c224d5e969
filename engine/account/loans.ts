import type { Loan, OpenLoan } from '../../model/loan';
import type { Journal } from '../ports';

/** Everything that the run borrowed. Only the functions of this file change it. */
export interface Loans {
  /** Loans that are not known to be back, by their entry in the journal, oldest first. */
  readonly open: ReadonlyMap<number, OpenLoan>;
  /** What could not be given back, for a person to mend. */
  readonly notRestored: readonly string[];
  /** The loans behind these lines. */
  readonly lost: readonly OpenLoan[];
}

interface State extends Loans {
  readonly open: Map<number, OpenLoan>;
  readonly notRestored: string[];
  readonly lost: OpenLoan[];
  readonly journal: Pick<Journal, 'borrow' | 'returned'>;
}

const stateOf = (loans: Loans): State => loans as State;

/** `left`: loans that an earlier run left open, with their entries in this journal. */
export function newLoans(journal: State['journal'], left: readonly OpenLoan[] = []): Loans {
  const state: State = { open: new Map(left.map((one) => [one.entry, one])), notRestored: [], lost: [], journal };
  return state;
}

/** Something is about to be changed that is not ours: the journal learns first how it is given back. */
export function borrow(loans: Loans, loan: Loan): OpenLoan {
  const { journal, open } = stateOf(loans);
  const one: OpenLoan = { entry: journal.borrow(loan), loan };
  open.set(one.entry, one);
  return one;
}

/** It is back. */
export function returned(loans: Loans, { entry }: OpenLoan): void {
  const { journal, open } = stateOf(loans);
  if (open.delete(entry)) journal.returned(entry);
}

/** It could not be given back, and nothing more is tried. The journal keeps it. `byHand`: what a person does now. */
export function notReturned(loans: Loans, one: OpenLoan, byHand: string = one.loan.byHand): void {
  const { open, notRestored, lost } = stateOf(loans);
  if (!open.delete(one.entry)) return;
  lost.push(one);
  if (!notRestored.includes(byHand)) notRestored.push(byHand);
}
