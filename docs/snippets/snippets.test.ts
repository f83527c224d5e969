import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { cleanHelp } from '../../cli/commands/clean.help';
import { replayHelp } from '../../cli/commands/replay.help';
import { runHelp } from '../../cli/commands/run.help';
import { exitCodes } from '../../cli/exit';
import { inProcess } from '../../cli/testing/inProcess';
import { bundled } from '../../cli/testing/runCli';
import { scripts } from '../../package.json';
import { commandsIn, wordsOf } from './commandsIn';
import type { World } from './world';
import { openWorld } from './world';

jest.setTimeout(120_000);

const root = join(__dirname, '..', '..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const onPages = pages.flatMap((page) =>
  commandsIn(readFileSync(join(root, page), 'utf8'))
    .filter(({ notRun }) => notRun === null)
    .map(({ line, command }) => [`${page}:${String(line)}`, command] as const),
);
/** The examples of help texts, but for those at a vendor's. */
const inHelp = [runHelp, replayHelp, cleanHelp]
  .flatMap((help): readonly string[] => help.examples)
  .flatMap((line) => commandsIn(`    ${line.replaceAll('CONTRACT', 'zendesk-chat')}`))
  .filter(({ command }) => !command.includes('.example.test'))
  .map(({ command }) => ['--help', command] as const);
/** A command that is shown several times is run once. */
const snippets = [
  ...new Map(
    [...inHelp, ...onPages].map((one) => [wordsOf(one[1]).join(' ').replace('npm start', 'rolecall run'), one]),
  ).values(),
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The words behind `rolecall`, where a command is one; null for another program. */
function rolecallWords(words: readonly string[]): readonly string[] | null {
  const [program, ...rest] = words;
  if (program === 'rolecall') return rest;
  if (program !== 'npm') return null;
  if (rest[0] === 'start') return ['run', ...rest.slice(rest.indexOf('--') + 1).filter((word) => word !== 'start')];
  return rest[0] === 'run' && rest[1] === 'rolecall' ? rest.slice(3) : null;
}

/** Runs `rolecall serve` until it listens. */
function served(args: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundled, ...args, '--port', '0'], { cwd: root });
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('listens on')) child.kill('SIGINT');
    });
    child.on('error', reject);
    child.on('close', resolve);
  });
}

/**
 * Runs a command of `rolecall` in the world of the docs: it must reach its target, and neither its usage nor Rolecall
 * itself may be wrong.
 */
async function runRolecall(words: readonly string[]): Promise<void> {
  const { args, env } = await world.placed(words);
  if (args[0] === 'serve' && !args.includes('--list-faults')) {
    expect(await served(args)).toBe(0);
    return;
  }
  const out = ['--out', mkdtempSync(join(tmpdir(), 'rolecall-docs-'))];
  const quick = args.includes('--profile') ? [] : ['--profile', 'quick'];
  const { code, stderr } = await inProcess([...args, ...(args[0] === 'run' ? [...out, ...quick] : [])], env);
  const wrong = [exitCodes.usage, exitCodes.defect, exitCodes.unreachable].includes(code ?? exitCodes.defect);
  expect(wrong ? { args, code, stderr } : null).toBeNull();
}

/** What can be said of a command of another program without running it. */
function checkOther(words: readonly string[]): void {
  const program = words.find((word) => !/^[A-Z_]+=/.test(word));
  const rest = words.slice(words.indexOf(program ?? '') + 1);
  if (program === 'npm') {
    const script = rest[0] === 'run' ? rest[1] : rest[0];
    expect(['ci', ...Object.keys(scripts)]).toContain(script);
  } else if (program === 'npx') {
    expect(rest[0]).toBe('jest');
    rest
      .slice(1)
      .filter((word) => /^[a-z]\S*\//.test(word))
      .forEach((path) => expect(existsSync(join(root, path))).toBe(true));
  } else if (program !== 'export') expect(existsSync(join(root, program ?? ''))).toBe(true);
}

test('the docs show commands', () => {
  expect(snippets.length).toBeGreaterThan(10);
});

test.each(snippets)('%s: %s', async (_, command) => {
  const words = wordsOf(command);
  const rolecall = rolecallWords(words);
  if (rolecall) await runRolecall(rolecall);
  else checkOther(words);
});
