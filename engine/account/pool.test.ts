import { fullCreateTried, newPool, newRoleSeen, shiftValues } from './pool';

test('what is known of creating roles', () => {
  const pool = newPool();
  expect(pool).toEqual({ fullCreateWorks: null, valuesAhead: 0, newRole: null });
  fullCreateTried(pool, false);
  shiftValues(pool, 2);
  newRoleSeen(pool, { colour: 'red' });
  newRoleSeen(pool, { colour: 'blue' });
  expect(pool).toEqual({ fullCreateWorks: false, valuesAhead: 2, newRole: { colour: 'red' } });
});
