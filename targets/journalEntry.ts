import type { OutgoingRequest } from '../model/exchange';
import type { JsonObject } from '../model/json';
import { isJsonObject } from '../model/json';

/** Whose roles a journal is about. */
export interface JournalOwner {
  readonly contract: string;
  readonly url: string;
  readonly mark: string;
}

/** A change to what is not the run's own, and how to put it back. */
export interface Restoration {
  /** What is about to be changed, for a person: `the default role 7 (Member)`. */
  readonly what: string;
  /** How to put it back by hand. */
  readonly how: string;
  /** The requests that put it back. */
  readonly requests?: readonly OutgoingRequest[];
}

/** One line of a journal. */
export type JournalEntry =
  | ({ readonly event: 'begin' } & JournalOwner)
  | { readonly event: 'intend'; readonly entry: number; readonly mark: string; readonly name: string }
  | { readonly event: 'created'; readonly entry: number; readonly id: string }
  | { readonly event: 'refused'; readonly entry: number }
  | { readonly event: 'deleted' | 'soft-deleted'; readonly id: string }
  | ({ readonly event: 'restore'; readonly entry: number } & Restoration)
  | { readonly event: 'restored'; readonly entry: number };

/** Reads a line; undefined if it is not an entry. */
export function journalEntry(line: string): JournalEntry | undefined {
  const value = parsed(line);
  const members = value && typeof value['event'] === 'string' && MEMBERS.get(value['event']);
  return value && members && members.every(([key, type]) => typeof value[key] === type)
    ? (value as unknown as JournalEntry)
    : undefined;
}

const MEMBERS = new Map<string, readonly (readonly [string, 'string' | 'number'])[]>([
  [
    'begin',
    [
      ['contract', 'string'],
      ['url', 'string'],
      ['mark', 'string'],
    ],
  ],
  [
    'intend',
    [
      ['entry', 'number'],
      ['mark', 'string'],
      ['name', 'string'],
    ],
  ],
  [
    'created',
    [
      ['entry', 'number'],
      ['id', 'string'],
    ],
  ],
  ['refused', [['entry', 'number']]],
  ['deleted', [['id', 'string']]],
  ['soft-deleted', [['id', 'string']]],
  [
    'restore',
    [
      ['entry', 'number'],
      ['what', 'string'],
      ['how', 'string'],
    ],
  ],
  ['restored', [['entry', 'number']]],
]);

function parsed(line: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
