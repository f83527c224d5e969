// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import { glanceGroupRoles } from '..';
import { describeServer } from '../../shared/testing/describeServer';
import { themes } from '../faults';
import { variantThemes } from '../variants';
import { OPERATIONS } from '../vocabulary';
import { scripts, variantScripts } from './scripts';

describeServer({ reference: glanceGroupRoles, themes, scripts, variantThemes, variantScripts });

test('faults name rules that start with an operation or a law of their own', () => {
  const starts = new Set<string>([...OPERATIONS, 'assign', 'methods', 'tenant-id']);
  expect(
    glanceGroupRoles.faults
      .flatMap(({ breaks }) => breaks)
      .filter((rule) => !starts.has(rule.split('.')[0] ?? '') || !/^[\w-]+(\.[\w-]+)+$/.test(rule)),
  ).toEqual([]);
});
