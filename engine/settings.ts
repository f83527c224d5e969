import type { Contract } from '../contract/types';
import type { CleanUpLedger, Profile, RuleResult } from '../model/results';
import type { Level } from '../model/rule';
import type { Session, SessionSettings } from './account/session';
import type { Law, LawContext } from './language/law';
import type { Need } from './language/case';
import type { Plan } from './plan/plan';
import type { Ports, StopReason } from './ports';
import type { FindingTexts } from './trial/finding';

/** What a run is told: how much it may send, and how rules are selected and weighed. */
export interface RunSettings extends SessionSettings {
  readonly profile: Profile;
  /** Requests at most. */
  readonly budget: number;
  /** Profile deep: how long to explore after the boundary cases, in milliseconds. Default: 60,000. */
  readonly exploreMs?: number;
  readonly seed: number;
  readonly readOnly: boolean;
  readonly limitedToken: boolean;
  /** Another tenant's ids, by parameter name. */
  readonly foreign: Readonly<Record<string, string>>;
  readonly disabledFeatures: readonly string[];
  /** Which rules to check. */
  readonly selects: (ruleId: string) => boolean;
  /** Levels that the configuration sets, by rule id. */
  readonly levels: Readonly<Record<string, { readonly level: Level; readonly reason: string }>>;
}

/** The level that the configuration sets a rule to, and why; undefined where it sets none. */
export const levelSet = (
  { levels }: Pick<RunSettings, 'levels'>,
  rule: string,
): RunSettings['levels'][string] | undefined => (Object.hasOwn(levels, rule) ? levels[rule] : undefined);

/** Everything that one run of one contract takes. */
export interface RunInput {
  readonly contract: Contract;
  readonly laws: readonly Law[];
  readonly settings: RunSettings;
  readonly ports: Ports;
  /** 12 characters that every name of the run carries. */
  readonly runMark: string;
  readonly texts: FindingTexts;
  /** Done in place of the plan between the first list and the clean-up: one finding is run again. */
  readonly instead?: (begun: Begun) => Promise<void>;
}

/** A run whose first list was read. */
export interface Begun {
  readonly session: Session;
  readonly context: LawContext;
  /** Whether the configuration gives what a case needs. */
  readonly has: (need: Need) => boolean;
}

export interface RunOutcome {
  readonly rules: readonly RuleResult[];
  readonly requests: number;
  readonly cleanUp: CleanUpLedger;
  /** null where the run went to its end. */
  readonly stopped: { readonly reason: StopReason; readonly message: string } | null;
  /** null where the run ended before its cases were planned. */
  readonly plan: Plan | null;
}
