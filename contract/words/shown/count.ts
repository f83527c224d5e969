import { statement, type Statement, type StatementWord } from '../statement';
import { read, type Word } from '../word';
import type { ShownPlace } from './place';

export interface Count {
  /** The number of users that hold the role. */
  readonly count?: Statement;
}

export const count: Word<ShownPlace, StatementWord, Count> = {
  name: 'count',
  shape: statement,
  about: 'the number of users that hold the role',
  example: 'count: "should: List"',
  compile: (word, { says }) => read<Count>({ count: says(word) }),
};
