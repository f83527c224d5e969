import { statement, type Statement, type StatementWord } from '../statement';
import { read, type Word } from '../word';
import type { ShownPlace } from './place';

export interface Unique {
  /** Unique among the roles of a tenant or account. */
  readonly unique?: Statement;
}

export const unique: Word<ShownPlace, StatementWord, Unique> = {
  name: 'unique',
  shape: statement,
  about: 'no two roles of a tenant or account share it',
  example: 'unique: "must: Roles"',
  compile: (word, { says }) => read<Unique>({ unique: says(word) }),
};
