import { join } from 'node:path';
import { shellQuote } from '../reports/text/shellQuote';
import type { CommandName, Flag, Keys } from '../targets/config/key';
import { flagsOf, optionName } from '../targets/config/key';
import type { WrittenConfig } from '../targets/config/keys';
import { configKeys } from '../targets/config/keys';
import type { Choices } from './choices';
import { choiceKeys } from './keys';
import { reportFiles } from './reportFolder';

/** What a command line repeats: the contract as the user called it, the file, and the options of the target. */
export interface Said {
  readonly contract: string;
  /** Path of the configuration file, '' for none. */
  readonly file: string;
  readonly written: WrittenConfig;
}

/** The `rolecall run` line for a target. It never holds a secret. */
export const targetLine = (said: Said): string => lineOf(targetWords(said));

const targetWords = ({ contract, file, written }: Said): string[] => [
  'rolecall',
  'run',
  contract,
  ...(file === '' ? [] : ['--config', file]),
  ...wordsOf(configKeys, written, 'run'),
];

/** The line that repeats a run, or one rule of it. */
export const runLine = (said: Said, choices: Choices, rule?: string): string =>
  lineOf([
    ...targetWords(said),
    ...wordsOf(choiceKeys, rule === undefined ? choices : { ...choices, only: [rule] }, 'run'),
  ]);

/** The line that runs a finding again. It names the file and the variables of secrets; results.json has the rest. */
export const replayLine = (folder: string, { file, written }: Said, finding: string): string =>
  lineOf([
    'rolecall',
    'replay',
    join(folder, reportFiles.results),
    finding,
    ...(file === '' ? [] : ['--config', file]),
    ...wordsOf(
      Object.fromEntries(Object.entries(configKeys).filter(([, key]) => 'variable' in key)),
      written,
      'replay',
    ),
  ]);

/** Written values as options of a command. Secrets are left out. */
const wordsOf = (keys: Keys, written: object, command: CommandName): string[] => {
  const said = new Map(Object.entries(written));
  return flagsOf(keys, command).flatMap(({ name, flag }) =>
    said.get(name) === undefined ? [] : optionsFor(flag, said.get(name)),
  );
};

function optionsFor(flag: Flag, written: unknown): string[] {
  const option = optionName(flag);
  const { text = String } = flag;
  switch (flag.takes) {
    case 'secret':
      return [];
    case 'nothing':
      return written === true ? [option] : [];
    case 'pairs':
      return Object.entries(written as object).flatMap(([name, value]) => [option, `${name}=${String(value)}`]);
    case 'texts':
      return (Array.isArray(written) ? written : Object.keys(written as object)).flatMap((one) => [
        option,
        String(one),
      ]);
    case 'text':
    case 'number':
      return [option, text(written)];
  }
}

const lineOf = (words: readonly string[]): string =>
  words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : shellQuote(word))).join(' ');
