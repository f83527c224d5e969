import type { Decode, ValueOf, WrittenOf } from './decode';
import { ConfigProblem, knownMembers, text } from './decode';

/** Environment variables. A configuration may name them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The command-line option that writes a key. */
export interface Flag {
  /** As a help text shows it: `--rate <rate>`. */
  readonly spec: string;
  /**
   * What the option hands over: its text, a number, several texts (the option may be repeated), `name=value` pairs, or
   * true where it is given; `secret` is text of which `-` means standard input.
   */
  readonly takes: 'text' | 'number' | 'texts' | 'pairs' | 'nothing' | 'secret';
  /** The line of the help text. Default: the key's line of the docs. */
  readonly says?: string;
  /** The commands that have it. */
  readonly on: readonly CommandName[];
  /** Turns the written value into the text of the option. Default: `String`. */
  text?(written: unknown): string;
}

/** A command of `rolecall` whose options are keys. */
export type CommandName = 'run' | 'replay' | 'clean' | 'serve';

/** A secret that an environment variable may hold: `tokenEnv` names the variable for `token`. */
export interface Variable {
  /** The command reads this variable if nothing else gives the secret. */
  readonly name: string;
  readonly flag: Flag;
  /** Whether the written value holds a secret already. Default: any value does. */
  holds?(written: unknown): boolean;
  /** Puts the secret into the written value. Default: the secret replaces the value. */
  put?(written: unknown, secret: string): unknown;
  /** Takes the secret out of the written value. Default: nothing is left. */
  release?(written: unknown): unknown;
}

/** Everything that is known of a key of the configuration, or of an option of a run. */
export interface Key<Value, Written = Value> {
  /** Checks the written value and gives its meaning. */
  readonly decode: Decode<Value, Written>;
  /** Its line in the docs, as Markdown. */
  readonly says: string;
  /** The value where nothing is written. */
  readonly otherwise?: Value;
  /** How the docs describe that value. Default: the value itself. */
  readonly otherwiseSays?: string;
  /** A mapping of which the command line may add entries to those of the file. */
  readonly beside?: true;
  readonly flag?: Flag;
  readonly variable?: Variable;
}

export type Keys = Readonly<Record<string, Key<unknown>>>;

/** Checks an entry of a table of keys, and keeps its type. */
export const key = <Value, Written, const Rest extends Omit<Key<Value>, 'decode'>>(
  decode: Decode<Value, Written>,
  rest: Rest,
): Rest & { readonly decode: Decode<Value, Written> } => ({ ...rest, decode });

/** The type of a configuration as written: every key is optional. */
export type WrittenUnder<K extends Keys> = { readonly [Name in keyof K]?: WrittenOf<K[Name]['decode']> } & {
  readonly [
    Name in keyof K as K[Name] extends { readonly variable: Variable } ? `${Name & string}Env` : never
  ]?: string;
};

/** The type of a configuration as checked: a key with a default is always there. */
export type ValuesUnder<K extends Keys> = {
  readonly [Name in keyof K as K[Name] extends { readonly otherwise: unknown } ? Name : never]: ValueOf<
    K[Name]['decode']
  >;
} & {
  readonly [Name in keyof K as K[Name] extends { readonly otherwise: unknown } ? never : Name]?: ValueOf<
    K[Name]['decode']
  >;
};

export const variableKey = (name: string): string => `${name}Env`;

/** All names that a configuration may write: the keys, and `tokenEnv` for `token`. */
export const namesOf = (keys: Keys): string[] =>
  Object.entries(keys).flatMap(([name, { variable }]) => (variable ? [name, variableKey(name)] : [name]));

/** The options of a command that write these keys, each with the name that it writes. */
export const flagsOf = (
  keys: Keys,
  command: CommandName,
): { readonly name: string; readonly key: Key<unknown>; readonly flag: Flag }[] =>
  Object.entries(keys)
    .flatMap(([name, key]) => [
      ...(key.flag ? [{ name, key, flag: key.flag }] : []),
      ...(key.variable ? [{ name: variableKey(name), key, flag: key.variable.flag }] : []),
    ])
    .filter(({ flag }) => flag.on.includes(command));

/** The long form of an option: `--rate`. */
export const optionName = ({ spec }: Flag): string => spec.split(' ', 1)[0] ?? spec;

/** Checks everything that is written and puts the defaults in place. Throws a `ConfigProblem`. */
export function valuesUnder<const K extends Keys>(keys: K, written: unknown, environment: Environment): ValuesUnder<K> {
  const members = new Map(knownMembers(written, '', namesOf(keys)));
  const values = Object.entries(keys).flatMap(([name, { decode, otherwise, variable }]): [string, unknown][] => {
    const given = variable
      ? withVariable(name, variable, members.get(name), members.get(variableKey(name)), environment)
      : members.get(name);
    if (given !== undefined) return [[name, decode(given, name)]];
    return otherwise === undefined ? [] : [[name, otherwise]];
  });
  return Object.fromEntries(values) as ValuesUnder<K>;
}

/** The value of a key after its secret was read from the variable that the configuration names. */
function withVariable(
  name: string,
  { holds = (written) => written !== undefined, put = (_, secret) => secret }: Variable,
  written: unknown,
  variable: unknown,
  environment: Environment,
): unknown {
  if (variable === undefined) return written;
  const at = variableKey(name);
  if (holds(written)) throw new ConfigProblem(`${at}: ${name} is given too; keep one of them`);
  const called = text(variable, at);
  const secret = environment[called];
  if (secret === undefined)
    throw new ConfigProblem(`${at}: the environment variable ${JSON.stringify(called)} is not set`);
  return put(written, secretText(secret, at));
}

/** A secret if a header can carry it. The problem never repeats it. */
export const secretText: Decode<string> = (value, at) => {
  if (value === '') throw new ConfigProblem(`${at}: the token is empty`);
  const secret = text(value, at);
  if (/^[\x21-\x7e]+$/.test(secret)) return secret;
  throw new ConfigProblem(`${at}: the token has white space or characters in it that a header cannot carry`);
};

/** Takes the values of these keys out of a larger configuration. An undefined value counts as absent. */
export const partOf = <const K extends Keys>(keys: K, written: object): WrittenUnder<K> => {
  const names = new Set(namesOf(keys));
  return Object.fromEntries(
    Object.entries(written).filter(([name, value]) => value !== undefined && names.has(name)),
  ) as WrittenUnder<K>;
};
