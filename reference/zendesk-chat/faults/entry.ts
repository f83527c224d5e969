import type { Fault } from '../../types';
import { OPERATIONS, type Operation } from '../vocabulary';

/** A fault without its name, which is its key in the catalogue. */
export type Entry = Omit<Fault, 'name'>;

type Details = Pick<Entry, 'breaks'> & { readonly shortest?: number };

export const exchange = (title: string, ...breaks: string[]): Entry => ({ title, kind: 'exchange', breaks });
export const unusual = (title: string, ...breaks: string[]): Entry => ({ title, kind: 'unusual', breaks });
export const sequence = (title: string, shortest: number, ...breaks: string[]): Entry => ({
  title,
  kind: 'sequence',
  breaks: [...breaks, 'history.explained'],
  shortest,
});
export const race = (title: string, { breaks, shortest = 3 }: Details): Entry => ({
  title,
  kind: 'race',
  breaks,
  shortest,
});

/** One fault for every key, named after it. */
export const family = <K extends string, N extends string>(
  keys: readonly K[],
  name: (key: K) => N,
  entry: (key: K) => Entry,
): Record<N, Entry> => Object.fromEntries(keys.map((key) => [name(key), capitalised(entry(key))])) as Record<N, Entry>;

const capitalised = (entry: Entry): Entry => ({
  ...entry,
  title: entry.title.charAt(0).toUpperCase() + entry.title.slice(1),
});

/** `.suffix` of each operation. */
export const ofOperations = (suffix: string, operations: readonly Operation[] = OPERATIONS): string[] =>
  operations.map((operation) => `${operation}.${suffix}`);

export const WRITES = ['create', 'update'] as const;
export const ON_ROLE = ['show', 'update', 'delete'] as const;

/** `operation.field.suffix` for each write and each of the fields. */
export const ofFields = (fields: readonly string[], suffix: string, writes: readonly Operation[] = WRITES): string[] =>
  writes.flatMap((write) => fields.map((field) => `${write}.${field}.${suffix}`));
