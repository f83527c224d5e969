import { statement, type Statement, type StatementWord } from '../statement';
import { read, type Word } from '../word';
import type { ShownPlace } from './place';

export interface ReadOnly {
  /** Never changed by a request. */
  readonly readOnly?: Statement;
}

export const readOnly: Word<ShownPlace, StatementWord, ReadOnly> = {
  name: 'readOnly',
  shape: statement,
  about: 'no request changes it',
  example: 'readOnly: "must: Roles"',
  compile: (word, { says }) => read<ReadOnly>({ readOnly: says(word) }),
};
