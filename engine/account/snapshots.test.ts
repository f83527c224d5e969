import type { JsonObject } from '../../model/json';
import type { Look, Shown } from '../language/history';
import { readOf } from '../testing/cases';
import {
  freshSnapshot,
  isListed,
  listedRole,
  listedRoles,
  newSnapshots,
  outdated,
  rememberShown,
  snapshotTaken,
  stillGone,
  stillShown,
  written,
} from './snapshots';

const listOf = (...items: JsonObject[]): NonNullable<Look['list']> => ({
  items: new Map(items.map((item) => [String(item['id']), item])),
  repeated: [],
  pages: [],
});
const snapshotOf = (list: Look['list'], shown: Look['shown'] = new Map()): Look => ({
  list,
  shown,
  users: new Map(),
  reads: [],
});
const shownAs = (status: number, item: JsonObject | null): Shown => ({ item, ...readOf(status) });

test('before the first snapshot nothing is known', () => {
  const snapshots = newSnapshots();
  expect(snapshots.latest).toBeNull();
  expect(freshSnapshot(snapshots)).toBeNull();
  expect(isListed(snapshots, '1')).toBeNull();
  expect([...listedRoles(snapshots)]).toEqual([]);
});

test('a snapshot is fresh until a write is sent, and stays the latest', () => {
  const snapshots = newSnapshots();
  const first = snapshotOf(listOf({ id: 1 }));
  snapshotTaken(snapshots, first);
  expect(freshSnapshot(snapshots)).toBe(first);
  written(snapshots, []);
  expect([freshSnapshot(snapshots), snapshots.latest]).toEqual([null, first]);
  const second = snapshotOf(listOf({ id: 1 }, { id: 2 }));
  snapshotTaken(snapshots, second);
  expect(freshSnapshot(snapshots)).toBe(second);
  outdated(snapshots);
  expect([freshSnapshot(snapshots), snapshots.latest]).toEqual([null, second]);
});

test('the latest list tells which roles there are', () => {
  const snapshots = newSnapshots();
  snapshotTaken(snapshots, snapshotOf(listOf({ id: 1, name: 'one' })));
  expect(listedRole(snapshots, 1)).toEqual({ id: 1, name: 'one' });
  expect(['1', '2'].map((key) => isListed(snapshots, key))).toEqual([true, false]);
  snapshotTaken(snapshots, snapshotOf(null));
  expect(isListed(snapshots, '1')).toBeNull();
});

test('a role is known as it was shown until something is sent to it, or the list shows it changed', () => {
  const snapshots = newSnapshots();
  const list = listOf({ id: 1, colour: 'red' }, { id: 2, colour: 'red' });
  const keys = ['1', '2'];
  rememberShown(snapshots, new Map(keys.map((key) => [key, shownAs(200, { id: Number(key) })])), list);
  expect([...stillShown(snapshots, list, keys).keys()]).toEqual(keys);
  const changed = listOf({ id: 1, colour: 'red' }, { id: 2, colour: 'grey' });
  expect([...stillShown(snapshots, changed, keys).keys()]).toEqual(['1']);
  written(snapshots, [1]);
  expect([...stillShown(snapshots, list, keys).keys()]).toEqual(['2']);
  written(snapshots, undefined);
  expect([...stillShown(snapshots, list, keys).keys()]).toEqual([]);
});

test('a role that neither list nor show had is gone until something is sent to it', () => {
  const snapshots = newSnapshots();
  rememberShown(
    snapshots,
    new Map([
      ['1', shownAs(404, null)],
      ['2', shownAs(404, null)],
      ['3', shownAs(200, { id: 3 })],
    ]),
    listOf({ id: 2 }, { id: 3 }),
  );
  expect([...stillGone(snapshots, ['1', '2', '3', '4']).keys()]).toEqual(['1']);
  written(snapshots, [1]);
  expect([...stillGone(snapshots, ['1']).keys()]).toEqual([]);
});
