import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadContract } from '../contract/load';
import { shippedContracts } from '../contract/shipped';
import { digestOf, piecesOf } from '../contract/documentPieces';

interface Sources {
  document: { title: string; digest: string };
  statements: { section: string; says: string; digest: string; rules?: string[]; excluded?: string }[];
  headings: string[];
}

const contracts = shippedContracts();
const sourcesOf = (folder: string) => parse(readFileSync(join(folder, 'sources.yaml'), 'utf8')) as Sources;

/** The last words that docs/rule-ids.md gives to rules of each kind, such as `max-length`. */
function knownEndings(): string[] {
  const table = readFileSync(join(__dirname, '..', 'docs', 'rule-ids.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  return table
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
    .map((match) => (match[1] ?? '').split('.').at(-1) ?? '');
}

describe.each(contracts)('the sources of $id', ({ folder }) => {
  const sources = sourcesOf(folder);

  test('every statement names its rules or says why none checks it', () => {
    for (const { says, digest, rules, excluded } of sources.statements) {
      expect([says, digest]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/^[0-9a-f]{12}$/)]);
      expect([says, (rules?.length ?? 0) > 0]).toEqual([says, excluded === undefined]);
    }
  });

  test('no digest stands twice', () => {
    const digests = [...sources.statements.map(({ digest }) => digest), ...sources.headings];
    expect(digests.filter((digest, index) => digests.indexOf(digest) !== index)).toEqual([]);
  });

  test('rule ids begin with a part of the contract and end as docs/rule-ids.md says', async () => {
    const loaded = await loadContract(folder);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const parts = [
      ...loaded.contract.operations.map(({ name }) => name),
      'built-in',
      'assign',
      'default',
      'guard',
      'methods',
      'tenant-id',
      'observe',
      '*',
      'update*',
    ];
    const endings = [...knownEndings(), '*'];
    const odd = sources.statements
      .flatMap(({ rules = [] }) => rules)
      .filter((rule) => {
        const words = rule.split('.');
        return !parts.includes(words[0] ?? '') || !endings.includes(words.at(-1) ?? '');
      });
    expect(odd).toEqual([]);
    expect(sources.document.title).toBe(loaded.contract.document);
  });
});

// The documents are their vendors' and are not part of the project; whoever has them names their folder.
const documents = process.env['ROLECALL_DOCUMENTS'];
if (documents === undefined) {
  test.skip('the documents themselves: ROLECALL_DOCUMENTS does not name the folder that holds them', () => undefined);
} else {
  if (!existsSync(documents)) throw new Error(`ROLECALL_DOCUMENTS names "${documents}", which is not there`);
  const texts = readdirSync(documents)
    .filter((name) => /\.(txt|md)$/.test(name))
    .map((name) => readFileSync(join(documents, name), 'utf8'));

  describe.each(contracts)('the document of $id', ({ folder }) => {
    const sources = sourcesOf(folder);
    const text = texts.find((candidate) => digestOf(candidate) === sources.document.digest);

    test('is there, unchanged', () => {
      expect(text).toBeDefined();
    });

    test('holds every statement of the sources', () => {
      const found = new Set(piecesOf(text ?? '').map(({ digest }) => digest));
      expect(sources.statements.filter(({ digest }) => !found.has(digest)).map(({ says }) => says)).toEqual([]);
      expect(sources.headings.filter((digest) => !found.has(digest))).toEqual([]);
    });

    test('holds no sentence, row or sample that is not accounted for', () => {
      const accounted = new Set([...sources.statements.map(({ digest }) => digest), ...sources.headings]);
      expect(piecesOf(text ?? '').filter(({ digest }) => !accounted.has(digest))).toEqual([]);
    });
  });
}
