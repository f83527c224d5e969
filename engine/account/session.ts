import type { Contract } from '../../contract/types';
import type { Json, JsonObject } from '../../model/json';
import type { Override } from '../wire/compose';
import type { Marks } from './marks';
import type { OwnRoles } from './ownRoles';
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
  readonly ownRoles: OwnRoles;
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
  readonly notRestored: string[];
}
