import type { Contract } from '../contract/types';
import type { Clock } from '../engine/ports';
import type { Send } from '../model/exchange';
import type { App } from '../targets/transports/appServer';
import type { TargetConfig } from '../targets/config/config';
import { paced } from '../targets/pacing';
import { supertestTarget } from '../targets/transports/supertest';
import { undiciTarget } from '../targets/transports/undici';
import { vendorLimit } from './vendorLimit';

/** What is to be reached: a URL, or an app inside this process. */
export type Place = { readonly url: string } | { readonly app: App; readonly basePath: string };

/** A target that can be asked, at the pace it allows. */
export interface Connection {
  readonly send: Send;
  /** As reports name it. */
  readonly url: string;
  close(): Promise<void>;
}

export function connect(place: Place, contract: Contract, config: TargetConfig, clock: Clock): Connection {
  const transport = 'app' in place ? supertestTarget({ ...config, ...place }) : undiciTarget({ ...config, ...place });
  const url = 'app' in place ? `${inProcess}${place.basePath}` : place.url;
  const rate = config.rate ?? vendorLimit(contract, url);
  return { send: paced(transport.send, rate, clock), url, close: () => transport.close() };
}

/** A host that no name server knows, for an app that has no address of its own. */
const inProcess = 'http://in-process.invalid';

/** Where a contract's paths begin on its vendor's server: `/api/v1`. */
export const basePathOf = ({ serverUrl }: Pick<Contract, 'serverUrl'>): string =>
  serverUrl.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/\/+$/, '');
