import type { Contract } from '../../contract/types';
import type { Override } from '../wire/compose';
import type { Defaults } from './defaults';
import type { Loans } from './loans';
import type { Marks } from './marks';
import type { OwnRoles } from './ownRoles';
import type { Pool } from './pool';
import type { Ports } from '../ports';
import type { Sender } from '../wire/sender';
import type { Snapshots } from './snapshots';
import type { Users } from './users';

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
  readonly pool: Pool;
  readonly snapshots: Snapshots;
  /** What is not ours and was, or may be, changed. */
  readonly loans: Loans;
  readonly users: Users;
  readonly defaults: Defaults;
}
