// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import { papershiftPulse } from '..';
import { describeServer } from '../../shared/testing/describeServer';
import { themes } from '../faults';
import { variantThemes } from '../variants';
import { scripts, variantScripts } from './scripts';

describeServer({ reference: papershiftPulse, themes, scripts, variantThemes, variantScripts });

test('faults name rules as docs/rule-ids.md writes them', () => {
  const operation = '(list|show|create|update|delete)';
  const field = '(name|default|scope|rights|account_id|discarded_at|role_type|id|type)';
  const known = new RegExp(
    `^(${[
      `${operation}\\.(status|shape|errors|no-server-error|malformed|media-type|refusal|isolation)`,
      `${operation}\\.${field}\\.(accepted|read-back|max-length|min-length|required|not-empty|not-null)`,
      `${operation}\\.${field}\\.(enum|enum-refused|type|type-stored|keys|read-only|drop-false|replace)`,
      `${operation}\\.type\\.constant`,
      `update\\.${field}\\.(create-only|unsent|own-value)`,
      'update\\.held',
      'create\\.role_type\\.of-created',
      'built-in\\.system\\.((name|rights)\\.fixed|undeletable)',
      'list\\.(complete|ids-unique|agrees-with-show|name-filter)',
      'delete\\.(gone|unused|in-use|in-use-whole|freed|twice|id-reuse|no-revival)',
      `${operation}\\.auth\\.(none|wrong|limited|status)`,
      `${operation}\\.id\\.(unknown|malformed|malformed-status)`,
      'methods\\.unknown',
      'default\\.(at-least-one|last-refused|free-while-another)',
      'guard\\.(edit|delete|rights\\.edit)',
    ].join('|')})$`,
  );
  expect(papershiftPulse.faults.flatMap(({ breaks }) => breaks.filter((rule) => !known.test(rule)))).toEqual([]);
});
