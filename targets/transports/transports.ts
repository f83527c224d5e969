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

/** What only code can hand over to choose a transport. */
export type CodeOptions = InProcessOptions;

/** Options that choose a transport. */
export type PlaceOptions = Parameters<typeof http.from>[0] & CodeOptions;

/** Every place that the options name. `vendorsPath`: where the contract's paths begin on its vendor's server. */
export const placesIn = (
  options: PlaceOptions,
  vendorsPath: string,
): readonly { readonly chosenBy: string; readonly place: Place }[] =>
  transports.flatMap(({ chosenBy, from }) => {
    const place = from(options, vendorsPath);
    return place ? [{ chosenBy, place }] : [];
  });
