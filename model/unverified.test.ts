import { unverifiedCodes, weightiest } from './unverified';

test('of several codes the one that comes first in the list counts', () => {
  expect(weightiest(['never-tried', 'needs-users', 'read-only'])).toBe('read-only');
  expect(weightiest([...unverifiedCodes].reverse())).toBe(unverifiedCodes[0]);
  expect(weightiest([])).toBeUndefined();
});
