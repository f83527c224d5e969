import type { JsonObject } from '../../model/json';
import { journalled, RUN_MARK } from '../testing/tinyRun';
import { tinyContract } from '../testing/tinyContract';
import {
  adopt,
  contaminate,
  createSent,
  deleteRefused,
  foundThere,
  idleRoles,
  leaveBehind,
  lend,
  liveRoles,
  madeSince,
  meantFor,
  newOwnRoles,
  type OwnRole,
  type OwnRoles,
  ownKeys,
  paddingRoles,
  presumeGone,
  release,
  renameSent,
  retire,
  rolesListed,
  seenGone,
  share,
  sharedRoles,
  useOf,
  usePadding,
  wasEverOurs,
  wasThereBefore,
  writeAccepted,
} from './ownRoles';

const contract = tinyContract();
const nameOf = (id: number): string => `${RUN_MARK}0001 ${String(id)}`;
const item = (id: number, more: JsonObject = {}): JsonObject => ({ id, name: nameOf(id), ...more });
const listOf = (...items: readonly JsonObject[]): ReadonlyMap<string, JsonObject> =>
  new Map(items.map((one) => [String(one['id']), one]));

function started(): { readonly own: OwnRoles; readonly lines: string[]; readonly made: (id: number) => OwnRole } {
  const { lines, journal } = journalled();
  const own = newOwnRoles({ contract, journal, runMark: RUN_MARK });
  return {
    own,
    lines,
    made(id) {
      const role = adopt(own, item(id));
      if (!role) throw new Error('not adopted');
      return role;
    },
  };
}

describe('what a role is used for', () => {
  test('who makes it has it until it is released', () => {
    const { own, made } = started();
    const role = made(1);
    expect([role.state, idleRoles(own)]).toEqual([{ is: 'lent' }, []]);
    release(role);
    expect(idleRoles(own)).toEqual([role]);
    lend(role);
    expect(idleRoles(own)).toEqual([]);
  });

  test('one that is meant for a role of a case is so until it is lent', () => {
    const { made } = started();
    const role = made(1);
    release(role, 'A');
    expect(meantFor(role)).toBe('A');
    lend(role);
    release(role);
    expect(meantFor(role)).toBeUndefined();
  });

  test('several cases share one, up to a number', () => {
    const { own, made } = started();
    const role = made(1);
    release(role);
    share(role);
    share(role);
    expect([role.state, sharedRoles(own, 3), sharedRoles(own, 2)]).toEqual([{ is: 'shared', cases: 2 }, [role], []]);
    release(role);
    expect([sharedRoles(own, 3), idleRoles(own)]).toEqual([[], [role]]);
  });

  test('padding is lent to nobody, and is not released by a case', () => {
    const { own, made } = started();
    const role = made(1);
    release(role);
    usePadding(role);
    release(role);
    expect([paddingRoles(own), idleRoles(own)]).toEqual([[role], []]);
    contaminate(role);
    expect(paddingRoles(own)).toEqual([]);
  });

  test('a retired role is not released, and a contaminated one stays so', () => {
    const { made } = started();
    const role = made(1);
    retire(role);
    release(role);
    expect(role.state).toEqual({ is: 'retired' });
    contaminate(role);
    retire(role);
    release(role);
    expect(role.state).toEqual({ is: 'contaminated' });
  });
});

describe('a delete', () => {
  test('that was accepted makes a role presumed gone until the list tells', () => {
    const { own, made, lines } = started();
    const [one, other] = [made(1), made(2)];
    [one, other].forEach((role) => release(role));
    presumeGone(own, [1, 2], true);
    expect([idleRoles(own), liveRoles(own), own.roles.size]).toEqual([[], [], 2]);
    rolesListed(own, listOf(item(2)));
    expect([own.deleted, [...own.gone], idleRoles(own)]).toEqual([1, [['1', [nameOf(1)]]], [other]]);
    expect([other.refusedDeletes, other.oursBy]).toEqual([1, 'id and name']);
    expect(lines.at(-1)).toBe('deleted 1');
  });

  test('that may have been carried out counts as no refusal where the role is still there', () => {
    const { own, made } = started();
    const role = made(1);
    presumeGone(own, [1], false);
    rolesListed(own, listOf(item(1)));
    expect([role.state, role.refusedDeletes]).toEqual([{ is: 'lent' }, 0]);
    deleteRefused(own, 1);
    expect(role.refusedDeletes).toBe(1);
  });

  test('what happens to a role meanwhile holds if it is still there', () => {
    const { own, made } = started();
    const role = made(1);
    presumeGone(own, [1], false);
    release(role);
    contaminate(role);
    expect([role.state.is, useOf(role)]).toEqual(['presumed gone', { is: 'contaminated' }]);
    rolesListed(own, listOf(item(1)));
    expect(role.state).toEqual({ is: 'contaminated' });
  });

  test('that nothing shows counts where nothing can be read', () => {
    const { own, made } = started();
    made(1);
    seenGone(own, '1');
    seenGone(own, '1');
    expect([own.deleted, ownKeys(own).size, wasEverOurs(own, '1')]).toEqual([1, 0, true]);
  });
});

describe('whose a role is', () => {
  test('one that the list shows under a name of the run is ours, be its create answered or not', () => {
    const { own, lines } = started();
    createSent(own, `${RUN_MARK}0001`, [nameOf(7)]);
    rolesListed(own, listOf(item(7), { id: 8, name: 'Staff' }));
    expect([...ownKeys(own)]).toEqual(['7']);
    expect(lines).toEqual([`intend ${nameOf(7)}`, 'created 7']);
  });

  test('one that was there before the run never is, whatever its name says', () => {
    const { own } = started();
    foundThere(own, new Set(['7']));
    rolesListed(own, listOf(item(7)));
    expect([adopt(own, item(7)), own.roles.size, wasThereBefore(own, '7')]).toEqual([undefined, 0, true]);
  });

  test('it is ours by its id until a list misses it', () => {
    const { own, made } = started();
    const role = made(1);
    rolesListed(own, listOf(item(1)));
    expect(role.oursBy).toBe('id');
    rolesListed(own, listOf());
    expect([role.oursBy, role.state]).toEqual(['id and name', { is: 'lent' }]);
  });

  test('an id that is given out again is ours by id and name, and is not counted twice', () => {
    const { own, made } = started();
    made(1);
    seenGone(own, '1');
    const again = adopt(own, item(1, { name: `${RUN_MARK}0002 again` }));
    expect([again?.oursBy, again?.names, own.created]).toEqual([
      'id and name',
      [nameOf(1), `${RUN_MARK}0002 again`],
      1,
    ]);
  });

  test('every name that the run gives it is known, one without the mark by the journal too', () => {
    const { own, made, lines } = started();
    const role = made(1);
    renameSent(own, role, `${RUN_MARK}0002 new`);
    const before = lines.length;
    renameSent(own, role, 'x');
    expect(role.names).toEqual([nameOf(1), `${RUN_MARK}0002 new`, 'x']);
    expect(lines.slice(before)).toEqual(['intend x', 'created 1']);
  });
});

test('what accepted writes gave a role is laid over what it held', () => {
  const { made } = started();
  const role = made(1);
  writeAccepted(role, 'create', { name: 'a', colour: 'red' }, 'made');
  writeAccepted(role, 'update', { colour: 'blue' }, 'changed');
  writeAccepted(role, 'invite', null, 'changed');
  expect(role).toMatchObject({ made: { name: 'a', colour: 'red' }, holds: { name: 'a', colour: 'blue' } });
  expect([...role.touchedBy]).toEqual(['create', 'update', 'invite']);
});

test('roles made since, and roles left behind', () => {
  const { own, made } = started();
  made(1);
  const before = ownKeys(own);
  const later = made(2);
  expect(madeSince(own, before)).toEqual([later]);
  leaveBehind(own, 'why');
  expect(own.leftBehind).toEqual([1, 2].map((id) => ({ id: String(id), name: nameOf(id), why: 'why' })));
});
