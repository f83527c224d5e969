import type { Checked } from '../result';
import { bad, good } from '../result';
import { http } from './http';
import type { InProcessOptions } from './inProcess';
import { inProcess } from './inProcess';
import type { Place } from './transport';

/**
 * The ways to reach an implementation, each in a file of its own: the option that chooses it (`chosenBy`), the keys
 * that it adds to the configuration, and the place that it makes of the options.
 */
export const transports = [http, inProcess] as const;

/** The keys that the transports add to the configuration. */
export const transportKeys = { ...http.keys, ...inProcess.keys };

/** Options of transports that no file can hold. */
export type CodeOptions = InProcessOptions;

/** All options that choose a transport. */
export type PlaceOptions = Parameters<typeof http.from>[0] & CodeOptions;

/**
 * The place that the options name, or that they name none or two. `vendorsPath`: where the contract's paths begin on
 * its vendor's server.
 */
export function placeIn(options: PlaceOptions, vendorsPath: string): Checked<Place> {
  const [first, second] = transports.flatMap(({ chosenBy, from }) => {
    const place = from(options, vendorsPath);
    return place ? [{ chosenBy, place }] : [];
  });
  if (!first) return bad(`give ${transports.map(({ chosenBy }) => chosenBy).join(' or ')}`);
  return second ? bad(`${first.chosenBy} and ${second.chosenBy} are both given; keep one of them`) : good(first.place);
}

/** Whether a configuration names a place: without one the command starts the embedded server. */
export const namesPlace = (written: object): boolean =>
  Object.entries(written).some(([name, value]) => value !== undefined && name in transportKeys);
