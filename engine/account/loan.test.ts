import type { Json, JsonObject } from '../../model/json';
import type { Loan } from '../../model/loan';
import type { Look, Shown } from '../language/history';
import { RUN_MARK, tinySettings } from '../testing/tinyRun';
import { tinyContract } from '../testing/tinyContract';
import { givingBack, isBackIn, isSameHolding, presentIn, roleLoan, stillOut } from './loan';

const contract = tinyContract();
const addressing = { contract, settings: tinySettings, runMark: RUN_MARK };
const owner = { id: 1, name: 'Owner', colour: 'red', limits: { read: false, write: true } };

const loanOf = (view: 'list' | 'show', besides: readonly string[] = []): Loan =>
  roleLoan(addressing, {
    id: 1,
    item: { name: 'Owner', colour: 'red', limits: { read: false, write: true } },
    besides,
    holds: [
      { pointer: '/name', value: 'Owner' },
      { pointer: '/colour', value: 'red' },
      { pointer: '/limits/read', value: false },
      { pointer: '/limits/write', value: true },
    ],
    view,
    what: 'role 1',
    byHand: 'by hand',
  });
/** What the bodies of its requests say of the role, its type aside. */
const bodyFor = (loan: Loan, present: Json | undefined): unknown =>
  loan.giveBack.map((request) => {
    const { type: _, ...item } = (
      JSON.parse(givingBack(request, loan, present).body ?? 'null') as { readonly role: JsonObject }
    ).role;
    return item;
  });
const snapshotOf = (listed: JsonObject | null, shown: JsonObject | null): Look => ({
  list: { items: new Map(listed ? [['1', listed]] : []), repeated: [], pages: [] },
  shown: new Map(shown ? [['1', { item: shown } as unknown as Shown]] : []),
  users: new Map(),
  reads: [],
});

test('a loan of a role names the update that gives it back and the read that shows it', () => {
  expect(loanOf('list')).toMatchObject({
    of: { role: 1 },
    operation: 'update',
    giveBack: [{ method: 'PUT', path: '/teams/7/roles/1', credential: 'main' }],
    isBack: { request: { method: 'GET', path: '/teams/7/roles' }, element: { idAt: '/id', id: 1 } },
  });
  expect(loanOf('show').isBack).toMatchObject({ request: { method: 'GET', path: '/teams/7/roles/1' } });
});

describe('the request that gives a role back', () => {
  test('is whole where it is not known how the role is', () => {
    expect(bodyFor(loanOf('list'), undefined)).toEqual([
      { name: 'Owner', colour: 'red', limits: { read: false, write: true } },
    ]);
  });

  test('leaves out what is right already, with the objects that held nothing else', () => {
    expect(bodyFor(loanOf('list'), { ...owner, colour: 'blue' })).toEqual([{ colour: 'red' }]);
    expect(bodyFor(loanOf('list'), { ...owner, limits: { read: true, write: true } })).toEqual([
      { limits: { read: false } },
    ]);
  });

  test('is whole where everything seems right', () => {
    expect(bodyFor(loanOf('list'), owner)).toEqual([{ name: 'Owner', colour: 'red', limits: owner.limits }]);
  });

  test('takes along what an update needs, as it is now', () => {
    const renamed = { ...owner, colour: 'blue' };
    expect(bodyFor(loanOf('list', ['/name']), renamed)).toEqual([{ name: 'Owner', colour: 'red' }]);
    const nameOfNoLoan = { ...loanOf('list', ['/name']) };
    const loan: Loan = {
      ...nameOfNoLoan,
      isBack: { ...nameOfNoLoan.isBack, holds: [{ pointer: '/colour', value: 'red' }] },
    };
    expect(bodyFor(loan, { ...owner, name: 'Boss', colour: 'blue' })).toMatchObject([{ name: 'Boss', colour: 'red' }]);
  });

  test('finds the item within a bulk body', () => {
    const bulk = {
      ...contract,
      operations: contract.operations.map((operation) =>
        operation.request && operation.plays === 'update'
          ? {
              ...operation,
              form: 'bulk' as const,
              request: { ...operation.request, idAt: '/id', items: { at: '/all', envelope: 'array' as const } },
            }
          : operation,
      ),
    };
    const loan = roleLoan(
      { ...addressing, contract: bulk },
      {
        id: 1,
        item: { colour: 'red', name: 'Owner' },
        besides: [],
        holds: [
          { pointer: '/colour', value: 'red' },
          { pointer: '/name', value: 'Owner' },
        ],
        view: 'list',
        what: '',
        byHand: '',
      },
    );
    const [request] = loan.giveBack;
    const sent = request && givingBack(request, loan, { ...owner, colour: 'blue' }).body;
    expect(JSON.parse(sent ?? 'null')).toEqual({ all: [{ type: 'role', colour: 'red', id: 1 }] });
  });
});

describe('whether a role is back', () => {
  test('is read in the view that it was borrowed in', () => {
    const changed = { ...owner, colour: 'blue' };
    expect(isBackIn(loanOf('list'), snapshotOf(owner, changed))).toBe(true);
    expect(isBackIn(loanOf('show'), snapshotOf(owner, changed))).toBe(false);
    expect(isBackIn(loanOf('show'), snapshotOf(owner, null))).toBe(true);
  });

  test('is no where it is not shown', () => {
    expect(isBackIn(loanOf('list'), snapshotOf(null, null))).toBe(false);
  });

  test('says which values are out', () => {
    expect(stillOut(loanOf('list'), { ...owner, limits: { read: false } })).toEqual([
      { pointer: '/limits/write', value: true },
    ]);
  });
});

test('a sight finds its role in the body of a list or of a single answer', () => {
  const { isBack } = loanOf('list');
  expect(presentIn(isBack, { roles: [{ id: 2 }, owner] })).toEqual(owner);
  expect(presentIn(isBack, { roles: [{ id: 2 }] })).toBeUndefined();
  expect(presentIn(loanOf('show').isBack, { role: owner })).toEqual(owner);
});

test('several roles of a user have no order', () => {
  expect(isSameHolding([2, 1], [1, 2])).toBe(true);
  expect(isSameHolding([1], [1, 2])).toBe(false);
  expect(isSameHolding(1, 1)).toBe(true);
  expect(isSameHolding(undefined, 1)).toBe(false);
});
