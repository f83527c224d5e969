import type { RunOutcome } from '../../engine/settings';
import { alarmsOf, complaintsOf } from '../matrix/alarms';
import { runReference } from '../matrix/runReference';
import type { Subject } from '../matrix/subjects';
import type { Job, Soaked } from './job';

/**
 * One deep run over the loopback interface. Against a fault it ends with the first finding; without one it takes its
 * whole time.
 */
export async function soak({ contract, reference }: Subject, { seed, timeMs, switches }: Job): Promise<Soaked> {
  const stop = new AbortController();
  const began = performance.now();
  let foundMs: number | null = null;
  const outcome = await runReference(contract, reference, {
    profile: 'deep',
    seed,
    way: 'socket',
    switches,
    exploreMs: timeMs,
    signal: stop.signal,
    onProgress: ({ kind }) => {
      if (kind !== 'finding') return;
      foundMs ??= performance.now() - began;
      if (switches.faults.length > 0) stop.abort();
    },
  });
  const alarms = alarmsOf(reference, switches.variants, outcome);
  const faultless = switches.faults.length === 0;
  return {
    foundMs,
    failed: alarms.failed,
    byExploration: found(outcome),
    requests: outcome.requests,
    tookMs: performance.now() - began,
    odd: faultless ? complaintsOf({ ...alarms, failed: [] }) : [],
  };
}

const found = ({ rules }: RunOutcome): boolean =>
  rules.some(({ findings }) => findings.some(({ caseId }) => caseId.startsWith('deep:')));
