import type { OpenLoan } from '../../model/loan';
import { freeUsers, newUsers, takeUsers, userBack, userBorrowed, userMoved, userReleased } from './users';

const open = { entry: 1 } as OpenLoan;
const all = ['u1', 'u2', 'u3'];

test('a user that a case took is free again once it is released', () => {
  const users = newUsers();
  takeUsers(users, ['u1', 'u3']);
  expect(freeUsers(users, all)).toEqual(['u2']);
  userReleased(users, 'u1');
  expect(freeUsers(users, all)).toEqual(['u1', 'u2']);
});

test('a borrowed user is known with what it was given last until it is back', () => {
  const users = newUsers();
  userMoved(users, 'u1', 7);
  expect(users.lent.size).toBe(0);
  userBorrowed(users, { user: 'u1', held: 3, now: undefined, open });
  userMoved(users, 'u1', 7);
  expect(users.lent.get('u1')).toEqual({ user: 'u1', held: 3, now: 7, open });
  userMoved(users, 'u1', undefined);
  expect(users.lent.get('u1')?.now).toBeUndefined();
  userBack(users, 'u1');
  expect(users.lent.size).toBe(0);
});
