import { statement, type Statement, type StatementWord } from '../statement';
import { read, type Word } from '../word';
import type { SentPlace } from './place';

export interface ReadBack {
  /** The sentence behind "what was accepted is what is read back". Default: common to all APIs, must. */
  readonly readBack?: Statement;
}

export const readBack: Word<SentPlace, StatementWord, ReadBack> = {
  name: 'readBack',
  shape: statement,
  about: 'the sentence behind "what was accepted is what is read back". At an object as with `accepted`',
  example: 'readBack: "must: Create"',
  compile: (word, { says }) => read<ReadBack>({ readBack: says(word) }),
};
