import type { Contract } from '../contract/types';
import type { Rate } from '../targets/units';

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
