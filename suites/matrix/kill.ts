import type { RunOutcome } from '../../engine/settings';
import type { Fault, FaultKind } from '../../reference/types';
import type { Way } from './server';
import { runReference } from './runReference';
import type { Subject } from './subjects';

export type MatrixProfile = 'quick' | 'standard';

/** What a run made of a fault. */
export interface Kill {
  readonly fault: string;
  readonly kind: FaultKind;
  /** The rules that failed. */
  readonly found: readonly string[];
  /** Whether one of the rules that the fault is said to break is among them. */
  readonly byBreaks: boolean;
  readonly requests: number;
  /** The profile of the last run: standard where quick found nothing. */
  readonly profile: MatrixProfile;
  /** Why the run ended early; null where it did not. */
  readonly stopped: string | null;
}

export interface KillOptions {
  readonly profiles: readonly MatrixProfile[];
  readonly seed: number;
  readonly way?: Way;
}

/** Runs the laws against the server with one fault, in one profile after the other until something is found. */
export async function kill(subject: Subject, fault: Fault, options: KillOptions): Promise<Kill> {
  const { profiles, seed, way = 'inject' } = options;
  let last: Kill | null = null;
  for (const profile of profiles) {
    const outcome = await runReference(subject.contract, subject.reference, {
      profile,
      seed,
      way,
      switches: { faults: [fault.name], variants: [] },
    });
    last = killOf(fault, profile, outcome);
    if (last.found.length > 0) return last;
  }
  if (!last) throw new Error('a fault is tried in one profile at least');
  return last;
}

export const failedRules = ({ rules }: RunOutcome): string[] =>
  rules.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);

function killOf({ name, kind, breaks }: Fault, profile: MatrixProfile, outcome: RunOutcome): Kill {
  const found = failedRules(outcome);
  return {
    fault: name,
    kind,
    found,
    byBreaks: found.some((rule) => breaks.includes(rule)),
    requests: outcome.requests,
    profile,
    stopped: outcome.stopped?.message ?? null,
  };
}
