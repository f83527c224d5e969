import { statement, type Statement, type StatementWord } from '../statement';
import { elsewhere, lacking, read, type Reading, type Word } from '../word';
import { notUpdated, type SentPlace } from './place';

export interface NullKeeps {
  /** null means "leave it as it is". */
  readonly nullKeeps?: Statement;
}

export const nullKeeps: Word<SentPlace, StatementWord, NullKeeps> = {
  name: 'nullKeeps',
  shape: statement,
  about: 'in updates null leaves the value as it is',
  example: 'nullKeeps: "must: Update"',
  compile: (word, place): Reading<NullKeeps> => {
    const why = notUpdated(place);
    if (why !== undefined) return elsewhere(why);
    return place.isLeaf
      ? read<NullKeeps>({ nullKeeps: place.says(word) })
      : lacking('null in place of a whole object is not tried', 'write it at the properties of the object');
  },
};
