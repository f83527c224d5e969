import Ajv2020 from 'ajv/dist/2020';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadContract } from '../load';
import { ANSWER_WORDS } from './answer';
import { OPERATION_WORDS } from './operation';
import { PARAMETER_WORDS } from './parameter';
import { PART_WORDS } from './part';
import { ROOT_WORDS } from './root';
import { SENT_WORDS } from './sent';
import { SHOWN_WORDS } from './shown';
import { STATEMENT_SCHEMA } from './statement';
import { annotationSchema, type AnyWord } from './word';

const lists: readonly (readonly [string, readonly AnyWord<never>[]])[] = [
  ['root', ROOT_WORDS],
  ['operation', OPERATION_WORDS],
  ['answer', ANSWER_WORDS],
  ['parameter', PARAMETER_WORDS],
  ['sent', SENT_WORDS],
  ['shown', SHOWN_WORDS],
  ['part', PART_WORDS],
];
const words = lists.flatMap(([place, list]) => list.map((word) => ({ place, ...word })));

test('the whole contract of the docs loads as it stands there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-vocabulary-'));
  try {
    const page = await readFile(join(__dirname, '..', '..', 'docs', 'vocabulary.md'), 'utf8');
    await writeFile(join(folder, 'openapi.yaml'), /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
    expect(await loadContract(folder)).toMatchObject({ ok: true, contract: { id: 'example' } });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each(words)('the example of $name ($place) is one that the vocabulary takes', ({ name, example, shape }) => {
  const ajv = new Ajv2020({ strict: false, schemas: [STATEMENT_SCHEMA] });
  const validate = ajv.compile(annotationSchema([{ name, shape, needed: true } as never]));
  expect([validate(parse(example)), validate.errors]).toEqual([true, null]);
});

test.each(lists)('no word of %s stands twice', (_, list) => {
  const names = list.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('no word of a schema is read on both sides', () => {
  const sent: readonly string[] = SENT_WORDS.map(({ name }) => name);
  expect(SHOWN_WORDS.map(({ name }) => name).filter((name) => sent.includes(name))).toEqual([]);
});
