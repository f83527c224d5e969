import type { Choices } from '../check/choices';
import { connect } from '../check/connect';
import { noJournal } from '../check/journals';
import { runCheck } from '../check/runCheck';
import type { Plan } from '../engine/plan/plan';
import { systemClock } from '../targets/clock';
import { atUrl } from '../targets/transports/http';
import { newMark } from '../targets/mark';
import { startEmbedded } from './embedded';
import type { Job } from './job';

/** A plan, or why there is none. */
export type Planned = { readonly plan: Plan } | { readonly plan: null; readonly why: string };

/** What a run would send: begins one, stops it as soon as its plan stands. One list is all that is sent. */
export async function planJob({ contract, config, reference }: Job, choices: Choices): Promise<Planned> {
  const embedded = reference ? await startEmbedded(reference, { faults: [], variants: [] }, 0) : null;
  const clock = systemClock();
  const connection = connect(atUrl(embedded?.url ?? config.url ?? ''), contract, config, clock);
  const planned = new AbortController();
  try {
    const { outcome } = await runCheck({
      contract,
      config,
      choices,
      clock,
      journal: noJournal(),
      signal: planned.signal,
      mark: newMark(clock.nowMs()),
      send: connection.send,
      target: { url: connection.url, name: '' },
      onExchange: () => undefined,
      command: () => '',
      onProgress: ({ kind }) => {
        if (kind === 'planned') planned.abort();
      },
    });
    return outcome.plan
      ? { plan: outcome.plan }
      : { plan: null, why: outcome.stopped?.message ?? 'nothing was planned' };
  } finally {
    await connection.close();
    await embedded?.close();
  }
}
