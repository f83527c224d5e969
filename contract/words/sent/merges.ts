import { statement, type Statement, type StatementWord } from '../statement';
import { elsewhere, lacking, read, type Reading, type Word } from '../word';
import { notUpdated, type SentPlace } from './place';

export interface Merges {
  readonly merges?: Statement;
}

export const merges: Word<SentPlace, StatementWord, Merges> = {
  name: 'merges',
  shape: statement,
  about: 'an object: in updates the keys that are not sent stay',
  example: 'merges: "must: Update"',
  compile: (word, place): Reading<Merges> => {
    const why = notUpdated(place);
    if (why !== undefined) return elsewhere(why);
    return place.isLeaf
      ? lacking('the schema describes no properties that could stay', 'describe them under "properties"')
      : read<Merges>({ merges: place.says(word) });
  },
};
