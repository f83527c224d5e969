import type { OperationPlace } from '../operation/place';
import { statement, type Statement, type StatementWord } from '../statement';
import { read, type Word } from '../word';

export interface Errors {
  readonly errors?: Statement;
}

export const errors: Word<OperationPlace, StatementWord, Errors> = {
  name: 'errors',
  shape: statement,
  about: 'refusals have the shape that `responses` describes for `4XX`',
  example: 'errors: "should: Errors"',
  compile: (word, { says }) => read<Errors>({ errors: says(word) }),
};
