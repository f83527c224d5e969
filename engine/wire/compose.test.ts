import type { ItemPlace, Operation, RequestShape } from '../../contract/types';
import { MARK_CHARACTER, MARK_PLACEHOLDER } from '../../generators/values/mark';
import type { Json } from '../../model/json';
import type { Binding } from './compose';
import { compose, marked, MissingRole } from './compose';
import type { Call } from '../language/case';
import { tinyContract } from '../testing/tinyContract';

const contract = tinyContract();
const operationNamed = (name: string): Operation => {
  const found = contract.operations.find((operation) => operation.name === name);
  if (!found) throw new Error(name);
  return found;
};

const mark = 'tinyrun00abc0001';
const binding = (more: Partial<Binding> = {}): Binding => ({
  ids: { A: 12, B: 13, T: 'a/b c' },
  mark,
  params: { team_id: '7' },
  headers: {},
  ...more,
});

function shaped(name: string, items: ItemPlace, more: Partial<RequestShape> = {}): Operation {
  const operation = operationNamed(name);
  if (!operation.request) throw new Error(name);
  return { ...operation, request: { ...operation.request, items, ...more } };
}

const call = (operation: string, more: Partial<Call> = {}): Call => ({
  do: 'call',
  purpose: 'claim',
  operation,
  plays: operationNamed(operation).plays,
  ...more,
});
const sentBody = (made: Call, operation: Operation, more: Partial<Binding> = {}): Json =>
  JSON.parse(compose(made, operation, binding(more)).request.body ?? 'null') as Json;

describe('the mark', () => {
  test('is as long as its placeholder, so that a length at a limit stays what it is', () => {
    expect(MARK_PLACEHOLDER).toHaveLength(16);
    const text = `${MARK_PLACEHOLDER}${'x'.repeat(24)}`;
    expect(marked(text, { mark })).toBe(`${mark}${'x'.repeat(24)}`);
    expect(marked(text, { mark })).toHaveLength(40);
  });

  test('stands wherever the placeholder stood: twice in a text, in arrays, in keys', () => {
    expect(marked([{ [MARK_PLACEHOLDER]: `${MARK_PLACEHOLDER}-${MARK_PLACEHOLDER}` }], { mark })).toEqual([
      { [mark]: `${mark}-${mark}` },
    ]);
  });

  test('one character stands for it in short texts: its own, or what the run has found free', () => {
    expect(marked(`${MARK_CHARACTER}-`, { mark })).toMatch(/^[a-zA-Z0-9]-$/);
    expect(marked(`${MARK_CHARACTER}-`, { mark, character: () => 'q' })).toBe('q-');
  });

  test('a key named __proto__ stays a key', () => {
    const item = JSON.parse(`{"__proto__":{"a":"${MARK_PLACEHOLDER}"}}`) as Json;
    expect(JSON.stringify(marked(item, { mark }))).toBe(`{"__proto__":{"a":"${mark}"}}`);
    const body = compose(call('create', { items: [{ item }] }), operationNamed('create'), binding()).request.body ?? '';
    expect(body).toContain('"__proto__":{"a":');
  });

  test('goes into the query, encoded like the rest of it', () => {
    const { path } = compose(
      call('list', { query: { 'na me': `${MARK_PLACEHOLDER} a&b=c%41` } }),
      operationNamed('list'),
      binding(),
    ).request;
    expect(path).toBe(`/teams/7/roles?na%20me=${mark}%20a%26b%3Dc%2541`);
  });
});

describe('envelopes', () => {
  const items = [{ item: { name: 'one' } }, { item: { name: 'two' } }];
  const one = { type: 'role', name: 'one' };

  test.each<[string, ItemPlace, Json]>([
    ['the object alone', { at: '', envelope: 'object' }, one],
    ['an array', { at: '', envelope: 'array' }, [one, { type: 'role', name: 'two' }]],
    ['an object or an array of one', { at: '', envelope: 'either' }, one],
    ['below /data', { at: '/data', envelope: 'object' }, { data: one }],
    [
      'an array below /data/roles',
      { at: '/data/roles', envelope: 'array' },
      { data: { roles: [one, { type: 'role', name: 'two' }] } },
    ],
  ])('%s', (_, place, wanted) => {
    expect(sentBody(call('create', { items }), shaped('create', place))).toEqual(wanted);
  });

  test('what is sent wins over a constant, and what is no object goes as it is', () => {
    expect(sentBody(call('create', { items: [{ item: { type: 'other' } }] }), operationNamed('create'))).toEqual({
      role: { type: 'other' },
    });
    expect(sentBody(call('create', { items: [{ item: [1] }] }), operationNamed('create'))).toEqual({ role: [1] });
  });

  test('what went out is told without constants and ids', () => {
    const bulk = shaped('update', { at: '/roles', envelope: 'array' }, { idAt: '/id' });
    expect(compose(call('update', { items: [{ role: 'A', item: { name: 'x' } }] }), bulk, binding()).sent).toEqual([
      { id: 12, item: { name: 'x' } },
    ]);
  });
});

describe('ids', () => {
  const bulk = shaped('update', { at: '', envelope: 'array' }, { idAt: '/meta/id' });
  const [removeMany] = tinyContract({ deleting: 'bulk' }).operations.filter(({ plays }) => plays === 'delete');

  test('stand in the element where the contract says, with their JSON type', () => {
    expect(
      sentBody(
        call('update', {
          items: [
            { role: 'A', item: { name: 'x' } },
            { role: 'T', item: {} },
          ],
        }),
        bulk,
      ),
    ).toEqual([
      { type: 'role', name: 'x', meta: { id: 12 } },
      { type: 'role', meta: { id: 'a/b c' } },
    ]);
  });

  test('are the element where the pointer is empty', () => {
    if (!removeMany) throw new Error('no bulk delete');
    const made = call('delete', {
      items: [
        { role: 'A', item: null },
        { role: 'B', item: null },
      ],
    });
    expect(sentBody(made, removeMany)).toEqual({ ids: [12, 13] });
    expect(compose(made, removeMany, binding()).sent.map(({ id }) => id)).toEqual([12, 13]);
  });

  test('written out they may take an id apart', () => {
    expect(sentBody(call('update', { items: [{ role: { json: '{A}abc' }, item: {} }] }), bulk)).toMatchObject([
      { meta: { id: '12abc' } },
    ]);
    expect(sentBody(call('update', { items: [{ role: { json: [1] }, item: {} }] }), bulk)).toMatchObject([
      { meta: { id: [1] } },
    ]);
    expect(compose(call('show', { role: { segment: '{A}%00' } }), operationNamed('show'), binding()).request.path).toBe(
      '/teams/7/roles/12%00',
    );
    expect(compose(call('show', { role: { segment: '{X}' } }), operationNamed('show'), binding()).request.path).toBe(
      '/teams/7/roles/{X}',
    );
  });

  test('are encoded in a path', () => {
    expect(compose(call('show', { role: 'T' }), operationNamed('show'), binding()).request.path).toBe(
      '/teams/7/roles/a%2Fb%20c',
    );
  });

  test('of a role that is not there stop the call', () => {
    expect(() => compose(call('show', { role: 'Z' }), operationNamed('show'), binding())).toThrow(MissingRole);
  });
});

describe('the tenant in the path', () => {
  test("is encoded where it is the target's own and raw where a law tries encodings", () => {
    expect(
      compose(call('list'), operationNamed('list'), binding({ params: { team_id: 'a/../b?c' } })).request.path,
    ).toBe('/teams/a%2F..%2Fb%3Fc/roles');
    expect(compose(call('list', { tenant: '7%2F..' }), operationNamed('list'), binding()).request.path).toBe(
      '/teams/7%2F../roles',
    );
  });
});

describe('overrides', () => {
  const [removeMany] = tinyContract({ deleting: 'bulk' }).operations.filter(({ plays }) => plays === 'delete');
  const two = call('delete', {
    items: [
      { role: 'A', item: null },
      { role: 'T', item: null },
    ],
  });
  const composed = (override: NonNullable<Binding['override']>, made: Call = two, operation = removeMany) => {
    if (!operation) throw new Error('no bulk delete');
    return compose(made, operation, binding({ override })).request;
  };

  test('method and path, with the ids in the path', () => {
    expect(composed({ method: 'POST', path: '/teams/{team_id}/gone?ids=$ids' })).toMatchObject({
      method: 'POST',
      path: '/teams/7/gone?ids=12,a%2Fb%20c',
    });
    expect(composed({ path: '/roles/$id/gone' })).toMatchObject({ path: '/roles/12/gone' });
  });

  test('$body, $ids and $id in a body, each where it stands', () => {
    expect(
      JSON.parse(
        composed({ body: { natural: '$body', all: '$ids', first: '$id', list: ['$id', 1], same: 'x' } }).body ?? '',
      ),
    ).toEqual({ natural: { ids: [12, 'a/b c'] }, all: [12, 'a/b c'], first: 12, list: [12, 1], same: 'x' });
  });

  test('null for a body sends none, and then no media type', () => {
    const request = composed({ body: null });
    expect(request.body).toBeUndefined();
    expect(request.headers['content-type']).toBeUndefined();
  });

  test('$id of a single form is the id in the path', () => {
    expect(composed({ path: '/r/$id' }, call('show', { role: 'T' }), operationNamed('show')).path).toBe('/r/a%2Fb%20c');
  });

  test('$id of an id that a law writes out is sent as written', () => {
    expect(
      composed({ path: '/r/$id' }, call('show', { role: { segment: '{A}%00' } }), operationNamed('show')).path,
    ).toBe('/r/12%00');
  });
});

describe('raw requests', () => {
  const create = operationNamed('create');

  test('the text goes as it is, save the mark and ids in quotes', () => {
    const body = `{"a":"${MARK_PLACEHOLDER}","id":"{A}","t":"{T}","x":"{X}"`;
    expect(compose(call('create', { raw: { body } }), create, binding()).request.body).toBe(
      `{"a":"${mark}","id":12,"t":"a/b c","x":"{X}"`,
    );
  });

  test('null sends no body although items are there', () => {
    const request = compose(call('create', { items: [{ item: {} }], raw: { body: null } }), create, binding()).request;
    expect(request.body).toBeUndefined();
    expect(request.headers['content-type']).toBeUndefined();
  });

  test('a media type of its own, or none even where the configuration has one', () => {
    expect(
      compose(call('create', { raw: { body: '{}', mediaType: 'text/plain' } }), create, binding()).request.headers[
        'content-type'
      ],
    ).toBe('text/plain');
    expect(
      compose(
        call('create', { raw: { body: '{}', mediaType: null } }),
        create,
        binding({ headers: { 'content-type': 'application/json', 'x-a': '1' } }),
      ).request.headers,
    ).toEqual({ accept: 'application/json', 'x-a': '1' });
  });

  test('another method', () => {
    expect(
      compose(call('show', { role: 'A', raw: { method: 'PATCH' } }), operationNamed('show'), binding()).request.method,
    ).toBe('PATCH');
  });
});

test('the credential is the one that the case tries', () => {
  expect(compose(call('list', { credential: 'near' }), operationNamed('list'), binding()).request.credential).toBe(
    'near',
  );
  expect(compose(call('list'), operationNamed('list'), binding()).request.credential).toBe('main');
});
