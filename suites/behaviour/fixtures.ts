import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rendered } from './render';

/** Set to 1 it rewrites the fixtures instead of comparing. */
export const updateSwitch = 'ROLECALL_UPDATE_BEHAVIOUR';

const folder = join(__dirname, 'fixtures');
const linesAround = 3;

/** The files of a run's fixtures. */
export const filesOf = (name: string): readonly [requests: string, rules: string] => [
  `${name}.requests.txt`,
  `${name}.rules.txt`,
];

/** The fixtures of a run. */
export function fixturesOf(name: string): Rendered {
  const [requests, rules] = filesOf(name).map((file) => readFileSync(join(folder, file), 'utf8'));
  return { requests: requests ?? '', rules: rules ?? '' };
}

/** Every file in the folder of fixtures, in alphabetical order. */
export const fixtureFiles = (): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** How a run differs from its fixtures, a paragraph for each file that differs; '' for none. `update` rewrites them. */
export function compareWithFixtures(
  name: string,
  rendered: Rendered,
  update = process.env[updateSwitch] === '1',
): string {
  const [requests, rules] = filesOf(name);
  return [compareOrUpdate(requests, rendered.requests, update), compareOrUpdate(rules, rendered.rules, update)]
    .filter((difference) => difference !== '')
    .join('\n\n');
}

function compareOrUpdate(file: string, text: string, update: boolean): string {
  const path = join(folder, file);
  if (update) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
    return '';
  }
  const difference = existsSync(path)
    ? firstDifference(readFileSync(path, 'utf8'), text)
    : 'there is no such fixture yet';
  return difference === ''
    ? ''
    : `${file}: ${difference}\n${updateSwitch}=1 npx jest suites/behaviour rewrites the fixtures.`;
}

/** The first line that differs, with those around it; '' for two equal texts. */
export function firstDifference(expected: string, actual: string): string {
  if (expected === actual) return '';
  const [before, now] = [expected.split('\n'), actual.split('\n')];
  const at = before.findIndex((line, index) => line !== now[index]);
  const first = at === -1 ? before.length : at;
  const part = (lines: readonly string[], sign: string): string[] =>
    lines.slice(first, first + 1 + linesAround).map((line, index) => `${index === 0 ? sign : ' '} ${line}`);
  return [
    `line ${String(first + 1)} of ${String(before.length)} differs (now ${String(now.length)} lines)`,
    ...before.slice(Math.max(0, first - linesAround), first).map((line) => `  ${line}`),
    '  the fixture:',
    ...part(before, '-'),
    '  this run:',
    ...part(now, '+'),
  ].join('\n');
}
