import type { PartsOf } from '../word';
import { at } from './at';
import { errors } from './errors';
import { holds } from './holds';
import { shape } from './shape';
import { status } from './status';

/** The words under `answer`, at an operation. */
export const ANSWER_WORDS = [holds, at, status, shape, errors] as const;

export type AnswerParts = PartsOf<typeof ANSWER_WORDS>;
