import type { JsonObject } from '../model/json';

/** What was asked of the store. Roles are named by their id keys. */
export type Operation =
  | { readonly kind: 'create'; readonly name: string; readonly items: readonly JsonObject[] }
  | {
      readonly kind: 'update';
      readonly name: string;
      readonly changes: readonly { readonly role: string; readonly item: JsonObject }[];
    }
  | { readonly kind: 'delete'; readonly name: string; readonly roles: readonly string[] }
  | { readonly kind: 'assign'; readonly name: string; readonly user: string; readonly role: string | null }
  | { readonly kind: 'show'; readonly name: string; readonly role: string }
  | { readonly kind: 'list'; readonly name: string }
  /** Reads what a user holds. */
  | { readonly kind: 'holding'; readonly name: string; readonly user: string };

export interface Seen {
  readonly key: string;
  readonly item: JsonObject;
}

/**
 * What came back. `refused`: understood and not done. `none`: it says nothing and did nothing (429). `lost`: whether it
 * was
 * done is not known (no answer, a server error).
 */
export interface Answer {
  readonly outcome: 'accepted' | 'refused' | 'none' | 'lost';
  /** Roles that the answer shows. */
  readonly items: readonly Seen[];
  /** The refusal says that there is no such role (404, 410). */
  readonly absent?: boolean;
  /** Lists: everything was read, in one answer or while nothing else was in flight. */
  readonly complete?: boolean;
  /** Holdings: the keys of the roles held. */
  readonly holds?: readonly string[];
}

/** One operation of a history, with when it was in flight. */
export interface Event {
  readonly id: string;
  readonly operation: Operation;
  readonly answer: Answer;
  readonly startedMs: number;
  readonly endedMs: number;
  /** In words, for explanations. */
  readonly words: string;
}
