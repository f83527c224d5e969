import type { Assignment } from '../contract/types';
import { assignmentOf } from './assignmentOf';

const assumed: Assignment = {
  set: { method: 'PUT', path: '/agents/$user', body: { role_id: '$role' } },
  read: { method: 'GET', path: '/agents/$user', roleIdAt: '/role_id' },
  assumed: ['path'],
  source: { kind: 'public', document: 'd', section: 's' },
};

describe('assignmentOf', () => {
  test('without a configuration it is as the contract assumes', () => {
    expect(assignmentOf(assumed, undefined)).toBe(assumed);
  });
  test('what is configured counts, the rest stays', () => {
    expect(assignmentOf(assumed, { set: { method: 'PATCH' }, none: 0 })).toMatchObject({
      set: { method: 'PATCH', path: '/agents/$user' },
      read: assumed.read,
      none: 0,
      assumed: [],
    });
  });
  test('a contract that knows none can be given one', () => {
    expect(
      assignmentOf(undefined, { set: { path: '/u/$user' }, read: { path: '/u/$user', roleIdAt: '/role' } }),
    ).toMatchObject({ set: { method: 'PUT' }, read: { method: 'GET' } });
  });
  test('half of one is none', () => {
    expect(assignmentOf(undefined, { set: { path: '/u/$user' } })).toBeUndefined();
  });
});
