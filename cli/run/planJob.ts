import { noJournal } from '../../check/journals';
import { withTarget } from '../../check/openTarget';
import { runCheck } from '../../check/runCheck';
import type { Plan } from '../../engine/plan/plan';
import { withPlace } from '../embedded';
import type { CommandJob } from './jobs';

/** A plan, or why there is none. */
export type Planned = { readonly plan: Plan } | { readonly plan: null; readonly why: string };

/** Plans a run without running it: stops as soon as the plan is made. Only the list is requested. */
export const planJob = ({ contract, config, choices, at }: CommandJob): Promise<Planned> =>
  withPlace(at, async (place) => {
    const planned = new AbortController();
    const opening = { contract, config, place, signal: planned.signal, openJournal: noJournal };
    return withTarget(opening, async (target) => {
      const { outcome } = await runCheck({
        ...target,
        choices,
        target: { url: target.url, name: '' },
        onExchange: () => undefined,
        command: () => '',
        onProgress: ({ kind }) => {
          if (kind === 'planned') planned.abort();
        },
      });
      return outcome.plan
        ? { plan: outcome.plan }
        : { plan: null, why: outcome.stopped?.message ?? 'nothing was planned' };
    });
  });
