import { isAbsolute } from 'node:path';
import { shippedContracts } from './shipped';

test('the shipped contracts are found from any working directory', () => {
  const before = process.cwd();
  process.chdir('/');
  try {
    expect(shippedContracts().map(({ id }) => id)).toEqual(['glance-group-roles', 'papershift-pulse', 'zendesk-chat']);
    expect(shippedContracts().every(({ folder }) => isAbsolute(folder))).toBe(true);
  } finally {
    process.chdir(before);
  }
});
