import type { OutgoingRequest } from './exchange';
import type { Pointer } from './json';

/**
 * A request of a script that anybody can run. Ids and names that are known only when it runs are tokens: see `idToken`,
 * `MARK_TOKEN` and `formerToken`.
 */
export interface ScriptRequest {
  /** What it does, in a line. */
  readonly says: string;
  readonly request: OutgoingRequest;
  /** The roles that it creates, in the order of sending, with the names that are sent. */
  readonly makes: readonly { readonly role: string; readonly name: string }[];
}

/** A user whom a script moves. The user's role is read first and given back at the end. */
export interface ScriptUser {
  readonly read: OutgoingRequest;
  /** Where the answer of `read` has the role id, or ids. */
  readonly at: Pointer;
  readonly giveBack: OutgoingRequest;
  /** Sent instead if the user held nothing; null: `giveBack` can say that too. */
  readonly clear: OutgoingRequest | null;
}

/** What shows a finding, as requests in their order. */
export interface Script {
  readonly users: readonly ScriptUser[];
  readonly given: readonly ScriptRequest[];
  /** Each lane sends one request after another; all lanes at the same time. */
  readonly lanes: readonly (readonly ScriptRequest[])[];
  /** Sent again and again until the lanes are done. */
  readonly watch: readonly ScriptRequest[];
  /** Read at the end. */
  readonly looks: readonly ScriptRequest[];
  /** Removes what the script created. A request whose role was not created is left out. */
  readonly undo: readonly ScriptRequest[];
  /** Where the answer of a create has a role's id and name, without the steps into arrays. */
  readonly idAt: Pointer;
  readonly nameAt: Pointer;
  /** What should have been seen, and what was. */
  readonly expected: string;
  readonly actual: string;
}

/** Stands for the run tag. */
export const MARK_TOKEN = '~run.mark~';

/** Stands for the id of a role. In JSON, `"~id.A~"` is replaced together with its quotes. */
export const idToken = (role: string): string => `~id.${role}~`;

/** Stands for the former role of the script's nth user, from 1. */
export const formerToken = (user: number): string => `~was.${String(user)}~`;
