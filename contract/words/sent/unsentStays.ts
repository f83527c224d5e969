import { statement, type Statement, type StatementWord } from '../statement';
import { elsewhere, read, vacuous, type Reading, type Word } from '../word';
import { notUpdated, type SentPlace } from './place';

export interface UnsentStays {
  /** A value that an update does not send stays. Absent: nothing is known. */
  readonly unsentStays?: Statement;
}

export const unsentStays: Word<SentPlace, StatementWord, UnsentStays> = {
  name: 'unsentStays',
  shape: statement,
  about: 'in updates not sending it leaves the value as it is. At an object as with `accepted`',
  example: 'unsentStays: "must: Update"',
  compile: (word, place): Reading<UnsentStays> => {
    const why = notUpdated(place);
    if (why !== undefined) return elsewhere(why);
    return place.required
      ? vacuous('the update requires the property')
      : read<UnsentStays>({ unsentStays: place.says(word) });
  },
};
