import type { AnyWord, Place } from '../word';

/** A path parameter. */
export type ParameterPlace = Place;
export type ParameterWord = AnyWord<ParameterPlace>;
