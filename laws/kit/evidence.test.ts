import type { CallRecord, List, Look, Read, Shown } from '../../engine/language/history';
import { exchangeOf, historyOf, readOf } from '../../engine/testing/cases';
import type { JsonObject } from '../../model/json';
import { byAnswer, byBody, byState, byStatus, byUser } from './evidence';

const read = (exchange: number, items: readonly JsonObject[] = []): Read => {
  const plain = readOf();
  return { ...plain, exchange: exchangeOf({ id: exchange }), answer: { ...plain.answer, items } };
};
const listOf = (...pages: readonly Read[]): List => ({
  items: new Map(pages.flatMap(({ answer }) => answer.items.map((item) => [String(item['id']), item]))),
  repeated: [],
  pages,
});
const lookOf = (list: List, shown: readonly (readonly [number, JsonObject])[] = []): Look => ({
  list,
  shown: new Map(shown.map(([exchange, item]): [string, Shown] => [String(item['id']), { ...read(exchange), item }])),
  users: new Map([['u1', 7]]),
  userReads: new Map([['u1', read(9)]]),
  reads: [],
});
const record: CallRecord = {
  step: { do: 'assign', purpose: 'claim', user: 0, role: 'A' },
  exchange: exchangeOf({ id: 5 }),
  answer: { class: 'accepted', status: 200, body: { role: { name: 'a' } }, items: [], violations: [] },
  stage: { after: 0 },
  sent: [],
};
const between = (was: Look, is: Look) => historyOf('h', { looks: [was, is], calls: [record] });

test('a wrong status, a wrong body, a wrong role in the answer', () => {
  const seen = { exchange: 5, role: null, pointer: '' };
  expect(byStatus(record)).toEqual({ test: 5, refutedBy: { ...seen, view: 'status', value: 200 } });
  expect(byStatus({ ...record, answer: { ...record.answer, status: null } }).refutedBy).not.toHaveProperty('value');
  expect(byBody(record).refutedBy).toEqual({ ...seen, view: 'answer' });
  expect(byBody(record, '/role/name').refutedBy).toEqual({
    ...seen,
    view: 'answer',
    pointer: '/role/name',
    value: 'a',
  });
  expect(byAnswer(record, 7, '/name', 'b').refutedBy).toEqual({
    ...seen,
    view: 'answer',
    role: '7',
    pointer: '/name',
    value: 'b',
  });
});

test('state names the page of the list that shows the role', () => {
  const was = lookOf(listOf(read(1, [{ id: 6, name: 'x' }]), read(2, [{ id: 7, name: 'a' }])));
  const is = lookOf(listOf(read(6, [{ id: 6, name: 'x' }]), read(7, [{ id: 7, name: 'b' }])));
  expect(byState(between(was, is), record, 7, '/name')).toEqual({
    test: 5,
    refutedBy: { view: 'list', exchange: 7, role: '7', pointer: '/name', value: 'b' },
    before: { view: 'list', exchange: 2, role: '7', pointer: '/name', value: 'a' },
  });
});

test('a role that is gone has no value, and the last page says so', () => {
  const was = lookOf(listOf(read(1, [{ id: 7 }])));
  const gone = byState(between(was, lookOf(listOf(read(6), read(8)))), record, 7);
  expect(gone).toEqual({
    test: 5,
    refutedBy: { view: 'list', exchange: 8, role: '7', pointer: '' },
    before: { view: 'list', exchange: 1, role: '7', pointer: '', value: { id: 7 } },
  });
});

test('before and after come from one view, though the other view was read too', () => {
  const list = listOf(read(1, [{ id: 7, name: 'a' }]));
  const shownAfter = lookOf(listOf(read(6, [{ id: 7 }])), [[8, { id: 7, name: 'b' }]]);
  expect(byState(between(lookOf(list), shownAfter), record, 7, '/name')).toEqual({
    test: 5,
    refutedBy: { view: 'show', exchange: 8, role: '7', pointer: '/name', value: 'b' },
  });
  const shownBefore = lookOf(list, [[3, { id: 7, name: 'a' }]]);
  expect(byState(between(shownBefore, shownAfter), record, 7, '/name')?.before).toMatchObject({
    view: 'show',
    exchange: 3,
  });
});

test('what a user holds names the request that read it', () => {
  expect(byUser(record, lookOf(listOf(read(1))), 'u1')).toEqual({
    test: 5,
    refutedBy: { view: 'user', exchange: 9, role: null, pointer: '', value: 7 },
  });
  expect(byUser(record, lookOf(listOf(read(1))), 'u2')).toBeUndefined();
});

test('where nothing was read there is no evidence', () => {
  const blind: Look = { list: null, shown: new Map(), users: new Map(), reads: [] };
  expect(byState(between(blind, blind), record, 7)).toBeUndefined();
});
