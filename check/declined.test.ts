import type { RuleResult } from '../model/results';
import type { UnverifiedCode } from '../model/unverified';
import { sampleRule } from '../reports/sampleResults';
import { isDeclined } from './declined';

const skipped = (reasonCode: UnverifiedCode, reason: string): RuleResult =>
  sampleRule({ verdict: 'skip', reasonCode, reason });
const readOnly = { readOnly: true, waive: {} };

test('--read-only declines by the code of a reason, whatever its words', () => {
  expect(isDeclined(skipped('read-only', 'sends nothing'), readOnly)).toBe(true);
  expect(isDeclined(skipped('never-tried', 'no request showed it'), readOnly)).toBe(true);
  expect(isDeclined(skipped('needs-users', 'needs a user; --read-only has no say in that'), readOnly)).toBe(false);
  expect(isDeclined(skipped('setup-failed', 'nothing that would show it happened'), readOnly)).toBe(false);
});

test('without --read-only a waiver alone declines, and never a failure', () => {
  const waive = { 'create.*': 'later' };
  expect(isDeclined(skipped('read-only', ''), { readOnly: false, waive: {} })).toBe(false);
  expect(isDeclined(skipped('needs-users', ''), { readOnly: false, waive })).toBe(true);
  expect(isDeclined(sampleRule({ verdict: 'fail' }), { readOnly: true, waive })).toBe(false);
});
