import type { OutgoingRequest } from './exchange';
import type { Pointer } from './json';

/**
 * A request of a script that anybody can run: ids and names that are known only when it runs are stood for by tokens,
 * see `idToken`, `MARK_TOKEN` and `formerToken`.
 */
export interface ScriptRequest {
  /** What it does, in a line. */
  readonly says: string;
  readonly request: OutgoingRequest;
  /** Roles that its answer makes, in the order in which they are sent, each with the name it is sent with. */
  readonly makes: readonly { readonly role: string; readonly name: string }[];
}

/** A user whom a script moves: what it held is read first and given back at the end. */
export interface ScriptUser {
  readonly read: OutgoingRequest;
  /** Where the answer of `read` has the role id, or ids. */
  readonly at: Pointer;
  readonly giveBack: OutgoingRequest;
  /** Sent instead where the user held nothing; null where `giveBack` says that too. */
  readonly clear: OutgoingRequest | null;
}

/** What shows a finding, as requests in their order. */
export interface Script {
  readonly users: readonly ScriptUser[];
  readonly given: readonly ScriptRequest[];
  /** Senders at work together, each sending one request after another; a single one where nothing is concurrent. */
  readonly lanes: readonly (readonly ScriptRequest[])[];
  /** Sent again and again while the lanes are at work. */
  readonly watch: readonly ScriptRequest[];
  /** What is read when all is over. */
  readonly looks: readonly ScriptRequest[];
  /** Takes back what the script made; one whose role never came to be is left out. */
  readonly undo: readonly ScriptRequest[];
  /** Where an answer of the operation that creates has a role's id and name; steps into arrays are left out. */
  readonly idAt: Pointer;
  readonly nameAt: Pointer;
  /** What should have been seen, and what was. */
  readonly expected: string;
  readonly actual: string;
}

/** Stands for the 12 characters by which a run's roles are known. */
export const MARK_TOKEN = '~run.mark~';

/** Stands for the id of a role of the script: written as `"~id.A~"` in JSON it is replaced together with its quotes. */
export const idToken = (role: string): string => `~id.${role}~`;

/** Stands for what the script's nth user held before. */
export const formerToken = (user: number): string => `~was.${String(user)}~`;
