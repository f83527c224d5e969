import { checkConfig } from './checkConfig';
import type { TargetConfig } from './keys';

const ENVIRONMENT = { MAIN: 'main-token', LIMITED: 'limited-token', EMPTY: '', SPACED: 'to ken' };

function configOf(value: unknown): TargetConfig {
  const checked = checkConfig(value, ENVIRONMENT);
  if (!checked.ok) throw new Error(checked.problem);
  return checked.config;
}

const problemOf = (value: unknown): string => {
  const checked = checkConfig(value, ENVIRONMENT);
  return checked.ok ? 'none' : checked.problem;
};

test('nothing configured is a good configuration, with defaults', () => {
  expect(configOf({})).toEqual({
    params: {},
    foreign: {},
    users: [],
    permit: [],
    enabledFeatures: [],
    disabledFeatures: [],
    operations: {},
    settle: 0,
    maxLiveRoles: 10,
    waive: {},
    levels: {},
    headers: {},
    timeoutMs: 10_000,
    bodyCapBytes: 1_048_576,
  });
});

test('everything configured comes out normalised', () => {
  expect(
    configOf({
      contract: 'glance',
      url: 'http://localhost:4101/api/v1/',
      token: 'T',
      limitedToken: { token: 'L', lacks: ['manage_roles'] },
      params: { group_id: 7 },
      foreign: { group_id: 8, role_id: '9' },
      users: { 3: 12, 4: null },
      permit: ['default-role'],
      enabledFeatures: ['sso'],
      disabledFeatures: ['sms'],
      operations: { create: { method: 'post', path: '/r', body: { a: [null] } } },
      assign: {
        set: { method: 'put', path: '/u/$user', body: { role: '$role' } },
        read: { path: '/u/$user', roleIdAt: '/user/role_id' },
        none: 0,
      },
      rate: '200/min',
      settle: '2s',
      maxLiveRoles: 3,
      waive: { 'delete.in-use': 'no users here' },
      levels: { 'create.name.max-length': { level: 'should', reason: 'agreed' } },
      headers: { 'Accept-Language': 'en' },
      timeoutMs: 500,
      bodyCapBytes: 2048,
    }),
  ).toMatchObject({
    url: 'http://localhost:4101/api/v1',
    params: { group_id: '7' },
    foreign: { group_id: '8', role_id: '9' },
    users: [{ id: '3', formerRole: '12' }, { id: '4' }],
    operations: { create: { method: 'POST', path: '/r', body: { a: [null] } } },
    assign: { set: { method: 'PUT' }, none: 0 },
    rate: { requests: 200, perMs: 60_000 },
    settle: 2000,
    headers: { 'accept-language': 'en' },
    limitedToken: { token: 'L', lacks: ['manage_roles'] },
  });
});

test('users as a list, a rate as numbers, a time as a number, a limited token by itself', () => {
  expect(
    configOf({ users: [1, 'b'], rate: { requests: 5, perMs: 1000 }, settle: 30, limitedToken: 'L' }),
  ).toMatchObject({
    users: [{ id: '1' }, { id: 'b' }],
    rate: { requests: 5, perMs: 1000 },
    settle: 30,
    limitedToken: { token: 'L', lacks: [] },
  });
});

test('tokens from variables', () => {
  expect(configOf({ tokenEnv: 'MAIN', limitedTokenEnv: 'LIMITED', limitedToken: { lacks: ['x'] } })).toMatchObject({
    token: 'main-token',
    limitedToken: { token: 'limited-token', lacks: ['x'] },
  });
});

test('only what is known comes out', () => {
  expect(Object.keys(configOf({ tokenEnv: 'MAIN', settle: 0, token: undefined }))).not.toEqual(
    expect.arrayContaining(['tokenEnv']),
  );
});

test.each<[unknown, string]>([
  [[], 'the configuration: expected a mapping of keys to values, got a list'],
  [null, 'the configuration: expected a mapping of keys to values, got nothing'],
  [() => ({}), 'the configuration: expected a mapping of keys to values, got a function'],
  [{ tokn: 'x' }, 'unknown key "tokn"; did you mean "token"?'],
  [{ settleMs: 1 }, 'unknown key "settleMs"; did you mean "settle"?'],
  [{ colour: 1 }, 'unknown key "colour"; known here are contract, url'],
  [JSON.parse('{"__proto__": {"token": "x"}}'), 'unknown key "__proto__"'],
  [{ limitedToken: { token: 'x', lack: [] } }, 'limitedToken: unknown key "lack"; did you mean "lacks"?'],
  [{ assign: { read: { roleIdat: '/a' } } }, 'assign.read: unknown key "roleIdat"; did you mean "roleIdAt"?'],
  [{ contract: 3 }, 'contract: expected text, got a number'],
  [{ url: 'localhost:1' }, 'url: the URL "localhost:1" has no scheme; did you mean http://localhost:1?'],
  [{ token: 12345 }, 'token: expected text, got a number'],
  [{ token: '' }, 'token: the token is empty'],
  [{ token: 'a b' }, 'token: the token has white space'],
  [{ tokenEnv: 'NONE' }, 'tokenEnv: the environment variable "NONE" is not set'],
  [{ tokenEnv: 'EMPTY' }, 'tokenEnv: the token is empty'],
  [{ tokenEnv: 'SPACED' }, 'tokenEnv: the token has white space'],
  [{ token: 'x', tokenEnv: 'MAIN' }, 'tokenEnv: token is given too'],
  [{ limitedToken: { lacks: [] } }, 'limitedToken: has no token'],
  [{ token: 'x', limitedToken: 'x' }, 'limitedToken: is the same as token'],
  [{ params: { group_id: true } }, 'params.group_id: expected text or a whole number, got true'],
  [
    { params: { group_id: 1.5 } },
    'params.group_id: expected text or a whole number (write a long one in quotes), got a number',
  ],
  [{ params: { 'group id': {} } }, 'params["group id"]: expected text or a whole number, got a mapping'],
  [{ users: 7 }, 'users: expected a mapping of keys to values, got a number'],
  [{ users: [1, '1'] }, 'users[1]: names the user "1" again'],
  [{ users: [{ id: 1 }] }, 'users[0]: expected text or a whole number, got a mapping'],
  [{ permit: 'disposable' }, 'permit: expected a list, got text'],
  [
    { permit: ['default-rôle'] },
    'permit[0]: expected one of change-existing, probe-existing, default-role, ' +
      'disposable, got "default-rôle"; did you mean "default-role"?',
  ],
  [{ enabledFeatures: ['a'], disabledFeatures: ['a'] }, 'disabledFeatures: "a" is among enabledFeatures too'],
  [{ operations: { create: { path: 'roles' } } }, 'operations.create.path: expected a path that begins with "/"'],
  [
    { operations: { create: { method: 'P OST' } } },
    'operations.create.method: expected the name of an HTTP method, got text',
  ],
  [
    { operations: { create: { body: { at: new Date() } } } },
    'operations.create.body.at: expected something that JSON can say, got a date',
  ],
  [{ assign: { read: { roleIdAt: 'role' } } }, 'assign.read.roleIdAt: expected a JSON Pointer'],
  [{ rate: '200' }, 'rate: expected a rate such as "200/min", "5/s" or "1000/h", got "200"'],
  [{ rate: { requests: 5 } }, 'rate.perMs: expected a whole number, got nothing'],
  [{ rate: 200 }, 'rate: expected a rate such as "200/min", got a number'],
  [{ settle: 'soon' }, 'settle: expected a time such as'],
  [{ settle: true }, 'settle: expected milliseconds, or a time such as "5s", got true'],
  [{ maxLiveRoles: 0 }, 'maxLiveRoles: expected a whole number from 1 to 10000, got 0'],
  [{ waive: { 'delete.in-use': '' } }, 'waive["delete.in-use"]: expected text, got empty text'],
  [
    { levels: { x: { level: 'may', reason: 'y' } } },
    'levels.x.level: expected one of must, should, observe, got "may"',
  ],
  [{ levels: { x: { level: 'must' } } }, 'levels.x.reason: expected text that says why, got nothing'],
  [{ headers: { 'Content-Length': '3' } }, 'headers["Content-Length"]: is set by the transport'],
  [{ headers: { 'a b': '3' } }, 'headers["a b"]: is not a name'],
  [{ headers: { a: 'x\r\ny: z' } }, 'headers["a"]: has characters in it'],
  [{ headers: { a: '1', A: '2' } }, 'headers["A"]: is given twice'],
  [{ token: 'x', headers: { Authorization: 'Basic y' } }, 'headers.authorization: token is given too'],
  [{ timeoutMs: 2 ** 40 }, 'timeoutMs: expected a whole number from 1 to 3600000'],
  [{ bodyCapBytes: '1MB' }, 'bodyCapBytes: expected a whole number from 1 to 1073741824, got text'],
])('%j is refused', (value, problem) => {
  expect(problemOf(value)).toContain(problem);
  expect(problemOf(value)).not.toMatch(/[\r\n]/);
});

test('a key of odd characters does not break the line', () => {
  expect(problemOf({ 'a\nb\u001b[2J\u202e': 1 })).toMatch(/^unknown key "[^\p{Cc}\p{Cf}]*"; known here are/u);
});

test('no problem repeats a token', () => {
  for (const value of [
    { token: ['s3cr3t'] },
    { token: 's3 cr3t' },
    { limitedToken: { token: { s3cr3t: 1 } } },
    { token: 's3cr3t', limitedToken: 's3cr3t' },
  ]) {
    expect(problemOf(value)).not.toMatch(/s3|cr3t/);
  }
});
