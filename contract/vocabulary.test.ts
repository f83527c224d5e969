import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '../model/json';
import { isJsonObject } from '../model/json';
import { loadContract } from './load';
import { OPERATION_WORDS, PARAMETER_WORDS, ROOT_WORDS, SCHEMA_WORDS } from './vocabulary';

const page = () => readFile(join(__dirname, '..', 'docs', 'vocabulary.md'), 'utf8');

test('the contract in docs/vocabulary.md loads as it stands there', async () => {
  const text = /```yaml\n([\s\S]*?)```/.exec(await page())?.[1] ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-vocabulary-'));
  try {
    await writeFile(join(folder, 'openapi.yaml'), text);
    expect(await loadContract(folder)).toMatchObject({ ok: true, contract: { id: 'example' } });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('docs/vocabulary.md explains every word', async () => {
  const explained = await page();
  const missing = [ROOT_WORDS, OPERATION_WORDS, PARAMETER_WORDS, SCHEMA_WORDS]
    .flatMap(wordsOf)
    .filter((word) => !new RegExp(`\\b${word}\\b`).test(explained));
  expect(missing).toEqual([]);
});

function wordsOf(schema: Json | undefined): string[] {
  if (!isJsonObject(schema)) return [];
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
  return [
    ...Object.entries(properties).flatMap(([word, inner]) => [word, ...wordsOf(inner)]),
    ...wordsOf(schema['items']),
  ];
}
