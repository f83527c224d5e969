import { completeChoices } from '../../check/choices';
import { noJournal } from '../../check/journals';
import { resolveContract } from '../../check/resolveContract';
import { runCheck } from '../../check/runCheck';
import type { Exchange, Send } from '../../model/exchange';
import type { Results } from '../../model/results';
import { allReferences } from '../../reference/all';
import type { Account } from '../../reference/types';
import { checkConfig } from '../../targets/config/checkConfig';
import { PERMITS, type TargetConfig } from '../../targets/config/keys';
import { openServer } from '../matrix/server';
import type { Run } from './runs';

/** An exchange and what it was for. */
export interface Labelled {
  readonly exchange: Exchange;
  readonly case: string;
  readonly purpose: string;
}

/** What a run did: its requests in the order of sending, and its results. */
export interface Observed {
  readonly exchanges: readonly Labelled[];
  readonly results: Results;
}

/** What every name of these runs carries. */
export const runTag = 'rc0000000abc';

/** Runs against an embedded server in this process, one request after the other. Two calls give the same. */
export async function observe({ contract: id, folder, profile, budget, faults }: Run): Promise<Observed> {
  const reference = allReferences.find(({ contract }) => contract === id);
  const resolved = await resolveContract(folder ?? id);
  if (!reference || !resolved.ok) throw new Error(`there is no contract "${id}" with an embedded server`);
  const server = await openServer(reference, { faults, variants: [] }, 'inject');
  const { clock, counting } = requestClock();
  const exchanges: Labelled[] = [];
  try {
    const { results } = await runCheck({
      contract: resolved.contract,
      config: configOf(reference.account),
      clock,
      journal: noJournal(),
      mark: runTag,
      send: counting(server.send),
      // Exploration takes what the budget leaves: the time never ends it.
      choices: completeChoices({
        profile,
        seed: 1,
        concurrency: 1,
        exploreMs: 3_600_000,
        ...(budget === undefined ? {} : { budget }),
      }),
      target: { url: 'http://in-process.invalid', name: '' },
      signal: new AbortController().signal,
      command: () => '',
      onProgress: () => undefined,
      onExchange: (exchange, { case: caseId, purpose }) => {
        exchanges.push({ exchange, case: caseId, purpose });
      },
    });
    return { exchanges: exchanges.sort((a, b) => a.exchange.id - b.exchange.id), results };
  } finally {
    await server.close();
  }
}

/** A clock on which each request takes a millisecond, so that no decision depends on the speed of the machine. */
function requestClock() {
  let nowMs = 0;
  return {
    clock: {
      nowMs: () => nowMs,
      sleep: async (ms: number) => {
        nowMs += ms;
      },
    },
    counting:
      (send: Send): Send =>
      (request) => {
        nowMs += 1;
        return send(request);
      },
  };
}

function configOf({
  token,
  limitedToken,
  params,
  foreign,
  users,
  enabledFeatures,
  disabledFeatures,
}: Account): TargetConfig {
  const checked = checkConfig(
    { token, limitedToken, params, foreign, users, enabledFeatures, disabledFeatures, permit: PERMITS },
    {},
  );
  if (!checked.ok) throw new Error(checked.problem);
  return checked.config;
}
