import SwaggerParser from '@apidevtools/swagger-parser';
import type { OpenAPI } from 'openapi-types';
import { parse } from 'yaml';
import type { JsonObject, Pointer } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { sameJson } from '../../model/same';
import { makeAjv } from '../ajv';
import { makeAnnotationCheck } from '../checkAnnotations';
import { compile } from '../compile';
import { loadDocument } from '../load';
import type { Finding } from '../problem';
import { EXTENSION } from '../schemaKeywords';
import { smallDocument, withWords } from '../testing/annotated';
import type { Contract } from '../types';
import { ANSWER_WORDS } from './answer';
import { OPERATION_WORDS } from './operation';
import { PARAMETER_WORDS } from './parameter';
import { PART_WORDS } from './part';
import { ROOT_WORDS } from './root';
import { SENT_WORDS } from './sent';
import { SHOWN_WORDS } from './shown';
import type { AnyWord } from './word';

const roles = '/paths/~1teams~1{team}~1roles';
const role = '/paths/~1teams~1{team}~1roles~1{id}';
const schemas = '/components/schemas';
const changed = `${schemas}/ChangedRole/properties`;
const shown = `${schemas}/Role/properties`;
const created = `${schemas}/NewRole/properties`;
const content = 'content/application~1json/schema';

const operations = [`${roles}/get`, `${roles}/post`, `${roles}/put`, `${role}/get`, `${role}/put`, `${role}/delete`];

const places: Readonly<Record<string, readonly Pointer[]>> = {
  root: [''],
  operation: operations,
  parameter: [`${roles}/parameters/0`, `${role}/parameters/1`],
  schema: [
    ...['name', 'kind', 'video'].map((name) => `${created}/${name}`),
    ...['name', 'version', 'nullable', 'apart', 'referring', 'permissions', 'rights', 'tags'].map(
      (name) => `${changed}/${name}`,
    ),
    `${changed}/nullable/anyOf/0`,
    `${changed}/apart/anyOf/0`,
    `${changed}/permissions/properties/read`,
    `${changed}/rights/additionalProperties`,
    `${changed}/tags/items`,
    `${schemas}/both`,
    `${schemas}/referred`,
    `${schemas}/ChangedRole`,
    `${schemas}/ChangedRole/allOf/0`,
    `${schemas}/ChangedRole/allOf/0/if`,
    `${schemas}/ChangedAmongMany/properties/id`,
    ...['id', 'name', 'users_count', 'permissions', 'rights', 'tags'].map((name) => `${shown}/${name}`),
    `${shown}/permissions/properties/read`,
    `${shown}/tags/items`,
    `${schemas}/Role`,
    `${schemas}/Unused`,
    `${schemas}/Unused/properties/name`,
    `${roles}/get/responses/200/headers/Total/schema`,
    `${roles}/get/responses/200/${content}`,
    `${roles}/get/responses/4XX/${content}/properties/error`,
    `${role}/parameters/1/schema`,
  ],
  // No words stand here.
  other: [
    '/info',
    '/tags/0',
    '/servers/0',
    roles,
    `${roles}/parameters/1`,
    `${roles}/get/responses/200`,
    `${roles}/post/requestBody`,
  ],
};

const lists: Readonly<Record<string, readonly AnyWord<never>[]>> = {
  root: ROOT_WORDS,
  operation: OPERATION_WORDS,
  parameter: PARAMETER_WORDS,
  schema: [...SENT_WORDS, ...SHOWN_WORDS, ...PART_WORDS],
};

/** What was compiled, without the annotations that schemas still carry and the places of statements. */
const compiled = (contract: Contract): string =>
  JSON.stringify(contract, (key, value: unknown) => (key === EXTENSION || key === 'at' ? undefined : value));

const checkAnnotations = makeAnnotationCheck();

interface Loaded {
  /** What was compiled; undefined where the contract was refused. */
  readonly contract?: string;
  readonly findings: readonly Finding[];
}

/** As `loadDocument`, without what OpenAPI itself says of a document: that takes most of the time. */
async function load(document: JsonObject): Promise<Loaded> {
  const early = checkAnnotations(document);
  if (early.length > 0) return { findings: early };
  const copy = structuredClone(document) as unknown as OpenAPI.Document;
  const resolved = (await SwaggerParser.dereference(copy)) as unknown as JsonObject;
  const { contract, findings, warnings } = compile(document, resolved, makeAjv());
  return findings.length > 0 ? { findings } : { contract: compiled(contract), findings: warnings };
}

/** Words, each with what it is written as. */
type Written = Readonly<Record<string, JsonObject>>;

/**
 * Words that are neither compiled nor told of, at a place. `write` gives the document in which they stand there. All
 * are loaded at once, for what is told of them; of those that nothing was told of, each by itself.
 */
async function lostAt(words: Written, place: Pointer, write: (some: Written) => JsonObject): Promise<string[]> {
  const untold = (some: Written, findings: readonly Finding[]): Written =>
    Object.fromEntries(
      Object.entries(some).filter(
        ([name]) => !findings.some(({ pointer }) => pointer === place || pointer.startsWith(`${place}/${name}`)),
      ),
    );
  const left = untold(words, (await load(write(words))).findings);
  const fates = Object.entries(left).map(async ([name, word]) => {
    const { contract, findings } = await load(write({ [name]: word }));
    const isTold = findings.some(({ pointer }) => pointer.startsWith(ownerOf(place)) || place.startsWith(pointer));
    if (isTold || (contract !== undefined && contract !== base)) return [];
    return [contract === undefined ? `${name}: told elsewhere, ${JSON.stringify(findings)}` : `${name}: lost`];
  });
  return (await Promise.all(fates)).flat();
}

/** What an annotation belongs to. */
const ownerOf = (annotation: Pointer): Pointer => annotation.slice(0, annotation.indexOf(`/${EXTENSION}`));

/** A statement that stands nowhere else, so that a word which stands already shows where it is read again. */
const own = (words: JsonObject): JsonObject =>
  JSON.parse(
    JSON.stringify(words).replace(/"(must|should|observe): [^"]*"/g, '"$1: Section of its own"'),
  ) as JsonObject;

const writtenOf = (list: readonly AnyWord<never>[], there: JsonObject): Written =>
  Object.fromEntries(
    list
      .map(({ name, example }) => [name, own(parse(example) as JsonObject)] as const)
      // What stands there already shows nothing when it is written again.
      .filter(([name, word]) => !sameJson(there[name], word[name])),
  );

const annotationAt = (place: Pointer): JsonObject =>
  (valueAt(smallDocument, `${place}/${EXTENSION}`) ?? {}) as JsonObject;

let base = '';
beforeAll(async () => {
  const { contract, findings } = await load(smallDocument);
  if (contract === undefined) throw new Error(JSON.stringify(findings));
  base = contract;
});

test('the small document is a contract', async () => {
  expect(await loadDocument(smallDocument)).toMatchObject({ ok: true });
});

const all = Object.entries(places).flatMap(([kind, pointers]) => pointers.map((place) => ({ kind, place })));

test.each(all)('each word at "$place" ($kind) is compiled, or told with its place', async ({ kind, place }) => {
  if (kind !== 'root') expect(valueAt(smallDocument, place)).toBeDefined();
  const write = (words: Written) =>
    withWords(smallDocument, place, Object.assign({}, ...Object.values(words)) as JsonObject);
  const at = `${place}/${EXTENSION}`;
  const here = lists[kind] ?? [];
  expect(await lostAt(writtenOf(here, annotationAt(place)), at, write)).toEqual([]);
  // Words of other kinds of place are unknown here, and where no words stand the annotation is.
  const foreign = Object.values(lists)
    .flat()
    .filter(({ name }) => !here.some((word) => word.name === name));
  const { contract, findings } = await load(write(writtenOf(foreign, {})));
  const isTold = ({ name }: AnyWord<never>) =>
    findings.some(({ pointer }) => pointer === at || pointer === `${at}/${name}`);
  expect([contract, foreign.filter((word) => !isTold(word)).map(({ name }) => name)]).toEqual([undefined, []]);
});

test.each(operations)('each word under answer at "%s" is compiled, or told with its place', async (place) => {
  const answer = (annotationAt(place)['answer'] ?? {}) as JsonObject;
  const write = (words: Written) =>
    withWords(smallDocument, place, {
      answer: { ...answer, ...(Object.assign({}, ...Object.values(words)) as JsonObject) },
    });
  expect(await lostAt(writtenOf(ANSWER_WORDS, answer), `${place}/${EXTENSION}/answer`, write)).toEqual([]);
});
