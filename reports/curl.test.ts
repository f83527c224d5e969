import { execFileSync } from 'node:child_process';
import type { OutgoingRequest } from '../model/exchange';
import { curlOf } from './curl';
import { curlScript } from './curlScript';

const base = 'https://roles.example.test/api/v1/';
const request = (overrides: Partial<OutgoingRequest> = {}): OutgoingRequest => ({
  method: 'POST',
  path: '/roles',
  headers: { 'content-type': 'application/json' },
  credential: 'main',
  body: '{"name":"a"}',
  ...overrides,
});

/** Runs a line in a real shell where `curl` prints its arguments, then what it reads from its standard input. */
const run = (line: string): string[] =>
  execFileSync('sh', [], {
    input: `curl() { printf '%s\\001' "$@"; case "$*" in *@-*) cat;; esac; }; ${line}`,
    env: { ROLECALL_TOKEN: 'main-token', ROLECALL_LIMITED_TOKEN: 'limited-token' },
    maxBuffer: 1e8,
  })
    .toString('utf8')
    .split('\u0001');

test('is a line a person can read', () => {
  expect(curlOf(request(), base)).toBe(
    `curl -i -X POST 'https://roles.example.test/api/v1/roles' -H "Authorization: Bearer ` +
      `$ROLECALL_TOKEN" -H 'content-type: application/json' --data-raw '{"name":"a"}'`,
  );
});

test.each([
  ['main', 'Authorization: Bearer main-token'],
  ['limited', 'Authorization: Bearer limited-token'],
  ['wrong', 'Authorization: Bearer wrong'],
  ['near', 'Authorization: Bearer main-toke~'],
  ['shortened', 'Authorization: Bearer main-toke'],
  ['lengthened', 'Authorization: Bearer main-token0000'],
  ['recased', 'Authorization: Bearer MAIN-TOKEN'],
  ['empty', 'Authorization: Bearer'],
] as const)('credential %s', (credential, header) =>
  expect(run(curlOf(request({ credential }), base))).toContain(header),
);

test('credential none sends no Authorization', () => {
  expect(curlOf(request({ credential: 'none' }), base)).not.toMatch(/authorization|TOKEN/i);
});

test.each(["it's", '$(touch /tmp/x) `id` $HOME', '\\ " \' !', 'naïve 🙂', '-x --output y', '@/etc/passwd'])(
  'the shell takes body %j literally',
  (body) => {
    const words = run(curlOf(request({ body }), base));
    expect(words[words.indexOf('--data-raw') + 1]).toBe(body);
  },
);

test.each([
  'a\u0000b',
  '\u001b[2J',
  "\u202Ereversed %s \\n 'quoted'",
  'line\nfeed\r\n',
  `{"name":"${'x'.repeat(200_000)}"}`,
])('a body that cannot stand in the line goes through a pipe unchanged (%#)', (body) => {
  const line = curlOf(request({ body }), base);
  expect(line).toMatch(/^[\x20-\x7e]+$/);
  expect(run(line).at(-1)).toBe(body);
});

test('a path with quotes, brackets or dot segments reaches curl as it is', () => {
  const words = run(curlOf(request({ path: "/roles/../x?a[]={1,2}&b='c' d" }), base));
  expect(words).toEqual(
    expect.arrayContaining([
      "https://roles.example.test/api/v1/roles/../x?a[]={1,2}&b='c' d",
      '--path-as-is',
      '--globoff',
    ]),
  );
});

test('a method or header from somewhere odd stays one word', () => {
  const words = run(curlOf(request({ method: 'X; rm', headers: { 'x-a': "b'; rm", 'x-empty': '' } }), base));
  expect(words).toEqual(expect.arrayContaining(['X; rm', "x-a: b'; rm", 'x-empty;', 'content-type:']));
});

test('curlScript holds one line per request', () => {
  expect(curlScript([request(), request({ body: 'a\nb' })], base).split('\n')).toHaveLength(2);
});
