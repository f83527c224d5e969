import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Json, JsonObject } from '../model/json';
import { withoutValueAt, withValueAt } from '../model/pointer';
import { loadContract } from './load';
import { shippedContracts } from './shipped';

let folder: string;
let original: JsonObject;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolecall-contract-'));
  const zendesk = shippedContracts().find(({ id }) => id === 'zendesk-chat');
  original = parse(await readFile(join(zendesk?.folder ?? '', 'openapi.yaml'), 'utf8')) as JsonObject;
});
afterAll(() => rm(folder, { recursive: true }));

async function problemsOf(text: string): Promise<{ pointer: string; message: string; hint?: string }[]> {
  await writeFile(join(folder, 'openapi.yaml'), text);
  const result = await loadContract(folder);
  if (result.ok) return [];
  return result.problems.map(({ file, ...problem }) => {
    expect(file).toBe(join(folder, 'openapi.yaml'));
    return problem;
  });
}
const problemsWith = (pointer: string, value: Json) =>
  problemsOf(JSON.stringify(withValueAt(original, pointer, value)));
const problemsWithout = (...pointers: string[]) =>
  problemsOf(JSON.stringify(pointers.reduce(withoutValueAt, original)));

test('a whole contract has no problems', async () => {
  expect(await problemsOf(JSON.stringify(original))).toEqual([]);
});

describe('what cannot be read', () => {
  test('a folder that is not there', async () => {
    expect(await loadContract(join(folder, 'none'))).toEqual({
      ok: false,
      problems: [{ file: join(folder, 'none'), pointer: '', message: 'there is no such folder' }],
    });
  });
  test('a folder without a document', async () => {
    const empty = await mkdtemp(join(folder, 'empty-'));
    expect(await loadContract(empty)).toMatchObject({
      ok: false,
      problems: [{ message: 'there is no readable openapi.yaml in this folder' }],
    });
  });
  test('a file instead of a folder', async () => {
    expect(await loadContract(__filename)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('a contract is a folder') }],
    });
  });
  test('no YAML', async () => {
    const problems = await problemsOf('openapi: "3.1.0\n  x: [');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^this is not YAML: .* at line \d+, column \d+$/);
  });
  test('a key twice', async () => {
    expect((await problemsOf('openapi: 3.1.0\nopenapi: 3.1.0\n'))[0]?.message).toMatch(
      /^this is not YAML: Map keys must be unique at line/,
    );
  });
  test.each(['', 'text', '- a list'])('a root that is no object: %j', async (text) => {
    expect(await problemsOf(text)).toEqual([
      {
        pointer: '',
        message: 'this is no OpenAPI document: its root is not an object',
        hint: 'begin with "openapi: 3.1.0"',
      },
    ]);
  });
});

describe('what is no OpenAPI', () => {
  test.each(['2.0', '4.0.0', 3.1])('another version: %j', async (version) => {
    expect(await problemsWith('/openapi', version)).toEqual([
      {
        pointer: '/openapi',
        message: `a contract is an OpenAPI document of version 3.0 to 3.2, but "openapi" is ${JSON.stringify(version)}`,
        hint: 'begin with "openapi: 3.1.0"',
      },
    ]);
  });
  test('a word that OpenAPI does not know', async () => {
    const problems = await problemsWith('/info/titel', 'x');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ pointer: '/info', message: expect.stringContaining('"titel"') });
  });
  test('a missing title', async () => {
    expect((await problemsWithout('/info/title'))[0]).toMatchObject({
      pointer: '/info',
      message: expect.stringContaining('title'),
    });
  });
});

describe('what is no JSON Schema', () => {
  const name = '/components/schemas/name';
  test('an unknown type, with the one that was meant', async () => {
    expect(await problemsWith(`${name}/type`, 'strng')).toEqual([
      {
        pointer: `${name}/type`,
        message: expect.stringContaining('"strng" is no value for "type"'),
        hint: 'did you mean "string"?',
      },
    ]);
  });
  test('a negative length', async () => {
    expect(await problemsWith(`${name}/maxLength`, -5)).toEqual([
      { pointer: `${name}/maxLength`, message: '-5 is no value for "maxLength": it must be >= 0' },
    ]);
  });
  test('a keyword that nobody knows', async () => {
    expect(await problemsWith(`${name}/maxLenght`, 5)).toEqual([
      { pointer: name, message: 'unknown schema keyword "maxLenght"', hint: 'did you mean "maxLength"?' },
    ]);
  });
  test('a format that nobody checks', async () => {
    expect(await problemsWith(`${name}/format`, 'uudi')).toEqual([
      { pointer: `${name}/format`, message: 'unknown format "uudi"', hint: 'did you mean "uuid"?' },
    ]);
  });
  test('a limit that its type does not have', async () => {
    const problems = await problemsWith('/components/schemas/members_count/maxLength', 5);
    expect(problems).toEqual([
      {
        pointer: '',
        message: expect.stringMatching(/^a schema cannot be used: .*"maxLength" at .*properties\/members_count/),
      },
    ]);
  });
});

describe('what is wrong with a reference', () => {
  const place = '/components/schemas/Role/properties/name';
  test('siblings', async () => {
    expect(await problemsWith(`${place}/maxLength`, 5)).toMatchObject([
      { pointer: place, message: 'a $ref stands alone, but "maxLength" stands beside this one' },
    ]);
  });
  test('nothing there', async () => {
    expect(await problemsWith(place, { $ref: '#/components/schemas/nmae' })).toEqual([
      { pointer: place, message: '$ref "#/components/schemas/nmae" points at nothing', hint: 'did you mean "name"?' },
    ]);
  });
  test.each(['other.yaml', 'https://example.com/x.yaml', 'file:///etc/passwd'])(
    'outside of the document: %s',
    async (ref) => {
      expect(await problemsWith(place, { $ref: ref })).toMatchObject([
        { pointer: place, message: `$ref "${ref}" does not point within this document` },
      ]);
    },
  );
  test('a circle', async () => {
    expect(await problemsWith('/components/schemas/name', { $ref: '#/components/schemas/name' })).toHaveLength(1);
  });
});

describe('what is not in the vocabulary', () => {
  test('a misspelt word at the root', async () => {
    expect(await problemsWith('/x-rolecall/ratelimit', '200/min')).toEqual([
      { pointer: '/x-rolecall/ratelimit', message: 'unknown word "ratelimit"', hint: 'did you mean "rateLimit"?' },
    ]);
  });
  test('a misspelt word at a property', async () => {
    expect(await problemsWith('/components/schemas/name/x-rolecall/refuse', {})).toEqual([
      {
        pointer: '/components/schemas/name/x-rolecall/refuse',
        message: 'unknown word "refuse"',
        hint: 'did you mean "refuses"?',
      },
    ]);
  });
  test('a part that no operation plays', async () => {
    const place = '/paths/~1api~1v2~1chat~1roles/get/x-rolecall/plays';
    expect(await problemsWith(place, 'lst')).toEqual([
      {
        pointer: place,
        message: '"lst" is none of list, show, create, update, delete, write-only',
        hint: 'did you mean "list"?',
      },
    ]);
  });
  test.each(['mst: Create', 'must Create', 'must: ', 'must: [publik] Page'])('no statement: %j', async (text) => {
    const place = '/components/schemas/name/x-rolecall/unsentStays';
    expect(await problemsWith(place, text)).toMatchObject([
      { pointer: place, message: `${JSON.stringify(text)} is no statement` },
    ]);
  });
  test('an assumption that binds', async () => {
    const problems = await problemsWith('/components/schemas/name/x-rolecall/unsentStays', 'must: [assumed] Why not');
    expect(problems).toMatchObject([{ hint: 'what is assumed is never above observe: "observe: [assumed] ..."' }]);
  });
  test('no words at all', async () => {
    expect((await problemsWithout('/x-rolecall')).map(({ message }) => message)).toEqual(
      ['id', 'document', 'role', 'delete'].map((word) => `the word "${word}" is missing`),
    );
    const list = '/paths/~1api~1v2~1chat~1roles/get';
    expect((await problemsWithout(`${list}/x-rolecall`)).map(({ message }) => message)).toEqual(
      ['plays', 'section', 'allowed'].map((word) => `the word "${word}" is missing`),
    );
  });
});

describe('what is wrong with the whole', () => {
  const one = '/paths/~1api~1v2~1chat~1roles~1{role_id}';
  test('missing operations, each named', async () => {
    expect((await problemsWithout(`${one}/delete`, `${one}/put`)).map(({ message }) => message)).toEqual([
      'no operation plays "update"',
      'no operation plays "delete"',
    ]);
  });
  test('no operationId, or one twice', async () => {
    expect(await problemsWithout(`${one}/get/operationId`)).toContainEqual(
      expect.objectContaining({ pointer: `${one}/get`, message: 'the operation has no operationId' }),
    );
    expect(await problemsWith(`${one}/get/operationId`, 'list')).toEqual([
      { pointer: '/paths', message: 'two operations are called "list"' },
    ]);
  });
  test('a path parameter that nobody describes', async () => {
    expect((await problemsWithout(`${one}/parameters`)).map(({ message }) => message)).toContain(
      'the path names {role_id}, but no parameter describes it',
    );
  });
  test('a pointer at a field that nothing shows', async () => {
    expect(await problemsWith('/x-rolecall/role/name', '/nme')).toEqual([
      { pointer: '/x-rolecall/role/name', message: 'no answer shows a role\'s "/nme"', hint: 'did you mean "/name"?' },
    ]);
  });
  test('an answer of which it is not said what it holds', async () => {
    expect(await problemsWithout(`${one}/get/x-rolecall/answer`)).toMatchObject([
      { message: 'no word says what the answer holds' },
      { message: 'no operation plays "show"' },
    ]);
  });
  test('no answer of success', async () => {
    expect((await problemsWith(`${one}/get/responses`, { 404: { description: 'none' } }))[0]).toMatchObject({
      message: 'no answer of success is described',
    });
  });
});

test('several mistakes are told at once', async () => {
  const broken = withValueAt(
    withValueAt(original, '/x-rolecall/hedaers', {}),
    '/components/schemas/name/type',
    'strng',
  );
  expect(await problemsOf(JSON.stringify(broken))).toHaveLength(2);
});
