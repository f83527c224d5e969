import type { Loan } from '../../model/loan';
import { journalled } from '../testing/tinyRun';
import { borrow, newLoans, notReturned, returned } from './loans';

const loanOf = (what: string): Loan => ({
  what,
  of: { user: what },
  operation: 'assign',
  giveBack: [],
  isBack: { request: { method: 'GET', path: '/', headers: {}, credential: 'main' }, at: '', holds: [] },
  byHand: `mend ${what}`,
});

test('a loan stands in the journal when it is taken, and once more when it is back', () => {
  const { journal, lines } = journalled();
  const loans = newLoans(journal);
  const one = borrow(loans, loanOf('u1'));
  expect([lines, [...loans.open.values()]]).toEqual([['borrow u1'], [one]]);
  returned(loans, one);
  returned(loans, one);
  expect([lines, loans.open.size]).toEqual([['borrow u1', 'returned: borrow u1'], 0]);
});

test('what does not come back is said once, and stays in the journal', () => {
  const { journal, lines } = journalled();
  const loans = newLoans(journal);
  const [one, same] = [borrow(loans, loanOf('u1')), borrow(loans, loanOf('u1'))];
  notReturned(loans, one);
  notReturned(loans, one);
  notReturned(loans, same);
  returned(loans, one);
  expect([loans.notRestored, loans.lost, loans.open.size]).toEqual([['mend u1'], [one, same], 0]);
  expect(lines).toEqual(['borrow u1', 'borrow u1']);
});

test('loans of an earlier run go on under their entries', () => {
  const { journal, lines } = journalled();
  lines.push('first', 'second');
  const left = { entry: 1, loan: loanOf('u1') };
  const loans = newLoans(journal, [left]);
  expect([...loans.open]).toEqual([[1, left]]);
  returned(loans, left);
  expect(lines.at(-1)).toBe('returned: second');
});
