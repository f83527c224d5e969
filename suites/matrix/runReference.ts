import type { Contract } from '../../contract/types';
import type { ExchangeLabel, Progress } from '../../engine/ports';
import type { RunOutcome } from '../../engine/run';
import { runContract } from '../../engine/run';
import type { Profile } from '../../model/results';
import type { Exchange, OutgoingRequest, Outcome } from '../../model/exchange';
import type { Reference, Switches } from '../../reference/types';
import { laws } from '../laws';

export interface ReferenceRun { readonly profile: Profile; readonly seed: number; readonly switches: Switches; readonly budget?: number; readonly onProgress?: (progress: Progress) => void; readonly onExchange?: (exchange: Exchange, label: ExchangeLabel) => void }

/** Runs every law against an embedded server, in process and without a socket: same requests, same answers, a fraction of the time. */
export async function runReference(contract: Contract, reference: Reference, run: ReferenceRun): Promise<RunOutcome> {
  const app = reference.create(run.switches);
  await app.ready();
  const { account } = reference;
  const began = performance.now();
  try {
    return await runContract({
      contract, laws, runMark: 'rcsz00000abc',
      texts: { curl: () => '', replay: () => '' },
      settings: {
        params: account.params, headers: contract.headers, overrides: {}, users: account.users, enabledFeatures: account.enabledFeatures,
        concurrency: 4, maxLiveRoles: 10, settleMs: 0, profile: run.profile, budget: run.budget ?? (run.profile === 'quick' ? 150 : 1000), seed: run.seed,
        readOnly: false, permits: ['change-existing', 'probe-existing', 'default-role', 'disposable'], limitedToken: true, foreign: account.foreign,
        disabledFeatures: account.disabledFeatures, selects: () => true, levels: {},
      },
      ports: {
        send: (request) => inject(app, reference, request),
        clock: { nowMs: () => performance.now() - began, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
        journal: { intend: () => 0, created: () => undefined, deleted: () => undefined, restore: () => 0, restored: () => undefined },
        onExchange: run.onExchange ?? (() => undefined), onProgress: run.onProgress ?? (() => undefined), signal: new AbortController().signal,
      },
    });
  } finally {
    await app.close();
  }
}

type App = ReturnType<Reference['create']>;

async function inject(app: App, reference: Reference, request: OutgoingRequest): Promise<Outcome> {
  const token = tokenFor(reference, request.credential);
  const response = await app.inject({
    method: request.method as 'GET', url: reference.basePath + request.path,
    headers: { ...request.headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    ...(request.body === undefined ? {} : { payload: request.body }),
  });
  // A limiter of the embedded server asks to come again at once.
  if (response.statusCode === 429) return inject(app, reference, request);
  return {
    kind: 'response',
    response: {
      status: response.statusCode, body: response.body, bodyBytes: response.rawPayload.length, truncated: false,
      headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
    },
  };
}

function tokenFor({ account }: Reference, credential: OutgoingRequest['credential']): string | null {
  switch (credential) {
    case 'main': return account.token;
    case 'limited': return account.limitedToken;
    case 'near': return `${account.token.slice(0, -1)}${account.token.endsWith('x') ? 'y' : 'x'}`;
    case 'wrong': return 'wrong-token-0000';
    case 'none': return null;
  }
}
