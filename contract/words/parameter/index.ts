import type { PartsOf } from '../word';
import { is } from './is';
import { outside } from './outside';

/** The words at a path parameter. */
export const PARAMETER_WORDS = [is, outside] as const;

export type ParameterParts = PartsOf<typeof PARAMETER_WORDS>;
