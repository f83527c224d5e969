import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Option } from 'commander';
import type { CommandName, Flag, Key, Keys, WrittenUnder } from '../targets/config/key';
import { flagsOf, optionName } from '../targets/config/key';
import { say } from './say';
import { UsageError } from './usageError';

/** Gives a command the options that write these keys. */
export function withFlags(command: Command, keys: Keys, name: CommandName): Command {
  for (const { key, flag } of flagsOf(keys, name)) {
    const option = new Option(flag.spec, helpOf(flag, key));
    if (flag.takes === 'texts' || flag.takes === 'pairs') option.argParser(gathered);
    command.addOption(option);
  }
  return command;
}

/** Gathers the values of an option that may be repeated. */
export const gathered = (text: string, before: readonly string[] = []): string[] => [...before, text];

const helpOf = ({ says }: Flag, key: Key<unknown>): string => {
  if (says !== undefined) return says;
  const otherwise = key.otherwiseSays ?? (typeof key.otherwise === 'boolean' ? undefined : key.otherwise);
  const text = key.says.replaceAll('`', '');
  return otherwise === undefined || otherwise === ''
    ? text
    : `${text} (default: ${JSON.stringify(otherwise).replaceAll('"', '')})`;
};

/** What the options of a command write under these keys. Throws a UsageError that names the option. */
export function writtenBy<const K extends Keys>(options: object, keys: K, name: CommandName): WrittenUnder<K> {
  const given = new Map(Object.entries(options));
  const written = flagsOf(keys, name).flatMap(({ name: key, flag }): [string, unknown][] => {
    const value: unknown = given.get(new Option(flag.spec).attributeName());
    return value === undefined ? [] : [[key, valueOf(flag, value)]];
  });
  return Object.fromEntries(written) as WrittenUnder<K>;
}

/** The option that writes a key, for messages: `--user` for `users`. */
export function calledAsFlag(keys: Keys, command: CommandName): (key: string) => string {
  const flags = new Map(flagsOf(keys, command).map(({ name, flag }) => [name, optionName(flag)]));
  return (key) => flags.get(key) ?? key;
}

function valueOf(flag: Flag, given: unknown): unknown {
  switch (flag.takes) {
    case 'number':
      return numberOf(flag, String(given));
    case 'pairs':
      return Object.fromEntries((given as readonly string[]).map((text) => pairOf(flag, text)));
    case 'secret':
      return secretOf(String(given));
    case 'text':
    case 'texts':
    case 'nothing':
      return given;
  }
}

function numberOf(flag: Flag, text: string): number {
  if (/^-?\d{1,15}$/.test(text.trim())) return Number(text);
  throw new UsageError(`${optionName(flag)}: expected a whole number, got ${JSON.stringify(text)}`);
}

function pairOf(flag: Flag, text: string): [string, string] {
  const at = text.indexOf('=');
  if (at >= 1 && at < text.length - 1) return [text.slice(0, at), text.slice(at + 1)];
  throw new UsageError(`${optionName(flag)}: expected name=value, such as group_id=7, got ${JSON.stringify(text)}`);
}

/** Takes a secret from the command line and warns: other users of the machine can see it. */
function secretOf(text: string): string {
  if (text === '-') return fromStdin();
  say(
    'warning: a token on the command line can be seen by others on this machine; ' +
      'use ROLECALL_TOKEN, --token-env NAME or --token -',
  );
  return text;
}

function fromStdin(): string {
  try {
    return readFileSync(0, 'utf8').trim();
  } catch {
    throw new UsageError('--token -: no token came on standard input');
  }
}
