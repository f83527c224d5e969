// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import { zendeskChat } from '..';
import { describeServer } from '../../shared/testing/describeServer';
import { themes } from '../faults';
import { variantThemes } from '../variants';
import { scripts, variantScripts } from './scripts';

describeServer({ reference: zendeskChat, themes, scripts, variantThemes, variantScripts });

test('every fault names rules of the documented form', () => {
  const operation = '(list|show|create|update|delete)';
  const form = new RegExp(
    `^((${operation}(\\.[\\w.]+)?)|built-in\\.(owner|admin|agent)(\\.\\w+)?|` +
      'assign\\.members_count|methods|concurrency|history)\\.[a-z-]+$',
  );
  expect(zendeskChat.faults.flatMap(({ breaks }) => breaks.filter((rule) => !form.test(rule)))).toEqual([]);
});
