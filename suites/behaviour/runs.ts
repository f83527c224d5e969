import type { Profile } from '../../model/results';
import subjects from './subjects.json';

/** One run whose behaviour is nailed down. */
export interface Run {
  /** Begins the names of its fixtures: contract, profile and, where faults are on, `faulty`. */
  readonly name: string;
  /** The contract as it ships, and the embedded server to run against. */
  readonly contract: string;
  /** Another contract for this server. Default: the one that ships. */
  readonly folder?: string;
  readonly profile: Profile;
  /** Requests at most. Default: the profile's own budget. */
  readonly budget?: number;
  /** Faults of the embedded server. None of them may wait: what a timer decides does not repeat. */
  readonly faults: readonly string[];
}

interface Subject {
  readonly contract: string;
  /** Enough for every boundary case and for each explorer's first turn. */
  readonly deepBudget: number;
  /** A few that a short run finds, so that findings, re-runs and the reduction of a case are seen too. */
  readonly faults: readonly string[];
}

/** Every run that has fixtures. */
export const runs: readonly Run[] = (subjects satisfies readonly Subject[]).flatMap(
  ({ contract, deepBudget, faults }): Run[] => [
    { name: `${contract}.quick`, contract, profile: 'quick', faults: [] },
    { name: `${contract}.standard`, contract, profile: 'standard', faults: [] },
    { name: `${contract}.deep`, contract, profile: 'deep', budget: deepBudget, faults: [] },
    { name: `${contract}.quick.faulty`, contract, profile: 'quick', budget: 300, faults },
  ],
);
