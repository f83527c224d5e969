import type { Contract } from '../../contract/types';
import type { Json, JsonObject } from '../../model/json';
import type { Override } from '../wire/compose';
import type { Marks } from './marks';
import type { Ports } from '../ports';
import type { Sender } from '../wire/sender';
import type { Snapshots } from './snapshots';
import type { Former } from './users';

export interface Steered {
  readonly sole: string;
  readonly aside: readonly { readonly id: Json; readonly entry: number }[];
  /**
   * What the role was made of, as JSON, while it is as it was made: then the next case that wants such a role takes it.
   */
  madeOf?: string | undefined;
}

/** A role that this run created and that is, as far as is known, alive. */
export interface OwnRole {
  readonly id: Json;
  readonly key: string;
  name: string;
  /** Its delete was answered with success; the next look tells. */
  presumedGone: boolean;
  /** That is not certain: the delete was refused in a bulk request, or was not a plain one. */
  perhapsGone?: boolean;
  /** In use by a case, or not to be lent again. */
  lent: boolean;
  spoilt: boolean;
  /** A case failed on it: it goes at once. */
  poisoned?: boolean;
  /** Made for the role of this name in a case that is seen again. */
  meantFor?: string | undefined;
  /** How often its delete was refused, by itself or together with others. */
  refusedDeletes?: number;
  /** Stands beside others in bulk requests of several cases at once. */
  filler: boolean;
  /** How many cases share it at the moment. */
  sharers: number;
  /** What the create that made it carried. */
  made: JsonObject;
  /** What accepted writes gave it. */
  holds: JsonObject;
  /** Operations that were accepted about it. */
  readonly touchedBy: Set<string>;
}

export interface SessionSettings {
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, Override>>;
  readonly users: readonly string[];
  /** What may be touched besides roles of the run. */
  readonly permits: readonly string[];
  readonly enabledFeatures: readonly string[];
  readonly concurrency: number;
  readonly maxLiveRoles: number;
  readonly settleMs: number;
}

/** Everything a run knows while it runs. One per run, handed down; the only place that changes. */
export interface Session {
  readonly contract: Contract;
  readonly settings: SessionSettings;
  readonly sender: Sender;
  readonly ports: Ports;
  /** 12 characters that every name of this run carries. */
  readonly runMark: string;
  /** Live own roles by id key. */
  readonly own: Map<string, OwnRole>;
  /** Ids that were there before the run: never ours, whatever their names say later. */
  before?: Pick<ReadonlySet<string>, 'has'> | undefined;
  /** Every id that was ever ours. */
  readonly everOwn: Set<string>;
  /** Journal entries of creates whose role is not known yet, by the name that was sent. */
  readonly intended: Map<string, number>;
  created: number;
  deleted: number;
  readonly marks: Marks;
  /**
   * Shifts the values that new roles of the pool get, so that a case which is run again meets other ones. Default: 0.
   */
  valuesAhead?: number;
  /** Whether a create with every plain field is taken; null until tried. */
  fullCreateWorks: boolean | null;
  /** What a role that was created with a name alone was seen to hold. */
  newRole?: JsonObject | undefined;
  readonly snapshots: Snapshots;
  /** What leased users held before the run, by user id. */
  readonly formers: Map<string, Former>;
  readonly usersBusy: Set<string>;
  /** Roles that are not ours and were turned aside so that one role alone keeps `atLeast`. */
  steered: Steered | null;
  /** Roles, not ours, that kept `atLeast` before any of it was touched, each with its entry in the journal. */
  formerKeepers?: readonly { readonly id: Json; readonly name: string; readonly entry: number }[] | undefined;
  /** Why no default may be moved, though it is permitted. */
  stuckDefaults?: string | undefined;
  readonly leftBehind: { id: string; name: string; why: string }[];
  readonly notRestored: string[];
}
