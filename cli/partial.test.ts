import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Results } from '../model/results';
import { allReferences } from '../reference/all';
import type { Reference } from '../reference/types';
import { startEmbedded, type Embedded } from './embedded';
import { inProcess } from './testing/inProcess';

jest.setTimeout(120_000);

const reference = allReferences.find(({ contract }) => contract === 'zendesk-chat') as Reference;
const folder = (): string => mkdtempSync(join(tmpdir(), 'rolecall-partial-'));
const file = (name: string, value: unknown): string => {
  const path = join(folder(), name);
  writeFileSync(path, JSON.stringify(value));
  return path;
};

interface Came {
  readonly code: number | null;
  readonly stdout: string;
  readonly results: Results;
  /** The files of the report in one text. */
  readonly files: string;
}

/** A quick run of the command, and what it wrote. */
async function run(...more: string[]): Promise<Came> {
  const out = folder();
  const args = ['run', 'zendesk-chat', '--profile', 'quick', '--out', out, ...more];
  const { code, stdout } = await inProcess(args, { ROLECALL_TOKEN: reference.account.token });
  const text = (name: string): string => readFileSync(join(out, name), 'utf8');
  return {
    code,
    stdout,
    results: JSON.parse(text('results.json')) as Results,
    files: ['report.html', 'junit.xml', 'summary.md'].map(text).join('\n'),
  };
}

/** Nothing that was written says or shows that the contract as a whole holds. */
function isCheckedInPart({ stdout, results, files }: Came): void {
  expect(results.verdict).toBe('partial');
  for (const text of [stdout, files]) {
    expect(text).toContain('Checked in part: ');
    expect(text).not.toMatch(/\bConform(s|ant)\b|masthead conformant/);
  }
}

test('a run of every rule conforms', async () => {
  const { code, stdout, results } = await run('--require-conformant');
  expect([code, results.verdict]).toEqual([0, 'conformant']);
  expect(stdout).toContain('✓ Conforms: ');
});

describe('what the configuration takes out', () => {
  test('--only with one should rule', async () => {
    const came = await run('--only', 'delete.twice');
    expect(came.code).toBe(0);
    isCheckedInPart(came);
    const [declined] = came.results.declined;
    expect(declined).toMatchObject({ by: '--only', rules: expect.arrayContaining(['delete.gone']) as string[] });
    expect(came.stdout).toMatch(/FILTERED: leaves \d+ required rules out: only these rules were run: delete\.twice/);
  });

  test('--read-only', async () => {
    const came = await run('--read-only');
    expect(came.code).toBe(0);
    isCheckedInPart(came);
    expect(came.results.declined).toMatchObject([
      { by: '--read-only', rules: expect.arrayContaining(['delete.gone']) as string[] },
    ]);
    expect(came.stdout).toMatch(/READ-ONLY: nothing but GET was sent, which leaves \d+ required rules out:/);
  });

  test('levels that lower a must rule', async () => {
    const levels = { 'delete.gone': { level: 'observe', reason: 'the list is slow' } };
    const came = await run('--config', file('levels.json', { levels }));
    expect(came.code).toBe(0);
    isCheckedInPart(came);
    expect(came.results.changedLevels).toEqual([
      { rule: 'delete.gone', from: 'must', to: 'observe', reason: 'the list is slow' },
    ]);
    expect(came.stdout).toContain('LEVELS CHANGED: by the configuration: delete.gone from must to observe');
  });

  test('is not enough for --require-conformant', async () => {
    expect((await run('--only', 'delete.twice', '--require-conformant')).code).toBe(3);
  });
});

describe('a server that is wrong, and no users to assign', () => {
  let wrong: Embedded;
  beforeAll(async () => {
    wrong = await startEmbedded(reference, { faults: ['list-open-to-none'], variants: [] }, 0);
  });
  afterAll(() => wrong.close());
  const limited = { limitedToken: reference.account.limitedToken };

  test('a waived gap is a part, a gap that nobody waives is incomplete', async () => {
    const permits = ['--permit', 'change-existing', 'probe-existing', 'default-role', 'disposable'];
    const at = (waive: object) =>
      run('--url', wrong.url, '--config', file('waive.json', { ...limited, waive }), ...permits);
    const open = await at({});
    const rules = open.results.rules.filter(
      ({ level, verdict }) => level === 'must' && /skip|inconclusive/.test(verdict),
    );
    expect(rules.length).toBeGreaterThan(0);
    const failed = open.results.rules.filter(({ level, verdict }) => level === 'must' && verdict === 'fail');
    const known = file(
      'known.json',
      failed.map(({ id }) => ({ rule: id, reason: 'mended in March' })),
    );
    expect([open.code, open.results.verdict]).toEqual([1, 'non-conformant']);

    const excused = await run('--url', wrong.url, '--config', file('open.json', limited), ...permits, '--known', known);
    expect([excused.code, excused.results.verdict]).toEqual([3, 'incomplete']);

    const waive = Object.fromEntries(rules.map(({ id }) => [id, 'no users in this sandbox']));
    const both = await run(
      '--url',
      wrong.url,
      '--config',
      file('both.json', { ...limited, waive }),
      ...permits,
      '--known',
      known,
    );
    expect(both.code).toBe(0);
    isCheckedInPart(both);
    expect(both.results.known).toEqual(failed.map(({ id }) => ({ rule: id, reason: 'mended in March' })));
    expect(both.results.waived.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
    expect(both.files).toContain('<skipped message="known: mended in March"/>');
    expect(both.files).toContain('Known: mended in March');
    expect(both.stdout).toContain('known: mended in March');
  });
});
