import type { Reference, Switches } from '../reference/types';
import { checkConfig } from '../targets/config/checkConfig';
import type { TargetConfig } from '../targets/config/keys';
import { PERMITS } from '../targets/config/keys';

/** Every contract's embedded server. Loaded here, so that who tests a URL does not wait for it. */
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

/** What a run may know and do in an embedded server's account: everything, for the account is made for it. */
export function embeddedConfig({ account }: Reference, base: TargetConfig): TargetConfig {
  const { token, limitedToken, params, foreign, users, enabledFeatures, disabledFeatures } = account;
  const checked = checkConfig({
    token,
    limitedToken,
    params,
    foreign,
    users,
    enabledFeatures,
    disabledFeatures,
    permit: PERMITS,
  });
  if (!checked.ok) throw new Error(`the embedded account is not a good configuration: ${checked.problem}`);
  const { waive, levels, rate, maxLiveRoles, settle, timeoutMs, bodyCapBytes } = base;
  return {
    ...checked.config,
    waive,
    levels,
    maxLiveRoles,
    settle,
    timeoutMs,
    bodyCapBytes,
    ...(rate === undefined ? {} : { rate }),
  };
}
