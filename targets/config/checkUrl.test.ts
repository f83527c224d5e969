import { checkUrl } from './checkUrl';

const problemOf = (text: string): string => {
  const checked = checkUrl(text);
  return checked.ok ? '' : checked.problem;
};

test.each([
  ['http://127.0.0.1:4101/api/v1/', 'http://127.0.0.1:4101/api/v1'],
  ['HTTPS://Example.COM', 'https://example.com'],
  [' http://localhost:80/ ', 'http://localhost'],
  ['http://[::1]:4101//', 'http://[::1]:4101'],
])('%j is %s', (text, value) => expect(checkUrl(text)).toEqual({ ok: true, value }));

test.each([
  ['localhost:4101', 'did you mean http://localhost:4101?'],
  ['127.0.0.1:4101/api', 'did you mean http://127.0.0.1:4101/api?'],
  ['api.example.com/v1', 'did you mean https://api.example.com/v1?'],
  ['//localhost', 'did you mean http://localhost?'],
  ['http:/localhost', 'did you mean http://localhost?'],
  ['ftp://example.com', 'only http and https'],
  ['http://a/?x=1', 'query'],
  ['http://a/?', 'query'],
  ['http://a/#x', 'fragment'],
  ['http://{subdomain}.example.com', 'placeholder {subdomain}'],
  ['http://a b', 'white space'],
  ['', 'empty'],
  ['http://', 'is not a URL'],
  ['http://a:99999', 'is not a URL'],
])('%j: %s', (text, problem) => expect(problemOf(text)).toContain(problem));

test.each(['http://user:hunter2@example.com', 'user:hunter2@example.com', 'http://user:hunter2@example.com:99999/'])(
  'a password is refused and not repeated: %s',
  (text) => {
    expect(problemOf(text)).not.toBe('');
    expect(problemOf(text)).not.toContain('hunter2');
  },
);
