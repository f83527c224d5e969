import type { Json } from '../../model/json';
import type { Loan, OpenLoan } from '../../model/loan';
import { asked } from '../testing/keptRun';
import { journalled, tinySession } from '../testing/tinyRun';
import { tinyServer } from '../testing/tinyServer';
import type { TinyServer } from '../testing/tinyState';
import { giveBackAll, sendBack, settle } from './giveBack';
import { roleLoan } from './loan';
import { borrow } from './loans';
import { takeSnapshot } from './look';
import type { Session } from './session';
import { borrowUser } from './userLoans';

const opened = (server: TinyServer = tinyServer()) => {
  const { journal, lines } = journalled();
  return { server, lines, session: tinySession(server, { ports: { journal } }) };
};
const colourLoan = (session: Session, id: Json, colour: string): Loan =>
  roleLoan(session, {
    id,
    item: { colour },
    besides: [],
    holds: [{ pointer: '/colour', value: colour }],
    view: 'list',
    what: `colour of role ${String(id)}`,
    byHand: `make role ${String(id)} ${colour}`,
  });
const all = ({ loans }: Session): OpenLoan[] => [...loans.open.values()];

describe('loans that nothing else takes care of', () => {
  test('are given back latest first, each seen to be back', async () => {
    const { server, session, lines } = opened();
    const [first, second] = [colourLoan(session, 1, 'red'), colourLoan(session, 1, 'blue')];
    [first, second].forEach((loan) => borrow(session.loans, loan));
    Object.assign(server.roles.get(1) ?? {}, { colour: 'green' });
    await giveBackAll(session, all(session), 'test');
    expect(server.roles.get(1)?.colour).toBe('red');
    expect(lines.slice(2)).toEqual(['returned: borrow colour of role 1', 'returned: borrow colour of role 1']);
    expect(server.asked.map(({ method, body }) => (method === 'GET' ? method : body))).toEqual([
      'GET',
      '{"role":{"type":"role","colour":"blue"}}',
      'GET',
      'GET',
      '{"role":{"type":"role","colour":"red"}}',
      'GET',
    ]);
  });

  test('that are back already are sent for nothing', async () => {
    const { server, session } = opened();
    borrow(session.loans, colourLoan(session, 1, 'red'));
    await giveBackAll(session, all(session), 'test');
    expect([asked(server, 'PUT'), session.loans.open.size, session.loans.notRestored]).toEqual([[], 0, []]);
  });

  test('that the server does not take stay open, and are said', async () => {
    const { server, session, lines } = opened(tinyServer('refuses-writes'));
    borrow(session.loans, colourLoan(session, 1, 'blue'));
    await giveBackAll(session, all(session), 'test');
    expect([asked(server, 'PUT').length, session.loans.notRestored]).toEqual([1, ['make role 1 blue']]);
    expect(lines).toEqual(['borrow colour of role 1']);
  });

  test('of a role that is gone are not sent', async () => {
    const { server, session } = opened();
    borrow(session.loans, colourLoan(session, 9, 'blue'));
    await giveBackAll(session, all(session), 'test');
    expect([asked(server, 'PUT'), session.loans.notRestored]).toEqual([[], ['make role 9 blue']]);
  });

  test('count only if their own read shows them, whatever the write was answered', async () => {
    const { server, session } = opened();
    const silent = tinySession({
      ...server,
      send: (request) =>
        request.method === 'GET'
          ? server.send(request)
          : Promise.resolve({
              kind: 'response',
              response: {
                status: 200,
                headers: { 'content-type': 'text/html' },
                body: '<p>Hi',
                bodyBytes: 5,
                truncated: false,
              },
            }),
    });
    borrow(silent.loans, colourLoan(session, 1, 'blue'));
    await giveBackAll(silent, all(silent), 'test');
    expect(silent.loans.notRestored).toEqual(['make role 1 blue']);
  });

  test('of users go back to what they held', async () => {
    const { server, session, lines } = opened();
    expect(await borrowUser(session, 'u1', 'test')).toBeNull();
    server.users.set('u1', 1);
    await giveBackAll(session, all(session), 'test');
    expect([server.users.get('u1'), lines]).toEqual([
      3,
      ['borrow role of user u1', 'returned: borrow role of user u1'],
    ]);
  });
});

test('a user whose role cannot be read is not borrowed', async () => {
  const { session, lines } = opened();
  expect([await borrowUser(session, 'nobody', 'test'), lines]).toEqual(['404', []]);
});

test('giving back makes the latest snapshot stale, and a new one closes what is back', async () => {
  const { server, session } = opened();
  const one = borrow(session.loans, colourLoan(session, 1, 'red'));
  Object.assign(server.roles.get(1) ?? {}, { colour: 'green' });
  const before = await takeSnapshot(session, { show: [], users: [] }, 'test');
  expect(settle(session, [one], before)).toEqual([one]);
  expect(await sendBack(session, one.loan, { caseId: 'test', present: before.list?.items.get('1') })).toBe(true);
  expect(session.snapshots.isFresh).toBe(false);
  expect(settle(session, [one], await takeSnapshot(session, { show: [], users: [] }, 'test'))).toEqual([]);
  expect(session.loans.open.size).toBe(0);
});
