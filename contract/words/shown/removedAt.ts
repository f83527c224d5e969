import { statement, type Statement, type StatementWord } from '../statement';
import { read, type Word } from '../word';
import type { ShownPlace } from './place';

export interface RemovedAt {
  /** Set by the server when the role is removed, null before. */
  readonly removedAt?: Statement;
}

export const removedAt: Word<ShownPlace, StatementWord, RemovedAt> = {
  name: 'removedAt',
  shape: statement,
  about: 'null until the role is removed',
  example: 'removedAt: "should: Attributes"',
  compile: (word, { says }) => read<RemovedAt>({ removedAt: says(word) }),
};
