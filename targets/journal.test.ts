import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Loan } from '../model/loan';
import { openJournal } from './journal';
import { readJournal } from './readJournal';

const loanOf = (role: string): Loan => ({
  what: `role ${role}`,
  of: { role },
  operation: 'update',
  giveBack: [{ method: 'PUT', path: `/roles/${role}`, headers: {}, body: '{"name":"Staff"}', credential: 'main' }],
  body: { at: '', besides: ['/name'] },
  isBack: {
    request: { method: 'GET', path: '/roles', headers: {}, credential: 'main' },
    at: '',
    element: { idAt: '/id', id: role },
    holds: [{ pointer: '/name', value: 'Staff' }],
  },
  byHand: `set the name of role ${role} to Staff`,
});
const OWNER = { contract: 'glance', url: 'http://127.0.0.1:4101', mark: 'rc0abcdefxyz' };
describe('a journal', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'journal-'));
    path = join(folder, 'deep', 'journal.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const intend = (journal: ReturnType<typeof openJournal>, name: string): number =>
    journal.intend({ mark: OWNER.mark, name });

  test('what is neither deleted nor refused is outstanding', () => {
    const journal = openJournal(path, OWNER);
    const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((name) => intend(journal, name)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    journal.created(a, '1');
    journal.created(b, '2');
    journal.created(c, '3');
    journal.created(c, '4');
    journal.refused(d);
    journal.deleted('1');
    journal.softDeleted('3');
    journal.deleted('99');
    expect(e).toBe(5);
    expect(readJournal(path)).toMatchObject({
      ok: true,
      ...OWNER,
      outstanding: [
        { id: '2', name: 'b' },
        { id: '4', name: 'c' },
        { id: null, name: 'e' },
      ],
      loans: [],
    });
    journal.close();
  });

  test('a role that is given another name is outstanding under each', () => {
    const journal = openJournal(path, OWNER);
    journal.created(intend(journal, 'a'), '1');
    journal.created(intend(journal, 'x'), '1');
    journal.created(intend(journal, 'y'), '1');
    expect(readJournal(path)).toMatchObject({ outstanding: [{ id: '1', name: 'y', formerNames: ['a', 'x'] }] });
    journal.deleted('1');
    expect(readJournal(path)).toMatchObject({ outstanding: [] });
    journal.close();
  });

  test('a loan stands with the requests that give it back until it is returned', () => {
    const journal = openJournal(path, OWNER);
    const first = journal.borrow(loanOf('7'));
    const second = journal.borrow(loanOf('8'));
    journal.returned(first);
    expect(readJournal(path)).toMatchObject({ loans: [{ entry: second, loan: loanOf('8') }] });
    journal.close();
  });

  test.each([
    ['no requests', (loan: Loan) => ({ ...loan, giveBack: undefined })],
    [
      'a request without a path',
      (loan: Loan) => ({ ...loan, giveBack: [{ method: 'PUT', headers: {}, credential: 'main' }] }),
    ],
    ['no read that shows it', (loan: Loan) => ({ ...loan, isBack: { ...loan.isBack, request: undefined } })],
    ['nobody whom it is of', (loan: Loan) => ({ ...loan, of: {} })],
  ])('a loan with %s is no entry', (_, broken) => {
    openJournal(path, OWNER).close();
    appendFileSync(path, `${JSON.stringify({ event: 'borrow', entry: 1, loan: broken(loanOf('7')) })}\n`);
    expect(readJournal(path)).toMatchObject({ ok: false, problem: expect.stringContaining('line 2') as unknown });
  });

  test('how the account is reached again comes back as it was told', () => {
    const target = { contract: '/specs/mine', params: { group_id: '7' }, operations: {} };
    openJournal(path, { ...OWNER, target, configuredBy: '/sandbox.json' }).close();
    expect(readJournal(path)).toMatchObject({ ...OWNER, target, configuredBy: '/sandbox.json' });
  });

  test('an intention is on disk when the call returns, for the owner only', () => {
    const journal = openJournal(path, OWNER);
    intend(journal, 'Tea\nbreak');
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(3);
    expect(statSync(path).mode & 0o077).toBe(0);
    journal.close();
  });

  test('a last line that was cut off is not there, and the run goes on after it', () => {
    const journal = openJournal(path, OWNER);
    intend(journal, 'a');
    journal.close();
    appendFileSync(path, '{"event":"intend","entry":2,"ma');
    expect(readJournal(path)).toMatchObject({ ok: true, outstanding: [{ id: null, name: 'a' }] });
    const again = openJournal(path, OWNER);
    expect(intend(again, 'b')).toBe(2);
    again.close();
    expect(readJournal(path)).toMatchObject({ ok: true, outstanding: [{ name: 'a' }, { name: 'b' }] });
  });

  test('another run sets a journal aside that has something to do, and overwrites one that has not', () => {
    const first = openJournal(path, OWNER);
    const entry = intend(first, 'a');
    first.close();
    const second = openJournal(path, { ...OWNER, mark: 'rc0abcdefzzz' });
    second.close();
    expect(second.setAside).toBe(join(folder, 'deep', `journal.${OWNER.mark}.jsonl`));
    expect(readJournal(second.setAside ?? '')).toMatchObject({
      ok: true,
      mark: OWNER.mark,
      outstanding: [{ name: 'a' }],
    });
    const third = openJournal(path, OWNER);
    expect(third.setAside).toBeUndefined();
    third.close();
    expect(entry).toBe(1);
  });

  test('a file of another kind is set aside, a blank one is used', () => {
    openJournal(path, OWNER).close();
    writeFileSync(path, 'precious notes\n');
    const journal = openJournal(path, OWNER);
    const { setAside } = journal;
    journal.close();
    expect(readFileSync(setAside ?? '', 'utf8')).toBe('precious notes\n');
    writeFileSync(path, '{"event":"beg');
    const blank = openJournal(path, OWNER);
    blank.close();
    expect(blank.setAside).toBeUndefined();
    expect(readJournal(path)).toMatchObject({ ok: true, ...OWNER });
  });

  test.each([
    ['nothing', '', 'does not begin'],
    ['a foreign line', '{"event":"begin","contract":"c","url":"u","mark":"m"}\n{"event":"created"}\n', 'line 2'],
    ['no beginning', '{"event":"deleted","id":"1"}\n', 'does not begin'],
  ])('a file with %s is no journal', (_, content, problem) => {
    openJournal(path, OWNER).close();
    writeFileSync(path, content);
    expect(readJournal(path)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) as unknown });
  });

  test('a journal that is not there is a problem in one line', () => {
    expect(readJournal(join(folder, 'none'))).toMatchObject({
      ok: false,
      problem: expect.stringContaining('ENOENT') as unknown,
    });
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});
