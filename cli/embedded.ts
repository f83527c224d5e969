import type { Reference, Switches } from '../reference/types';
import type { WrittenConfig } from '../targets/config/keys';
import { PERMITS } from '../targets/config/keys';
import { atUrl } from '../targets/transports/http';
import type { Place } from '../targets/transports/transport';

/** Every contract's embedded server. Loaded late: a run against a URL does not need them. */
export function references(): readonly Reference[] {
  return (require('../reference/all') as typeof import('../reference/all')).allReferences;
}

export interface Embedded {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts an embedded server on the loopback interface; port 0 lets the system pick. */
export async function startEmbedded(reference: Reference, switches: Switches, port: number): Promise<Embedded> {
  const app = reference.create(switches);
  const address = await app.listen({ host: '127.0.0.1', port });
  return {
    url: address + reference.basePath,
    close: async () => {
      await app.close();
    },
  };
}

/** An embedded server that a command starts for itself, and how it is switched. */
export interface ToStart {
  readonly reference: Reference;
  readonly switches: Switches;
}

export const isToStart = (at: Place | ToStart): at is ToStart => 'reference' in at;

/** Lets `use` work with a place; an embedded server runs as long as it does. */
export async function withPlace<Came>(at: Place | ToStart, use: (place: Place) => Promise<Came>): Promise<Came> {
  if (!isToStart(at)) return use(at);
  const embedded = await startEmbedded(at.reference, at.switches, 0);
  try {
    return await use(atUrl(embedded.url));
  } finally {
    await embedded.close();
  }
}

/** The configuration for an embedded server. All permits are given: its account exists for the run alone. */
export function accountOf({ account }: Reference): WrittenConfig {
  const { token, limitedToken, params, foreign, users, enabledFeatures, disabledFeatures } = account;
  return { token, limitedToken, params, foreign, users, enabledFeatures, disabledFeatures, permit: PERMITS };
}
