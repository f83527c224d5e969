import { statement, type Statement, type StatementWord } from '../statement';
import { read, type Word } from '../word';
import type { ParameterPlace } from './place';

export interface Outside {
  /** The document's statement about values outside the schema; absent where there is none. */
  readonly statement?: Statement;
}

export const outside: Word<ParameterPlace, StatementWord, Outside> = {
  name: 'outside',
  shape: statement,
  about: 'what is said of values that its schema does not allow',
  example: 'outside: "must: Show"',
  compile: (word, { says }) => read<Outside>({ statement: says(word) }),
};
