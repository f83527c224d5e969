import type { Place } from '../word';
import type { Play } from '../play';

/** An operation of the document. */
export interface OperationPlace extends Place {
  readonly plays: Play;
  /** Whether it has a request body. */
  readonly sends: boolean;
  /** Whether its success has content. */
  readonly answers: boolean;
}

export const NO_BODY = { why: 'the operation has no request body', remedy: 'describe it under "requestBody"' } as const;
