import type { Exchange } from '../../model/exchange';
import type { ExchangeLabel } from '../ports';
import { RunStopped } from '../ports';

/** Notices that a target has gone away, or no longer takes the token. */
export interface Watch {
  /** Looks at an answer. Throws `RunStopped` where a probe shows that nothing can come of the run any more. */
  after(exchange: Exchange): Promise<void>;
}

const silencesBeforeProbe = 3;
const denialsBeforeProbe = 5;

const label: ExchangeLabel = { case: 'probe', purpose: 'look', operation: 'list' };

/** `probe` sends one harmless request with the main credential on a new connection. */
export function watchFor(probe: (label: ExchangeLabel) => Promise<Exchange>): Watch {
  let silences = 0;
  let denials = 0;
  let wasLetIn = false;
  /** A probe was let in after a first 401: it is how the server answers that one request. */
  let isCleared = false;

  async function afterSilence(): Promise<void> {
    silences += 1;
    if (silences < silencesBeforeProbe) return;
    silences = 0;
    const { outcome } = await probe(label);
    if (outcome.kind === 'lost') throw new RunStopped('unreachable', `the target stopped answering: ${outcome.detail}`);
  }

  /** After a success one 401 is enough to ask: the token may have expired. A probe that is let in clears the server. */
  async function afterDenial(): Promise<void> {
    denials += 1;
    if (denials < denialsBeforeProbe && !(denials === 1 && wasLetIn && !isCleared)) return;
    const { outcome } = await probe(label);
    if (outcome.kind === 'response' && outcome.response.status === 401)
      throw new RunStopped(
        'credentials',
        'the target began to answer 401 to the token in mid-run; the token may have expired',
      );
    isCleared = true;
    denials = 0;
  }

  return {
    async after({ outcome, request }) {
      if (outcome.kind === 'lost') return afterSilence();
      silences = 0;
      if (request.credential !== 'main') return;
      if (outcome.response.status === 401) return afterDenial();
      denials = 0;
      if (outcome.response.status < 400) wasLetIn = true;
    },
  };
}
