import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from './loadConfig';

const folder = mkdtempSync(join(tmpdir(), 'config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** A list of nine aliases: each layer of them is nine times as long as the one below. */
const nineOf = (name: string): string => `[${Array(9).fill(`*${name}`).join(', ')}]`;

const problemOf = async (path: string): Promise<string> => {
  const loaded = await loadConfig(path, {});
  if (loaded.ok) return 'none';
  expect(loaded.problem).not.toMatch(/[\r\n]/);
  expect(loaded.problem.startsWith(`${path}: `)).toBe(true);
  return loaded.problem.slice(path.length + 2);
};

test.each([
  ['a.json', '\ufeff{"params": {"group_id": 7}}'],
  ['a.yaml', 'params:\n  group_id: 7 # the group'],
  ['a.yml', 'params: {group_id: "7"}'],
  ['.rolecallrc', 'params: {group_id: 7}'],
  ['a.cjs', 'module.exports = { params: { group_id: 7 } };'],
  ['a.js', 'module.exports = { params: { group_id: String(6 + 1) } };'],
  [
    'b.cjs',
    'Object.defineProperty(exports, "__esModule", { value: true }); exports.default = { params: { group_id: 7 } };',
  ],
])('%s is read', async (name, content) => {
  expect(await loadConfig(write(name, content), {})).toMatchObject({
    ok: true,
    config: { params: { group_id: '7' }, maxLiveRoles: 10 },
  });
});

test('the environment is the one that was handed over', async () => {
  expect(await loadConfig(write('env.yaml', 'tokenEnv: MINE'), { MINE: 'abc' })).toMatchObject({
    config: { token: 'abc' },
  });
});

test.each([
  ['bad.json', '{\n  "token": "s3cr3t"\n  "url": 1\n}', 'is not JSON: line 3, column 3'],
  ['comma.json', '{"url": "http://a",}', 'is not JSON: line 1, column 20'],
  ['empty.json', '', 'is not JSON: line 1, column 1'],
  ['bad.yaml', 'params:\n  a: 1\n b: 2', 'is not YAML: line 3, column 1'],
  ['twice.yaml', 'url: http://a\nurl: http://b', 'is not YAML: line 2, column 1: duplicate key'],
  ['two.yaml', 'url: http://a\n---\nurl: http://b', 'is not YAML: line 2, column 1: there is more than one document'],
  [
    'bomb.yaml',
    ['a: &a [x]', ...[...'bcdefghij'].map((name, n) => `${name}: &${name} ${nineOf('abcdefghi'[n] ?? '')}`)].join('\n'),
    'unfold to too much',
  ],
  ['alias.yaml', 'url: *nowhere', 'its aliases are unknown'],
  ['empty.yaml', '# nothing yet', 'the configuration: expected a mapping of keys to values, got nothing'],
  ['typo.yaml', 'permits: []', 'unknown key "permits"; did you mean "permit"?'],
  [
    'throws.cjs',
    '\nthrow new TypeError("first line\\nsecond line");',
    'could not be run: TypeError at line 2, column 7: first line',
  ],
  ['syntax.cjs', 'module.exports = {', 'could not be run: SyntaxError'],
  ['a.toml', 'url = 1', 'is of no known kind; expected .json'],
])('%s is a problem', async (name, content, problem) => {
  expect(await problemOf(write(name, content))).toContain(problem);
});

test('a missing file, a directory, a file below a file', async () => {
  mkdirSync(join(folder, 'folder.json'));
  expect(await problemOf(join(folder, 'missing.json'))).toBe('there is no such file');
  expect(await problemOf(join(folder, 'folder.json'))).toBe('is a directory, not a file');
  expect(await problemOf(join(write('file.json', '{}'), 'below.json'))).toBe('there is no such file');
});

test('a file that may not be read', async () => {
  const path = write('locked.json', '{}');
  chmodSync(path, 0);
  // The superuser may read everything.
  expect(await problemOf(path)).toBe(process.getuid?.() === 0 ? 'none' : 'may not be read (permission denied)');
});

test('no problem repeats what stands in the file', async () => {
  for (const [name, content] of [
    ['s.json', '{"token": s3cr3t}'],
    ['s.yaml', 'token: "s3cr3t\nurl: x'],
    ['s2.yaml', '- s3cr3t: [}'],
    ['s3.yaml', 'token: !!binary s3cr3t'],
  ] as const) {
    expect(await problemOf(write(name, content))).not.toContain('s3cr3t');
  }
});

test('an ES module is read by Node itself', () => {
  const path = write('module.mjs', 'export default { params: { group_id: await Promise.resolve(7) } };');
  const script =
    `require(${JSON.stringify(require.resolve('cosmiconfig'))}).defaultLoaders['.js'](${JSON.stringify(path)}, ` +
    `'').then((config) => console.log(config.params.group_id))`;
  expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })).toBe('7\n');
});
