/** What a client asked of a role store and what came back, without HTTP. */

import type { JsonObject } from '../model/json';

/** A request to the store. Roles are named by their id keys. */
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

/** A role as an answer shows it. */
export interface ShownRole {
  readonly key: string;
  readonly item: JsonObject;
}

/**
 * The answer. `refused`: understood and not done. `none`: not done and says nothing about the store (429). `lost`: it
 * is not known whether the request was done (no answer, a server error).
 */
export interface Answer {
  readonly outcome: 'accepted' | 'refused' | 'none' | 'lost';
  /** The roles that the answer shows. */
  readonly items: readonly ShownRole[];
  /** The refusal says that there is no such role (404, 410). */
  readonly absent?: boolean;
  /** Lists: every page was read, in one answer or while nothing else was in flight. */
  readonly complete?: boolean;
  /** Holdings: the keys of the roles held. */
  readonly holds?: readonly string[];
}

/** A request of a history with its answer. */
export interface Event {
  readonly id: string;
  readonly operation: Operation;
  readonly answer: Answer;
  readonly startedMs: number;
  readonly endedMs: number;
  /** Names the request in explanations. */
  readonly words: string;
}
