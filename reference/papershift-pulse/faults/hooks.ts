import type { Json, JsonObject } from '../../../model/json';
import type { Answer } from '../../shared/call';
import type { PulseCall } from '../http/call';
import type { Reason } from '../http/reasons';
import type { Memory } from '../store/memory';
import type { Attributes, Role, Store } from '../store/store';
import type { Operation, Write } from '../vocabulary';

/** By what a default may be lost. */
export type Loss = 'update' | 'delete';

/** What is stored, and what a faulty server remembers. */
export interface Kept {
  readonly store: Store;
  readonly memory: Memory;
}

/** A call, and its body as far as it can be read. */
export interface Sent extends Kept {
  readonly call: PulseCall;
  readonly id: string;
  readonly text: string;
  readonly body: Json | undefined;
  readonly data: Json | undefined;
  /** Undefined: not sent. */
  readonly attributes: Json | undefined;
  /** The attributes; empty if they are no object. */
  readonly sent: JsonObject;
  /** '' for a name that is no text. */
  readonly name: string;
}

/** A role about to lose its default flag. */
export interface Lost extends Kept {
  readonly role: Role;
  readonly by: Loss;
  /** The attributes of an update; empty for a delete. */
  readonly sent: JsonObject;
}

/** A role that is asked whether its name is a value. */
export interface Asked extends Kept {
  readonly role: Role;
  readonly name: string;
  readonly value: string;
}

/** An update that was just stored. */
export interface Updated extends Kept {
  readonly before: Role;
  readonly next: Role;
  readonly changes: Partial<Attributes>;
}

/** An update that was refused. */
export interface Refused {
  readonly role: Role;
  readonly sent: JsonObject;
}

type ByOperation<T> = Partial<Readonly<Record<Operation, T>>>;

/** Where faults and variants of this server act. */
export interface Hooks {
  /** Names on their way into the store. */
  readonly text: (name: string) => Json;
  /** Whether an operation crashes at a call. */
  readonly crashes: ByOperation<(sent: Sent) => boolean>;
  /** How it crashes, where it is not with 500. */
  readonly crashesAs: Pick<Answer, 'status' | 'dropped'>;
  /** The answer to a call that went well. */
  readonly answer: ByOperation<(answer: Answer) => Answer>;
  /** The answer to a call that was refused. */
  readonly refused: ByOperation<(answer: Answer, reason: Reason) => Answer>;
  /** Statuses of refusals. */
  readonly status: Partial<Readonly<Record<Reason, number>>>;
  readonly mediaType: string;
  /** Whether a loss of the last default passes unnoticed. */
  readonly overlooks: (lost: Lost) => boolean;
  /** Whether another role counts as the default that remains. */
  readonly remains: (other: Role, by: Loss, memory: Memory) => boolean;
  /** What is stored of attributes that cannot be set. */
  readonly unsettable: (write: Write, sent: JsonObject) => Partial<Attributes>;
  /** What is stored of an update that was refused. */
  readonly savedDespite: (refused: Refused) => Partial<Attributes>;
  /** What an update does to other roles, or leaves undone. */
  readonly updated: (updated: Updated) => void;
  /** What a create does to the role that was created before. */
  readonly created: (kept: Kept, role: Role, last: Role) => void;
  /** What a delete does to other roles. */
  readonly deleted: (kept: Kept, role: Role) => void;
  /** Whether a list leaves a custom role out. */
  readonly omits: (role: Role, kept: Kept) => boolean;
  /** A role as the list has it. */
  readonly listed: (role: Role, kept: Kept) => Role;
  /** A role as show has it. */
  readonly shown: (role: Role, kept: Kept) => Role;
  /** Whether a name filter for a value finds a name; undefined leaves it to the filter. */
  readonly finds: (asked: Asked) => boolean | undefined;
}
