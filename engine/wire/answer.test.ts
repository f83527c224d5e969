import type { ResponseShape } from '../../contract/types';
import type { Credential, Exchange } from '../../model/exchange';
import { classOf, readAnswer } from './answer';
import { tinyContract } from '../testing/tinyContract';

const source = { kind: 'document', document: 'Tiny roles', section: '1' } as const;
const shape = (more: Partial<ResponseShape> = {}): ResponseShape => ({
  success: [200],
  statusStatement: { level: 'must', source },
  shapeStatement: { level: 'must', source },
  mediaType: 'application/json',
  validate: () => [],
  holds: 'role',
  items: { at: '/role', envelope: 'object' },
  ...more,
});

const exchange = (status: number, body: string, type?: string, credential: Credential = 'main'): Exchange => ({
  id: 1,
  request: { method: 'GET', path: '/', headers: {}, credential },
  startedMs: 0,
  durationMs: 0,
  lane: 0,
  outcome: {
    kind: 'response',
    response: {
      status,
      body,
      bodyBytes: body.length,
      truncated: false,
      headers: type === undefined ? {} : { 'content-type': type },
    },
  },
});

describe('what a status amounts to', () => {
  test.each([
    ...[200, 201, 204, 299].map((status) => [status, 'accepted'] as const),
    ...[400, 403, 404, 405, 409, 410, 412, 415, 422, 451].map((status) => [status, 'refused'] as const),
    ...[429, 502, 503, 504].map((status) => [status, 'unavailable'] as const),
    ...[500, 501, 505, 507, 599].map((status) => [status, 'server-error'] as const),
    ...[100, 301, 304, 401, 407, 408, 423, 425].map((status) => [status, 'other'] as const),
  ])('%i is %s', (status, kind) => {
    expect(classOf(status, false)).toBe(kind);
  });

  test('401 is a refusal only where credentials are what is tried', () => {
    expect(classOf(401, true)).toBe('refused');
    expect(readAnswer(exchange(401, '{}', undefined, 'main'), null).class).toBe('other');
    expect(readAnswer(exchange(401, '{}', undefined, 'near'), null).class).toBe('refused');
  });

  test.each([429, 423, 408, 503])('%i stays no refusal where credentials are tried', (status) => {
    expect(classOf(status, true)).not.toBe('refused');
  });
});

describe('readAnswer', () => {
  const read = (
    status: number,
    body: string,
    type: string | undefined = 'application/json',
    response: ResponseShape = shape(),
  ) => readAnswer(exchange(status, body, type), { response });

  test('no answer has no status, no body, no items', () => {
    const lost = readAnswer(
      { ...exchange(200, ''), outcome: { kind: 'lost', reason: 'timeout', detail: '' } },
      { response: shape() },
    );
    expect(lost).toEqual({ class: 'lost', status: null, body: undefined, items: [], violations: [] });
  });

  test.each([
    ['{"role": {', 'cut'],
    ['<html>', 'markup'],
    ['{"a":1}{"b":2}', 'two values'],
    ['undefined', 'a word'],
  ])('broken JSON %j (%s) is a violation of the shape', (body) => {
    expect(read(200, body)).toMatchObject({ body: undefined, items: [], violations: [{ keyword: 'json' }] });
  });

  test('a long broken body is cut short in the message', () => {
    expect(read(200, `<${'x'.repeat(5_000)}`).violations[0]?.message.length).toBeLessThan(120);
  });

  test('no body where one is documented says so', () => {
    expect(read(200, '').violations[0]?.message).toContain('no body');
  });

  test('JSON of hostile depth does not throw', () => {
    expect(() => read(200, '['.repeat(200_000))).not.toThrow();
    expect(() => read(200, `{"role":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_001)}`)).not.toThrow();
  });

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/vnd.api+json',
    'application/problem+json;x=1',
  ])('%s is a JSON media type', (type) => {
    expect(read(200, '{"role":{}}', type).violations).toEqual([]);
  });

  test.each([
    'text/plain',
    'text/html; charset=utf-8',
    'application/jsonp',
    'text/json-ish',
    'application/x-json5',
    undefined,
  ])('%s is none', (type) => {
    expect(readAnswer(exchange(200, '{"role":{}}', type), { response: shape() }).violations).toMatchObject([
      { keyword: 'media-type' },
    ]);
  });

  test('a sequence of JSON texts is another media type (RFC 7464)', () => {
    expect(read(200, '{"role":{}}', 'application/json-seq').violations).toMatchObject([{ keyword: 'media-type' }]);
  });

  test('a refusal is not held against the shape of success and yields no roles', () => {
    expect(read(404, '{"role":{"id":1}}', 'text/plain')).toMatchObject({ class: 'refused', items: [], violations: [] });
  });

  test('where nothing is documented nothing is wrong', () => {
    expect(read(204, '', undefined, shape({ holds: 'nothing' })).violations).toEqual([]);
    expect(read(200, 'OK', 'text/plain', shape({ holds: 'nothing' })).violations).toEqual([]);
  });

  test('the shape of the contract is asked', () => {
    const show = tinyContract().operations.find(({ name }) => name === 'show');
    if (!show) throw new Error('no show');
    expect(
      readAnswer(exchange(200, '{"role":{"id":"7"}}', 'application/json'), show).violations.map(
        ({ keyword }) => keyword,
      ),
    ).toEqual(expect.arrayContaining(['type', 'required']));
  });
});
