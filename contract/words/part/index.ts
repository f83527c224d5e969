import type { PartsOf } from '../word';
import { condition } from './condition';

/** The words at a part of a request's item. */
export const PART_WORDS = [condition] as const;

export type PartParts = PartsOf<typeof PART_WORDS>;
