import type { ReceivedResponse } from '../model/exchange';
import type { Finding, ReportedExchange, Results, RuleResult } from '../model/results';

/** A whole run with every verdict and every kind of band, for the tests of the renderers; parts can be replaced. */
export const sampleResults = (overrides: Partial<Results> = {}): Results => ({
  rolecall: '0.1.0',
  contract: 'sample-roles',
  contractTitle: 'Sample roles',
  contractVersion: '1.2.0',
  target: { url: 'https://roles.example.test/api/v1', name: 'staging' },
  profile: 'quick',
  seed: 42,
  budget: 150,
  filter: ['delete.*', 'create.*'],
  shard: '1/2',
  waived: [{ rule: 'list.name-filter', reason: 'the filter ships next quarter' }],
  declined: [{ by: '--read-only', rules: ['update.name.min-length'] }],
  changedLevels: [{ rule: 'delete.twice', from: 'must', to: 'should', reason: 'the vendor is asked' }],
  known: [{ rule: 'delete.twice', reason: 'fixed in the next release', expires: '2027-03-31' }],
  started: '2026-11-20T09:30:05.120Z',
  durationMs: 48_250,
  requests: 142,
  complete: false,
  stopped: 'the budget of 150 requests was used up',
  verdict: 'non-conformant',
  summary: {
    must: { pass: 1, fail: 1, skip: 2, inconclusive: 1 },
    should: { pass: 0, fail: 1, skip: 0, inconclusive: 0 },
    observe: 1,
  },
  rules: sampleRules(),
  timings: [
    { part: 'list', count: 40, medianMs: 12.4, p95Ms: 30.2, maxMs: 55 },
    { part: 'create', count: 61, medianMs: 20.1, p95Ms: 44, maxMs: 1203.5 },
    { part: 'delete', count: 41, medianMs: 18, p95Ms: 25, maxMs: 31 },
  ],
  requestsPerSecond: [3, 4, 4, 0, 6, 3, 3, 3, 5, 4, 2],
  cleanUp: {
    created: 31,
    deleted: 30,
    softDeleted: true,
    leftBehind: [{ id: '17', name: 'rc-7f3a-in-use', why: 'DELETE answered 409: the role has users' }],
    notRestored: ['user 9 was moved from role 3 to role 12; PUT /users/9 {"roleId": 3} puts it back'],
  },
  command: 'rolecall run sample-roles --url https://roles.example.test/api/v1 --seed 42 --profile quick',
  ...overrides,
});

/** The verdict of that run in a sentence. */
export const sampleSentence =
  'Does not conform: 1 required rule is broken, 3 could not be checked, 1 was left out, 1 was lowered; ' +
  '1 recommended rule is broken.';

/** A rule that passed; parts can be replaced. */
export const sampleRule = (overrides: Partial<RuleResult> = {}): RuleResult => ({
  id: 'create.name.max-length',
  title: 'A name of more than 70 characters is refused.',
  level: 'must',
  source: { kind: 'document', document: 'Sample roles API', section: 'Create a role' },
  law: 'refused',
  verdict: 'pass',
  reason: '',
  observation: '',
  cases: 3,
  controls: 2,
  requests: 5,
  sent: [
    { what: 'name of 71 characters', times: 2 },
    { what: 'name of 200 characters', times: 1 },
  ],
  findings: [],
  ...overrides,
});

/** A violation with four exchanges; parts can be replaced. */
export const sampleFinding = (overrides: Partial<Finding> = {}): Finding => ({
  id: 'delete.in-use-5b1c',
  message: 'Role 12 has 1 user; DELETE answered 200; role 12 is gone from the list.',
  expected: 'DELETE is refused and role 12 stays in the list',
  actual: 'DELETE is answered 200 and role 12 is gone from the list',
  case: 'delete a role that one user holds',
  caseId: 'delete.in-use/1',
  exchanges: [
    sampleExchange({
      id: 88,
      purpose: 'given',
      request: {
        method: 'POST',
        path: '/roles',
        headers: { 'content-type': 'application/json' },
        body: '{"name":"rc-7f3a-in-use"}',
        credential: 'main',
      },
      response: sampleResponse({ status: 201, body: '{"id":12,"name":"rc-7f3a-in-use"}' }),
    }),
    sampleExchange({
      id: 89,
      purpose: 'control',
      request: { method: 'DELETE', path: '/roles/11', headers: {}, credential: 'main' },
      response: sampleResponse({ status: 204, body: '' }),
    }),
    sampleExchange({
      id: 90,
      purpose: 'claim',
      request: { method: 'DELETE', path: '/roles/12', headers: {}, credential: 'main' },
      response: sampleResponse({ body: '{"status":"ok"}' }),
    }),
    sampleExchange({ id: 91, purpose: 'look', response: null, lost: 'timeout' }),
    sampleExchange({ id: 92, purpose: 'look' }),
  ],
  curl: `curl -i -X DELETE 'https://roles.example.test/api/v1/roles/12' -H "Authorization: Bearer $ROLECALL_TOKEN"`,
  replay: 'rolecall replay rolecall-report/results.json delete.in-use-5b1c',
  echoes: ['delete a role that two users hold', 'delete it as the last of a batch'],
  ...overrides,
});

/** A look at the list; parts can be replaced. */
export const sampleExchange = (overrides: Partial<ReportedExchange> = {}): ReportedExchange => ({
  id: 92,
  request: { method: 'GET', path: '/roles?page=1', headers: { accept: 'application/json' }, credential: 'main' },
  response: sampleResponse(),
  lost: null,
  purpose: 'look',
  startedMs: 4120,
  durationMs: 12.3,
  lane: 0,
  ...overrides,
});

/** A list of two roles; parts can be replaced. */
export const sampleResponse = (overrides: Partial<ReceivedResponse> = {}): ReceivedResponse => {
  const body =
    overrides.body ?? '{"roles":[{"id":1,"name":"Owner","userCount":1},{"id":2,"name":"Agent","userCount":4}]}';
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body,
    bodyBytes: Buffer.byteLength(body),
    truncated: false,
    ...overrides,
  };
};

const sampleRules = (): RuleResult[] => [
  sampleRule(),
  sampleRule({
    id: 'create.name.unique',
    title: 'No two roles share a name.',
    verdict: 'skip',
    reason: 'wants a second group: set foreign.group_id',
    reasonCode: 'needs-foreign',
    cases: 0,
    controls: 0,
    requests: 0,
    sent: [],
  }),
  sampleRule({
    id: 'assign.userCount.count',
    title: 'The count of users follows assigning and freeing.',
    verdict: 'skip',
    reason: 'wants a user to assign: give --user ID',
    reasonCode: 'needs-users',
    cases: 0,
    controls: 0,
    requests: 0,
    sent: [],
  }),
  sampleRule({
    id: 'delete.in-use',
    title: 'A role with users is not deleted, and stays whole.',
    law: 'in-use',
    verdict: 'fail',
    reason: '1 of 3 cases refutes it',
    note: 'The document states this twice, once with a status.',
    findings: [sampleFinding()],
  }),
  sampleRule({
    id: 'delete.gone',
    title: 'A deleted role is gone.',
    law: 'gone',
    verdict: 'inconclusive',
    reason: 'the list could not be read to its end',
    reasonCode: 'not-readable',
    source: { kind: 'public', document: 'Help centre', section: 'Deleting roles' },
  }),
  sampleRule({
    id: 'delete.twice',
    title: 'Deleting again answers 404 or 410.',
    level: 'should',
    law: 'delete-twice',
    verdict: 'fail',
    reason: '',
    source: { kind: 'common', document: 'RFC 9110', section: '15.5.5' },
    findings: [
      sampleFinding({
        id: 'delete.twice-09aa',
        message: 'Role 14 was deleted and DELETE answered 500 when it came again.',
        expected: '404 or 410',
        actual: '500',
        case: 'delete the same role twice',
        caseId: 'delete.twice/1',
        echoes: [],
      }),
    ],
  }),
  sampleRule({
    id: 'observe.list-order',
    title: 'In which order the list comes.',
    level: 'observe',
    law: 'observe-order',
    verdict: 'observed',
    observation: 'by id, rising',
    source: { kind: 'assumed', document: '', section: '' },
  }),
];
