import type { Pointer } from '../../../model/json';
import type { OperationPlace } from '../operation/place';
import { pointer } from '../shape';
import { lacking, read, type Reading, type Word } from '../word';
import { NO_CONTENT } from './noContent';

export interface At {
  /** Pointer to the role, or to the array of roles, in the answer. */
  readonly at?: Pointer;
}

export const at: Word<OperationPlace, Pointer, At> = {
  name: 'at',
  shape: pointer,
  about: 'where the role, or the array of roles, stands in the answer',
  example: 'at: /data',
  compile: (written, { answers }): Reading<At> =>
    answers ? read<At>({ at: written }) : lacking(NO_CONTENT.why, NO_CONTENT.remedy),
};
