import { statement, type Statement, type StatementWord } from '../statement';
import { read, type Word } from '../word';
import type { ShownPlace } from './place';

export interface CreateOnly {
  /** Can be sent on create, never changed later. */
  readonly createOnly?: Statement;
}

export const createOnly: Word<ShownPlace, StatementWord, CreateOnly> = {
  name: 'createOnly',
  shape: statement,
  about: 'no request but the create sets it',
  example: 'createOnly: "must: Attributes"',
  compile: (word, { says }) => read<CreateOnly>({ createOnly: says(word) }),
};
