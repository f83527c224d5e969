import type { Contract } from '../contract/types';
import type { Clock } from '../engine/ports';
import type { Send } from '../model/exchange';
import type { TargetConfig } from '../targets/config/keys';
import { paced } from '../targets/pacing';
import { reach } from '../targets/reach';
import type { Place } from '../targets/transports/transport';
import type { Rate } from '../targets/units';

/** A target that can be asked, at the pace it allows. */
export interface Connection {
  readonly send: Send;
  /** As reports name it. */
  readonly url: string;
  close(): Promise<void>;
}

export function connect(place: Place, contract: Contract, config: TargetConfig, clock: Clock): Connection {
  const { url } = place;
  const target = reach(place, config);
  return {
    send: paced(target.send, config.rate ?? vendorLimit(contract, url), clock),
    url,
    close: () => target.close(),
  };
}

/**
 * The vendor's published limit where the URL is the vendor's own host; anybody else's server sets its own pace by 429.
 */
export function vendorLimit(
  { serverUrl, rateLimit }: Pick<Contract, 'serverUrl' | 'rateLimit'>,
  url: string,
): Rate | undefined {
  const pattern = hostOf(serverUrl)
    ?.split(/\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
    .join('[^.]+');
  return pattern !== undefined && new RegExp(`^${pattern}$`, 'i').test(hostOf(url) ?? '') ? rateLimit : undefined;
}

const hostOf = (url: string): string | undefined => /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1];
