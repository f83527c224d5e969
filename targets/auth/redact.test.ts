import { nearToken } from './nearToken';
import { redactCutText, redactText } from './redact';
import type { Secret } from './secrets';
import { looksSecret, secretsOf as secretsCarried } from './secrets';
import type { CredentialConfig } from './ways';
import { carrierOf } from './ways';

const secretsOf = (config: CredentialConfig): Secret[] => secretsCarried(carrierOf(config), config.headers);

const SOURCE = {
  token: 'main+token/1234',
  limitedToken: { token: 'limited-"5678"', lacks: [] },
  headers: { 'x-api-key': 'key-of-headers', accept: 'text/plain', cookie: 'sid=abcdefgh' },
};
const redact = redactText(secretsOf(SOURCE));

test('tokens, near tokens and secret headers are named instead', () => {
  expect(
    redact(
      `a ${SOURCE.token} b ${SOURCE.limitedToken.token} c ` +
        `${nearToken(SOURCE.token)} d key-of-headers e sid=abcdefgh f text/plain`,
    ),
  ).toBe(
    'a $ROLECALL_TOKEN b $ROLECALL_LIMITED_TOKEN c $ROLECALL_NEAR_TOKEN d ' +
      '$HEADER_X_API_KEY e $HEADER_COOKIE f text/plain',
  );
});

test('escaped as in a URL or in JSON they are found too', () => {
  expect(redact(encodeURIComponent(SOURCE.token))).toBe('$ROLECALL_TOKEN');
  expect(redact(JSON.stringify({ echo: SOURCE.limitedToken.token }))).toBe('{"echo":"$ROLECALL_LIMITED_TOKEN"}');
});

test('every occurrence goes, also inside a word', () => {
  expect(redact(`x${SOURCE.token}${SOURCE.token}y`)).toBe('x$ROLECALL_TOKEN$ROLECALL_TOKENy');
});

test('of two tokens of which one holds the other the longer is found', () => {
  const both = redactText(
    secretsOf({ token: 'abcdefgh', limitedToken: { token: 'abcdefgh-limited', lacks: [] }, headers: {} }),
  );
  expect(both('abcdefgh-limited abcdefgh')).toBe('$ROLECALL_LIMITED_TOKEN $ROLECALL_TOKEN');
});

test('a short token is a word that may stand elsewhere: only the whole word goes', () => {
  const short = redactText(secretsOf({ token: 'dev', headers: {} }));
  expect(short('Bearer dev; developers; device')).toBe('Bearer $ROLECALL_TOKEN; developers; device');
});

test('an Authorization header of another scheme is a secret without its scheme', () => {
  expect(redactText(secretsOf({ headers: { authorization: 'Basic dXNlcjpwYXNz' } }))('got dXNlcjpwYXNz')).toBe(
    'got $ROLECALL_TOKEN',
  );
});

test('text that was cut off in the middle of a token does not show its beginning', () => {
  const cut = redactCutText(secretsOf(SOURCE));
  expect(cut('{"echo":"main+token/12')).toBe('{"echo":"$ROLECALL_TOKEN');
  expect(cut('the end')).toBe('the end');
});

test('nothing secret, nothing changed', () => {
  expect(redactText([])('as it was')).toBe('as it was');
  expect(redactText([{ value: '', shown: 'x' }])('as it was')).toBe('as it was');
});

test.each(['Authorization', 'Cookie', 'x-api-key', 'X-Auth-Token', 'client_secret'])('%s looks secret', (name) =>
  expect(looksSecret(name)).toBe(true),
);
test.each(['accept', 'accept-language', 'x-request-id'])('%s does not', (name) =>
  expect(looksSecret(name)).toBe(false),
);

describe('a secret in every encoding that a server may answer it in', () => {
  const TOKEN = 'Aa1/+"token&<key> é0';
  const hide = redactText(secretsOf({ token: TOKEN, headers: { 'x-tenant': 'acme-corporation' } }));
  const bytes = Buffer.from(TOKEN);
  const each = (form: (code: number) => string): string => [...TOKEN].map((c) => form(c.codePointAt(0) ?? 0)).join('');
  const hex4 = (code: number): string => code.toString(16).padStart(4, '0');
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

  test.each([
    ['plain', TOKEN],
    ['upper case', TOKEN.toUpperCase()],
    ['lower case', TOKEN.toLowerCase()],
    ['percent', encodeURIComponent(TOKEN)],
    ['percent, small letters', encodeURIComponent(TOKEN).replace(/%../g, (found) => found.toLowerCase())],
    ['percent, as a form', encodeURIComponent(TOKEN).replace(/%20/g, '+')],
    ['percent, as a URL', encodeURI(TOKEN)],
    ['percent, every byte', percent],
    ['percent, every byte, capitals', percent.toUpperCase()],
    ['JSON', JSON.stringify(TOKEN)],
    ['JSON with escaped slashes', JSON.stringify(TOKEN).replace(/\//g, '\\/')],
    ['JSON, all escaped', each((code) => `\\u${hex4(code)}`)],
    ['JSON, all escaped, capitals', each((code) => `\\u${hex4(code).toUpperCase()}`)],
    ['JSON, markup escaped', TOKEN.replace(/["&<>]/g, (c) => `\\u${hex4(c.charCodeAt(0))}`)],
    ['HTML, named', TOKEN.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')],
    ['HTML, decimal', each((code) => `&#${String(code)};`)],
    ['HTML, hexadecimal', each((code) => `&#x${code.toString(16)};`)],
    ['base64', bytes.toString('base64')],
    ['base64url', bytes.toString('base64url')],
    ['base64 with its scheme', Buffer.from(`Bearer ${TOKEN}`).toString('base64')],
    ['base64 behind a user', Buffer.from(`me:${TOKEN}`).toString('base64')],
    ['base64 in the middle', Buffer.from(`{"t":"${TOKEN}"}`).toString('base64')],
    ['hex', bytes.toString('hex')],
    ['hex, capitals', bytes.toString('hex').toUpperCase()],
  ])('%s', (_, written) => {
    expect(hide(`before ${written} after`)).toMatch(/^before .*\$ROLECALL_TOKEN.* after$/);
    expect(hide(written).length).toBeLessThan(written.length + 15);
  });

  test('a configured header of 8 characters and more, whatever its name', () => {
    expect(hide('tenant ACME-corporation')).toBe('tenant $HEADER_X_TENANT');
  });
});

test('of HTTP Basic the pair and the password are secrets, given plain or in base64', () => {
  const packed = Buffer.from('admin:correct-horse').toString('base64');
  for (const source of [
    { token: 'admin:correct-horse', headers: {} },
    { headers: { authorization: `Basic ${packed}` } },
  ]) {
    const hide = redactText(secretsOf(source));
    expect(hide(`${packed} admin:correct-horse the password is correct-horse`)).not.toMatch(/correct|YWRtaW/);
  }
});

test('a cookie is a secret without its name, and public headers are none', () => {
  const hide = redactText(
    secretsOf({ headers: { cookie: 'sid=s3cr3t-session; theme=dark', accept: 'application/json' } }),
  );
  expect(hide('got s3cr3t-session, application/json, dark')).toBe('got $HEADER_COOKIE, application/json, dark');
});
