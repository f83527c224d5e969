import type { Fault, FaultKind } from '../types';

/**
 * A fault as its catalogue states it. Its name is known to the compiler. `at` says what the fault does at the hook
 * points of its server. A fault without `at` is asked for by name at the place where it acts: `world.fault(name)`.
 */
export interface FaultRow<Name extends string, Hooks> extends Fault {
  readonly name: Name;
  readonly at?: Partial<Hooks>;
}

/** How the faults of a server are written down: a call for each, named after its kind. */
export interface FaultNotation<Hooks> {
  /** One request shows it. */
  readonly exchange: Row<Hooks>;
  /** Input that nobody sends by accident shows it. */
  readonly unusual: Row<Hooks>;
  /** At least `shortest` requests one after the other show it. */
  readonly sequence: LongRow<Hooks>;
  /** Of at least `shortest` requests some must be in flight together. */
  readonly race: LongRow<Hooks>;
}

type Row<Hooks> = <const Name extends string>(
  name: Name,
  title: string,
  breaks: readonly string[],
  at?: Partial<Hooks>,
) => FaultRow<Name, Hooks>;

type LongRow<Hooks> = <const Name extends string>(
  name: Name,
  title: string,
  shortest: number,
  breaks: readonly string[],
  at?: Partial<Hooks>,
) => FaultRow<Name, Hooks>;

/** The notation of a server with these hook points. A title that begins with an operation's name gets a capital. */
export const faultNotation = <Hooks>(): FaultNotation<Hooks> => ({
  exchange: (name, title, breaks, at) => rowOf('exchange', name, title, breaks, {}, at),
  unusual: (name, title, breaks, at) => rowOf('unusual', name, title, breaks, {}, at),
  sequence: (name, title, shortest, breaks, at) => rowOf('sequence', name, title, breaks, { shortest }, at),
  race: (name, title, shortest, breaks, at) => rowOf('race', name, title, breaks, { shortest }, at),
});

const rowOf = <Name extends string, Hooks>(
  kind: FaultKind,
  name: Name,
  title: string,
  breaks: readonly string[],
  length: Pick<Fault, 'shortest'>,
  at: Partial<Hooks> | undefined,
): FaultRow<Name, Hooks> => ({
  name,
  title: title.charAt(0).toUpperCase() + title.slice(1),
  kind,
  breaks: [...new Set(breaks)],
  ...length,
  ...(at === undefined ? {} : { at }),
});

/** The same rule of several operations: `create.shape`, `update.shape`. */
export const ruleOf = (operations: readonly string[], rule: string): string[] =>
  operations.map((operation) => `${operation}.${rule}`);
