import { statement, type Statement, type StatementWord } from '../statement';
import { read, type Word } from '../word';
import type { OperationPlace } from './place';

export interface Allowed {
  /** Who may call it. */
  readonly authorization: Statement;
}

export const allowed: Word<OperationPlace, StatementWord, Allowed> = {
  name: 'allowed',
  shape: statement,
  needed: true,
  about: 'who may call it',
  example: 'allowed: "must: Access"',
  compile: (word, { says }) => read<Allowed>({ authorization: says(word) }),
};
