import type { Place } from '../word';

/** A path parameter. */
export type ParameterPlace = Place;
