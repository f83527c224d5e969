import { statement, type Statement, type StatementWord } from '../statement';
import { read, type Word } from '../word';
import type { SentPlace } from './place';

export interface Accepted {
  /** The sentence behind "a plain valid value is accepted". Default: common to all APIs, must. */
  readonly accepted?: Statement;
}

export const accepted: Word<SentPlace, StatementWord, Accepted> = {
  name: 'accepted',
  shape: statement,
  about:
    'the sentence behind "a plain valid value is accepted". At an object it holds for each of its ' +
    'properties that does not say it for itself',
  example: 'accepted: "observe: Update"',
  compile: (word, { says }) => read<Accepted>({ accepted: says(word) }),
};
