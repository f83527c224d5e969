import { assumedShape, type Assumed } from '../assumed';
import { lacking, read, type Reading, type Word } from '../word';
import { NO_BODY, type OperationPlace } from './place';

export interface AssumedParts {
  /**
   * Parts that the sources do not state: a target may override them; 404, 405 or 501 there makes rules inconclusive.
   */
  readonly assumed: readonly Assumed[];
}

export const assumed: Word<OperationPlace, readonly Assumed[], AssumedParts> = {
  name: 'assumed',
  shape: assumedShape,
  about: 'which of `method`, `path` and `body` the sources do not state',
  example: 'assumed: [method]',
  unwritten: { assumed: [] },
  compile: (written, { sends }): Reading<AssumedParts> =>
    written.includes('body') && !sends
      ? lacking(NO_BODY.why, NO_BODY.remedy)
      : read<AssumedParts>({ assumed: written }),
};
