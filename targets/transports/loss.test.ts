import { isOurMistake, lostFor } from './loss';

const same = { redact: (text: string): string => text };
const error = (code: string, message = 'it failed'): Error => Object.assign(new Error(message), { code });

test.each([
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'refused'],
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['EPROTO', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['ETIMEDOUT', 'timeout'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['UND_ERR_SOCKET', 'reset'],
  ['UND_ERR_DESTROYED', 'reset'],
  ['HPE_INVALID_CONSTANT', 'protocol'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'protocol'],
  ['HPE_HEADER_OVERFLOW', 'flood'],
  ['UND_ERR_HEADERS_OVERFLOW', 'flood'],
  ['ESOMETHING', 'reset'],
])('%s is %s', (code, reason) => {
  expect(lostFor(error(code), same)).toMatchObject({
    kind: 'lost',
    reason,
    detail: expect.stringMatching(`^${code}: it failed(; .*)?$`) as unknown,
  });
  expect(isOurMistake(error(code))).toBe(false);
});

test('what lies beneath wrappers counts', () => {
  expect(lostFor(new AggregateError([error('ECONNREFUSED', 'connect ECONNREFUSED ::1:1')]), same)).toMatchObject({
    reason: 'refused',
  });
  expect(lostFor(new TypeError('fetch failed', { cause: error('ENOTFOUND') }), same)).toMatchObject({ reason: 'dns' });
  expect(lostFor(new Error('ECONNREFUSED: Connection refused'), same)).toEqual({
    kind: 'lost',
    reason: 'refused',
    detail: 'ECONNREFUSED: Connection refused; nobody listens there; is the server started, is the port right?',
  });
});

test('a hang-up without a code, and things that are no errors, are resets', () => {
  for (const thing of [new Error('socket hang up'), null, 'text', {}])
    expect(lostFor(thing, same)).toMatchObject({ kind: 'lost', reason: 'reset' });
});

test('the detail is one line and holds no credentials', () => {
  const outcome = lostFor(error('ECONNRESET', `bad\u001b[2J\nsecret ${'x'.repeat(500)}`), {
    redact: (text) => text.replace('secret', '$ROLECALL_TOKEN'),
  });
  expect(outcome).toMatchObject({
    detail: expect.stringMatching(/^ECONNRESET: bad \[2J \$ROLECALL_TOKEN x+…$/) as unknown,
  });
});

test.each(['UND_ERR_INVALID_ARG', 'ERR_INVALID_CHAR', 'ERR_UNESCAPED_CHARACTERS'])('%s is our mistake', (code) =>
  expect(isOurMistake(error(code))).toBe(true),
);

test('a mistake in the code is our mistake', () =>
  expect(isOurMistake(new TypeError('x is not a function'))).toBe(true));

test.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', /NODE_EXTRA_CA_CERTS/],
  ['ERR_TLS_CERT_ALTNAME_INVALID', /host name that the certificate is for/],
  ['CERT_HAS_EXPIRED', /renewed/],
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', /client certificate/],
  ['EPROTO', /http:\/\//],
  ['HPE_INVALID_CONSTANT', /https:\/\//],
  ['ENOTFOUND', /host name/],
])('%s says what to do', (code, remedy) => {
  expect(lostFor(error(code), same)).toMatchObject({ detail: expect.stringMatching(remedy) as unknown });
});

test('a proxy that refuses is named without its password', () => {
  const context = { ...same, proxy: 'http://me:hunter22@proxy.example:3128' };
  const refused = lostFor(error('ECONNREFUSED'), context);
  expect(refused).toMatchObject({ detail: expect.stringContaining('the proxy proxy.example:3128') as unknown });
  expect(JSON.stringify(refused)).not.toContain('hunter22');
  expect(lostFor(new Error('Proxy response (407) !== 200 when HTTP Tunneling'), context)).toMatchObject({
    reason: 'refused',
    detail: expect.stringContaining('the proxy answered 407; give the proxy its user and password') as unknown,
  });
});
