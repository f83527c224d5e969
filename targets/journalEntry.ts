import type { Json, JsonObject } from '../model/json';
import { isJsonArray, isJsonObject } from '../model/json';
import type { Loan } from '../model/loan';
import type { WrittenConfig } from './config/keys';

/** How the account is reached again, as far as a configuration says it without secrets. */
export type JournalTarget = Pick<WrittenConfig, 'contract' | 'params' | 'operations' | 'assign'>;

/** Whose roles a journal is about. */
export interface JournalOwner {
  /** Id of the contract. */
  readonly contract: string;
  readonly url: string;
  readonly mark: string;
  /** For `rolecall clean`; the contract stands there by its name or by the path of its folder. */
  readonly target?: JournalTarget;
  /** Path of the configuration file, where there was one: it may say more of the target. */
  readonly configuredBy?: string;
}

/** One line of a journal. */
export type JournalEntry =
  | ({ readonly event: 'begin' } & JournalOwner)
  | { readonly event: 'intend'; readonly entry: number; readonly mark: string; readonly name: string }
  | { readonly event: 'created'; readonly entry: number; readonly id: string }
  | { readonly event: 'refused'; readonly entry: number }
  | { readonly event: 'deleted' | 'soft-deleted'; readonly id: string }
  | { readonly event: 'borrow'; readonly entry: number; readonly loan: Loan }
  | { readonly event: 'returned'; readonly entry: number };

/** Reads a line; undefined if it is not an entry. */
export function journalEntry(line: string): JournalEntry | undefined {
  const value = parsed(line);
  const members = value && typeof value['event'] === 'string' && MEMBERS.get(value['event']);
  return value && members && holds(value, members) ? (value as unknown as JournalEntry) : undefined;
}

type Test = (value: Json | undefined) => boolean;
type Members = Readonly<Record<string, Test>>;

const holds = (value: Json | undefined, members: Members): boolean =>
  isJsonObject(value) && Object.entries(members).every(([key, test]) => test(value[key]));

const text: Test = (value) => typeof value === 'string';
const number: Test = (value) => typeof value === 'number';
const mapping: Test = (value) => isJsonObject(value);
const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
const listOf =
  (test: Test): Test =>
  (value) =>
    isJsonArray(value) && value.every(test);
const of =
  (members: Members): Test =>
  (value) =>
    holds(value, members);

const request = of({
  method: text,
  path: text,
  headers: (value) => isJsonObject(value) && Object.values(value).every(text),
  body: optional(text),
  credential: text,
});

const loan = of({
  what: text,
  of: (value) => isJsonObject(value) && (text(value['user']) || value['role'] !== undefined),
  operation: text,
  giveBack: listOf(request),
  body: optional(of({ at: text, besides: listOf(text) })),
  isBack: of({
    request,
    at: text,
    element: optional(of({ idAt: text, id: (value) => value !== undefined })),
    holds: listOf(of({ pointer: text, value: (value) => value !== undefined })),
  }),
  byHand: text,
});

const MEMBERS = new Map<string, Members>([
  ['begin', { contract: text, url: text, mark: text, target: optional(mapping), configuredBy: optional(text) }],
  ['intend', { entry: number, mark: text, name: text }],
  ['created', { entry: number, id: text }],
  ['refused', { entry: number }],
  ['deleted', { id: text }],
  ['soft-deleted', { id: text }],
  ['borrow', { entry: number, loan }],
  ['returned', { entry: number }],
]);

function parsed(line: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
