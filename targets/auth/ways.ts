import { ConfigProblem } from '../config/decode';
import { authorizationHeader } from './authorizationHeader';
import { bearer, bearerOf } from './bearer';
import type { Carrier } from './carrier';

/**
 * The ways to authenticate, each in a file of its own: where a configuration has its main secret (`main`), the keys
 * that it adds to the configuration, and what carries its secrets.
 */
export const ways = [bearer, authorizationHeader] as const;

/** The keys that the ways add to the configuration. */
export const wayKeys = { ...bearer.keys, ...authorizationHeader.keys };

/** What the ways read of a configuration. */
export type CredentialConfig = Parameters<typeof bearer.from>[0] & Parameters<typeof authorizationHeader.from>[0];

/**
 * What carries the credentials of a configuration; bearer tokens where it has no main secret. Throws a `ConfigProblem`
 * where two secrets are given for the rightful caller, or where the limited one is the same.
 */
export function carrierOf(config: CredentialConfig): Carrier {
  const [first, second] = ways.flatMap(({ main, from }) => {
    const carrier = from(config);
    return carrier ? [{ main, carrier }] : [];
  });
  if (first && second) throw new ConfigProblem(`${second.main}: ${first.main} is given too; keep one of them`);
  const carrier = first?.carrier ?? bearerOf(undefined, config.limitedToken?.token);
  if (carrier.limited !== undefined && carrier.limited === carrier.main)
    throw new ConfigProblem(`limitedToken: is the same as ${first?.main ?? 'token'}; it must be one with fewer rights`);
  return carrier;
}
