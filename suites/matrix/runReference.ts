import type { Contract } from '../../contract/types';
import type { ExchangeLabel, Progress } from '../../engine/ports';
import type { RunOutcome } from '../../engine/settings';
import { runContract } from '../../engine/run/run';
import type { Exchange, Send } from '../../model/exchange';
import type { Profile } from '../../model/results';
import type { Reference, Switches } from '../../reference/types';
import { laws } from '../../laws';
import type { Way } from './server';
import { openServer } from './server';

export interface RunOptions {
  readonly profile: Profile;
  readonly seed: number;
  readonly budget?: number;
  /** Default: all. */ readonly permits?: readonly string[];
  /** Profile deep: how long to explore. */ readonly exploreMs?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly onExchange?: (exchange: Exchange, label: ExchangeLabel) => void;
}
export interface ReferenceRun extends RunOptions {
  readonly switches: Switches;
  /** Default: `inject`. */ readonly way?: Way;
}

export const budgetOf = (profile: Profile): number =>
  profile === 'quick' ? 150 : profile === 'deep' ? 1_000_000 : 1000;

/** Runs every law against an embedded server of its own. */
export async function runReference(contract: Contract, reference: Reference, run: ReferenceRun): Promise<RunOutcome> {
  const server = await openServer(reference, run.switches, run.way ?? 'inject');
  try {
    return await runAgainst(contract, reference, run, server.send);
  } finally {
    await server.close();
  }
}

/** Runs every law against whatever `send` reaches; it has the account of the embedded server. */
export function runAgainst(
  contract: Contract,
  { account }: Reference,
  run: RunOptions,
  send: Send,
): Promise<RunOutcome> {
  const began = performance.now();
  return runContract({
    contract,
    laws,
    runMark: 'rcsz00000abc',
    texts: { curl: () => '', replay: () => '' },
    settings: {
      params: account.params,
      headers: contract.headers,
      overrides: {},
      users: account.users,
      enabledFeatures: account.enabledFeatures,
      concurrency: 4,
      maxLiveRoles: 10,
      settleMs: 0,
      profile: run.profile,
      budget: run.budget ?? budgetOf(run.profile),
      seed: run.seed,
      readOnly: false,
      permits: run.permits ?? ['change-existing', 'probe-existing', 'default-role', 'disposable'],
      limitedToken: true,
      foreign: account.foreign,
      disabledFeatures: account.disabledFeatures,
      selects: () => true,
      levels: {},
      ...(run.exploreMs === undefined ? {} : { exploreMs: run.exploreMs }),
    },
    ports: {
      send,
      clock: {
        nowMs: () => performance.now() - began,
        sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      },
      journal: {
        intend: () => 0,
        created: () => undefined,
        deleted: () => undefined,
        borrow: () => 0,
        returned: () => undefined,
      },
      onExchange: run.onExchange ?? (() => undefined),
      onProgress: run.onProgress ?? (() => undefined),
      signal: run.signal ?? new AbortController().signal,
    },
  });
}
