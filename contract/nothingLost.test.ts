import type { Json, JsonObject, Pointer } from '../model/json';
import { withoutValueAt, withValueAt } from '../model/pointer';
import { loadDocument } from './load';
import { smallDocument, withWords } from './testing/annotated';
import type { Contract, WritableField } from './types';

// What a contract says is compiled, or it is an error that names its place and what to do.

const changed = '/components/schemas/ChangedRole/properties';
const shown = '/components/schemas/Role/properties';
const roles = '/paths/~1teams~1{team}~1roles';
const role = '/paths/~1teams~1{team}~1roles~1{id}';
const says = 'must: Roles';

async function compiled(document: JsonObject): Promise<Contract> {
  const loaded = await loadDocument(document);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  return loaded.contract;
}

async function findingsOf(document: JsonObject): Promise<[Pointer, string, string | undefined][]> {
  const loaded = await loadDocument(document);
  return (loaded.ok ? loaded.warnings : loaded.findings).map(({ pointer, message, hint }) => [pointer, message, hint]);
}

const sent = (contract: Contract, operation: string, label: string): WritableField | undefined =>
  contract.operations.find(({ name }) => name === operation)?.request?.fields.find((field) => field.label === label);

/** The document with a property of the update's request. */
const withProperty = (name: string, schema: Json): JsonObject =>
  withValueAt(smallDocument, `${changed}/${name}`, schema);

describe('a schema of several parts is read as one', () => {
  const words = { 'x-rolecall': { refuses: { maxLength: says } } };
  test.each<[string, JsonObject, JsonObject]>([
    ['anyOf with null', { anyOf: [{ type: 'string', maxLength: 9 }, { type: 'null' }] }, { type: ['string', 'null'] }],
    ['oneOf with null', { oneOf: [{ type: 'null' }, { type: 'string', maxLength: 9 }] }, { type: ['null', 'string'] }],
    ['anyOf of one', { anyOf: [{ type: 'string', maxLength: 9 }] }, { type: 'string' }],
    [
      'allOf',
      {
        allOf: [
          { type: 'string', maxLength: 12 },
          { type: 'string', maxLength: 9 },
        ],
      },
      { type: 'string' },
    ],
    [
      'a limit beside allOf',
      { type: 'string', maxLength: 9, allOf: [{ type: 'string', maxLength: 12 }] },
      { type: 'string' },
    ],
    [
      'three types',
      { anyOf: [{ type: 'string', maxLength: 9 }, { type: 'integer' }, { type: 'null' }] },
      { type: ['string', 'integer', 'null'] },
    ],
  ])('%s', async (_, schema, { type }) => {
    const field = sent(await compiled(withProperty('one', { ...schema, ...words })), 'update', 'one');
    expect(field).toMatchObject({ schema: { type, maxLength: 9 }, statements: { maxLength: { level: 'must' } } });
  });

  test('words of the part that holds the limit count, and the outer ones are written over them', async () => {
    const part = { type: 'string', maxLength: 9, 'x-rolecall': { refuses: { maxLength: says, notBlank: says } } };
    const one = { anyOf: [part, { type: 'null' }], 'x-rolecall': { refuses: { maxLength: 'should: Own' } } };
    expect(sent(await compiled(withProperty('one', one)), 'update', 'one')?.statements).toMatchObject({
      maxLength: { level: 'should', source: { section: 'Own' } },
      notBlank: { level: 'must' },
    });
  });

  test('constants under oneOf are an enumeration', async () => {
    const schema = {
      oneOf: [{ const: 'low' }, { const: 'high', title: 'High' }],
      'x-rolecall': { refuses: { enum: says } },
    };
    const field = sent(await compiled(withProperty('one', schema)), 'update', 'one');
    expect(field).toMatchObject({ schema: { enum: ['low', 'high'] }, statements: { enum: { level: 'must' } } });
  });

  test('properties of an object or null are fields', async () => {
    const inner = { type: 'object', properties: { deep: { type: 'boolean', 'x-rolecall': { unsentStays: says } } } };
    const contract = await compiled(withProperty('one', { anyOf: [inner, { type: 'null' }] }));
    expect(sent(contract, 'update', 'one.deep')?.unsentStays?.level).toBe('must');
  });

  test('alternatives of one type stay apart, and a limit within is an error', async () => {
    const schema = {
      anyOf: [
        { type: 'string', maxLength: 4 },
        { type: 'string', pattern: '^a' },
      ],
      ...words,
    };
    expect(await findingsOf(withProperty('one', schema))).toEqual([
      [
        `${changed}/one/x-rolecall/refuses/maxLength`,
        '"refuses: maxLength" has no effect: the schema has no maxLength',
        'add maxLength to the schema',
      ],
    ]);
  });
});

describe('keywords that nothing could break', () => {
  const at = (keyword: string): Pointer => `${changed}/one/x-rolecall/refuses/${keyword}`;
  test.each<[string, JsonObject, string]>([
    ['maxLength', { type: 'string' }, 'the schema has no maxLength'],
    ['pattern', { type: 'string' }, 'the schema has no pattern'],
    ['pattern', { type: 'string', pattern: '[^]*' }, 'no text of an allowed length was found that breaks the pattern'],
    ['format', { type: 'string', format: 'duration' }, 'no text is known that breaks the format "duration"'],
    ['type', { title: 'Anything' }, 'the schema names no type'],
    ['enum', { type: 'boolean', enum: [true, false] }, 'the schema lists every value of its type'],
    ['additionalProperties', { type: 'object' }, 'the schema allows any key'],
    ['required', { type: 'string' }, 'no request requires the property'],
  ])('%s of %j', async (keyword, schema, why) => {
    const document = withProperty('one', { ...schema, 'x-rolecall': { refuses: { [keyword]: says } } });
    const [finding, ...more] = await findingsOf(document);
    expect([more, finding?.[0], finding?.[1]]).toEqual([
      [],
      at(keyword),
      `"refuses: ${keyword}" has no effect: ${why}`,
    ]);
    expect(finding?.[2]).toMatch(/\w/);
  });

  test('a keyword that no statement may name', async () => {
    const document = withProperty('one', {
      type: 'object',
      minProperties: 1,
      'x-rolecall': { refuses: { minProperties: says } },
    });
    const [finding] = await findingsOf(document);
    expect(finding).toEqual([
      at('minProperties'),
      'unknown word "minProperties"',
      expect.stringContaining('additionalProperties'),
    ]);
  });

  test('refused and ignored at once', async () => {
    const words = { refuses: { notNull: says }, neverStores: { notNull: says } };
    expect(await findingsOf(withProperty('one', { type: 'string', 'x-rolecall': words }))).toEqual([
      [`${changed}/one/x-rolecall`, '"refuses" and "neverStores" both speak of "notNull"', 'keep one of the two'],
    ]);
  });
});

describe('words where they have no effect', () => {
  test.each<[string, Pointer, JsonObject, RegExp, RegExp]>([
    [
      'at a whole body',
      '/components/schemas/ChangedRole',
      { refuses: { additionalProperties: says } },
      /whole request item/,
      /at the properties/,
    ],
    ['at a whole role', '/components/schemas/Role', { unique: says }, /whole role/, /at the properties/],
    [
      'at the elements of an array',
      `${changed}/tags/items`,
      { accepted: says },
      /nothing reads words at "items"/,
      /property itself/,
    ],
    [
      'of updates where none sends it',
      '/components/schemas/NewRole/properties/name',
      { unsentStays: says },
      /no update sends/,
      /take the word away/,
    ],
    [
      'of a default that the schema lacks',
      '/components/schemas/NewRole/properties/name',
      { default: says },
      /has no default/,
      /add default/,
    ],
    [
      'of an answer where none shows it',
      `${changed}/name`,
      { readOnly: says },
      /no answer shows/,
      /take the word away/,
    ],
    [
      'of a request where none sends it',
      `${shown}/id`,
      { accepted: says },
      /no request has this property/,
      /take the word away/,
    ],
    [
      'of free keys where none are known',
      `${shown}/rights`,
      { dropFalse: says },
      /keys of the object are not known/,
      /keysFrom/,
    ],
    ['of a body where there is none', `${role}/delete`, { items: '/data' }, /no request body/, /requestBody/],
    [
      'of a condition that is none',
      '/components/schemas/ChangedRole',
      { condition: says },
      /this is no such schema/,
      /if:/,
    ],
  ])('%s', async (_, place, words, message, hint) => {
    const [word = ''] = Object.keys(words);
    const [finding, ...more] = await findingsOf(withWords(smallDocument, place, words));
    expect([more, finding?.[0].startsWith(`${place}/x-rolecall/${word}`)]).toEqual([[], true]);
    expect(finding?.[1]).toMatch(message);
    expect(finding?.[2]).toMatch(hint);
  });

  test('outside of the places for words', async () => {
    expect(await findingsOf(withWords(smallDocument, '/info', { id: 'small' }))).toEqual([
      ['/info/x-rolecall', 'words have no meaning here', expect.stringContaining('they stand at the root')],
    ]);
  });

  test('at a component that no operation refers to: a warning', async () => {
    const document = withWords(smallDocument, '/components/schemas/Unused/properties/name', { accepted: says });
    expect(await loadDocument(document)).toMatchObject({ ok: true });
    expect(await findingsOf(document)).toEqual([
      ['/components/schemas/Unused/properties/name', expect.stringContaining('no operation refers to'), undefined],
    ]);
  });

  test('of a property that the update requires: true, and a warning', async () => {
    const document = withWords(smallDocument, `${changed}/version`, { unsentStays: says });
    expect(sent(await compiled(document), 'update', 'version')?.unsentStays).toBeUndefined();
    expect((await findingsOf(document)).map(([, message]) => message)).toEqual([
      '"unsentStays" has no effect: the update requires the property',
    ]);
  });

  test('that two answers say differently', async () => {
    const other = {
      type: 'object',
      properties: { name: { type: 'string', 'x-rolecall': { unique: 'should: Other' } } },
    };
    const document = withValueAt(
      withWords(smallDocument, `${shown}/name`, { unique: says }),
      `${role}/get/responses/200/content/application~1json/schema`,
      other,
    );
    expect((await findingsOf(document)).map(([, message]) => message)).toEqual([
      'show says "unique" of "/name" otherwise than list, create, update',
    ]);
  });
});

describe('what is said of an object holds for its properties', () => {
  test('unless they say it for themselves', async () => {
    const one = {
      type: 'object',
      properties: { a: { type: 'boolean' }, b: { type: 'boolean', 'x-rolecall': { unsentStays: 'should: Own' } } },
      'x-rolecall': { unsentStays: says, accepted: says },
    };
    const contract = await compiled(withProperty('one', one));
    expect(sent(contract, 'update', 'one.a')).toMatchObject({
      unsentStays: { level: 'must' },
      accepted: { level: 'must' },
    });
    expect(sent(contract, 'update', 'one.b')?.unsentStays?.level).toBe('should');
  });
});

describe('the marks of OpenAPI', () => {
  test('readOnly properties are no part of a request, wanted or not', async () => {
    const one = {
      type: 'object',
      required: ['id', 'name'],
      properties: { id: { type: 'integer', readOnly: true }, name: { type: 'string' } },
    };
    const contract = await compiled(withValueAt(smallDocument, '/components/schemas/NewRole', one));
    const request = contract.operations.find(({ name }) => name === 'create')?.request;
    expect(request?.fields.map(({ label }) => label)).toEqual(['name']);
    expect(request?.validateItem({ name: 'a' })).toEqual([]);
  });
  test('readOnly where an answer shows it should not be changed', async () => {
    const contract = await compiled(withValueAt(smallDocument, `${shown}/users_count/readOnly`, true));
    const field = contract.role.fields.find(({ label }) => label === 'users_count');
    expect(field?.readOnly).toMatchObject({ level: 'should', source: { document: 'OpenAPI 3.1' } });
  });
  test('writeOnly properties are no part of an answer', async () => {
    const document = withValueAt(
      withValueAt(smallDocument, `${shown}/secret`, { type: 'string', writeOnly: true }),
      '/components/schemas/Role/required',
      ['id', 'name', 'secret'],
    );
    const contract = await compiled(document);
    expect(contract.role.fields.map(({ label }) => label)).not.toContain('secret');
    const show = contract.operations.find(({ name }) => name === 'show');
    expect(show?.response.validate({ id: 1, name: 'a' })).toEqual([]);
  });
});

describe('operations that cannot be used', () => {
  test.each<[string, JsonObject, string, string]>([
    [
      'a create that is only acknowledged',
      withWords(smallDocument, `${roles}/post`, { answer: { holds: 'ack' } }),
      'the new role is known by what a create answers, so an acknowledgement is not enough',
      'holds: role, or roles',
    ],
    [
      'roles where one stands',
      withWords(smallDocument, `${role}/get`, { answer: { holds: 'roles' } }),
      'it holds roles, but the answer is one object',
      'at: /pointer to the array, or holds: role',
    ],
    [
      'one role where an array stands',
      withWords(smallDocument, `${roles}/get`, { answer: { holds: 'role' } }),
      'it holds one role, but the answer is an array',
      'holds: roles',
    ],
    [
      'a bulk request of one object',
      withWords(smallDocument, `${role}/put`, { form: 'bulk', id: '/name' }),
      'a bulk request holds an array of items, but the request is one object',
      'x-rolecall: {items: /pointer to the array}, or leave "form: bulk" out',
    ],
    [
      'an array in a single request',
      withWords(smallDocument, `${roles}/put`, { form: 'single' }),
      'the request holds an array of items',
      'x-rolecall: {form: bulk}',
    ],
  ])('%s', async (_, document, message, hint) => {
    const findings = await findingsOf(document);
    expect(findings.map(([, said, remedy]) => [said, remedy])).toContainEqual([message, hint]);
  });
});

describe('giving users roles', () => {
  const set = { method: 'PUT', path: '/users/$user', body: { role: '$role' } };
  const read = { method: 'GET', path: '/users/$user', roleIdAt: '/role' };
  const assigned = (words: JsonObject): JsonObject =>
    withWords(smallDocument, '', { assignment: { section: 'Users', set, read, ...words } });
  test('parameters of its paths are asked of the configuration', async () => {
    const document = assigned({ read: { ...read, path: '/accounts/{account-id}/users/$user' } });
    expect((await compiled(document)).assignment?.read.path).toContain('{account-id}');
  });
  test.each<[string, JsonObject, string]>([
    ['what nothing fills', { read: { ...read, path: '/users/$user/{role id}' } }, 'nothing fills {role id}'],
    ['no user', { read: { ...read, path: '/users' } }, 'it names no user'],
    ['no role', { set: { ...set, body: {} } }, 'it names no role'],
  ])('%s', async (_, words, message) => {
    expect((await findingsOf(assigned(words))).map(([, said]) => said)).toEqual([message]);
  });
});

describe('parameters and security', () => {
  const parameter = (more: JsonObject): JsonObject =>
    withValueAt(smallDocument, '/paths', {
      ...(smallDocument['paths'] as JsonObject),
      '/teams/{team}/roles/{id}': {
        ...((smallDocument['paths'] as JsonObject)['/teams/{team}/roles/{id}'] as JsonObject),
        delete: {
          ...(((smallDocument['paths'] as JsonObject)['/teams/{team}/roles/{id}'] as JsonObject)[
            'delete'
          ] as JsonObject),
          parameters: [{ name: 'X-Version', required: true, schema: { type: 'string' }, ...more }],
        },
      },
    });
  test('a required query parameter has its only value, its default, or none of its own', async () => {
    const queryOf = async (schema: JsonObject) =>
      (await compiled(parameter({ in: 'query', schema }))).operations.find(({ name }) => name === 'delete')?.query;
    expect(await queryOf({ const: '2' })).toEqual([{ name: 'X-Version', value: '2' }]);
    expect(await queryOf({ type: 'integer', default: 3 })).toEqual([{ name: 'X-Version', value: '3' }]);
    expect(await queryOf({ type: 'string' })).toEqual([{ name: 'X-Version' }]);
  });
  test('a required header with one value goes with every request, another is a warning', async () => {
    expect((await compiled(parameter({ in: 'header', schema: { enum: ['2'] } }))).headers).toEqual({
      'x-version': '2',
    });
    expect((await findingsOf(parameter({ in: 'header' }))).map(([, message]) => message)).toEqual([
      'the header X-Version is required and has no default',
    ]);
  });
  test('a required cookie is an error', async () => {
    expect((await findingsOf(parameter({ in: 'cookie' }))).map(([, message]) => message)).toEqual([
      'the cookie "X-Version" is required, and requests carry no cookies',
    ]);
  });

  const secured = (scheme: JsonObject, security: Json = [{ token: [] }]): JsonObject =>
    withValueAt(withValueAt(smallDocument, '/components/securitySchemes', { token: scheme }), '/security', security);
  test.each([
    [{ type: 'http', scheme: 'bearer' }],
    [{ type: 'http', scheme: 'basic' }],
    [{ type: 'apiKey', in: 'header', name: 'Authorization' }],
    [{ type: 'openIdConnect', openIdConnectUrl: 'https://example.com' }],
  ])('the security scheme %j is read', async (scheme) => {
    expect(await findingsOf(secured(scheme))).toEqual([]);
  });
  test('another scheme is an error, unless another way in is read', async () => {
    const key = { type: 'apiKey', in: 'header', name: 'X-Auth-Token' };
    expect(await findingsOf(secured(key))).toEqual([
      [
        '/components/securitySchemes/token',
        'requests carry their credential in the Authorization header, and the scheme "token" is apiKey',
        expect.stringContaining('http, oauth2'),
      ],
    ]);
    expect(await findingsOf(secured(key, [{ token: [] }, {}]))).toEqual([]);
    expect((await findingsOf(secured(key, [{ tokn: [] }])))[0]?.slice(1)).toEqual([
      'there is no security scheme "tokn"',
      'did you mean "token"?',
    ]);
  });
});

test('keywords that no request tries to break are warnings', async () => {
  const document = withProperty('one', { type: 'number', multipleOf: 3 });
  expect((await findingsOf(document)).map(([, message]) => message)).toEqual([
    'no request of update tries to break what multipleOf says of one',
  ]);
  expect(await findingsOf(withoutValueAt(document, `${changed}/one`))).toEqual([]);
});
