import { nearToken } from './nearToken';
import { redactCutText, redactText } from './redact';
import { looksSecret, secretsOf } from './secrets';

const SOURCE = {
  token: 'main+token/1234',
  limitedToken: { token: 'limited-"5678"' },
  headers: { 'X-Api-Key': 'key-of-headers', accept: 'text/plain', cookie: 'sid=abcdefgh' },
};
const redact = redactText(secretsOf(SOURCE));

test('tokens, near tokens and secret headers are named instead', () => {
  expect(
    redact(
      `a ${SOURCE.token} b ${SOURCE.limitedToken.token} c ${nearToken(SOURCE.token)} d key-of-headers e sid=abcdefgh f text/plain`,
    ),
  ).toBe(
    'a $ROLECALL_TOKEN b $ROLECALL_LIMITED_TOKEN c $ROLECALL_NEAR_TOKEN d $HEADER_X_API_KEY e $HEADER_COOKIE f text/plain',
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
  const both = redactText(secretsOf({ token: 'abcdefgh', limitedToken: { token: 'abcdefgh-limited' }, headers: {} }));
  expect(both('abcdefgh-limited abcdefgh')).toBe('$ROLECALL_LIMITED_TOKEN $ROLECALL_TOKEN');
});

test('a short token is a word that may stand elsewhere: only the whole word goes', () => {
  const short = redactText(secretsOf({ token: 'dev', headers: {} }));
  expect(short('Bearer dev; developers; device')).toBe('Bearer $ROLECALL_TOKEN; developers; device');
});

test('an Authorization header of another scheme is a secret without its scheme', () => {
  expect(redactText(secretsOf({ headers: { Authorization: 'Basic dXNlcjpwYXNz' } }))('got dXNlcjpwYXNz')).toBe(
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
