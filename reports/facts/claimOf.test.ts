import type { Finding, ReportedExchange } from '../../model/results';
import { claimOf } from './claimOf';

const exchange = (id: number, purpose: ReportedExchange['purpose'], status: number): ReportedExchange => ({
  id,
  purpose,
  request: { method: 'DELETE', path: '/roles/1', headers: {}, credential: 'main' },
  lost: null,
  startedMs: 0,
  durationMs: 1,
  lane: 0,
  response: { status, headers: {}, body: '', bodyBytes: 0, truncated: false },
});
const finding = (message: string, ...exchanges: ReportedExchange[]): Finding => ({
  id: 'r:1',
  message,
  expected: '',
  actual: '',
  case: '',
  caseId: 'c',
  exchanges,
  curl: '',
  replay: '',
  echoes: [],
});

test.each([
  ['the last claim', 'The role is gone.', 3],
  ['the last claim where its own status is named', 'It was answered 204.', 3],
  ['an earlier one whose status is named instead', 'It was refused (409), yet nobody holds it.', 1],
])('it is %s', (_, message, id) => {
  expect(
    claimOf(
      finding(
        message,
        exchange(1, 'claim', 409),
        exchange(2, 'look', 200),
        exchange(3, 'claim', 204),
        exchange(4, 'look', 200),
      ),
    )?.id,
  ).toBe(id);
});

test('without a claim it is the last exchange', () => {
  expect(claimOf(finding('List is wrong.', exchange(1, 'look', 200), exchange(2, 'look', 200)))?.id).toBe(2);
});
