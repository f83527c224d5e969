import { statement, type Statement, type StatementWord } from '../statement';
import { lacking, read, type Reading, type Word } from '../word';
import { KEYS_UNKNOWN, type ShownPlace } from './place';

export interface DropFalse {
  /** Free-key objects: false is not stored, so it reads as absent. */
  readonly dropFalse?: Statement;
}

export const dropFalse: Word<ShownPlace, StatementWord, DropFalse> = {
  name: 'dropFalse',
  shape: statement,
  about: 'an object with free keys: false is not stored, so the key is absent',
  example: 'dropFalse: "should: Rights"',
  compile: (word, { alsoSays, says }): Reading<DropFalse> =>
    alsoSays('keysFrom') ? read<DropFalse>({ dropFalse: says(word) }) : lacking(KEYS_UNKNOWN.why, KEYS_UNKNOWN.remedy),
};
