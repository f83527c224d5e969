import { isJsonObject } from '../../../model/json';
import { namesType } from '../../../model/schema';
import { statement, type Statement, type StatementWord } from '../statement';
import { elsewhere, lacking, read, type Reading, type Word } from '../word';
import type { SentPlace } from './place';

export interface Replaces {
  readonly replaces?: Statement;
}

export const replaces: Word<SentPlace, StatementWord, Replaces> = {
  name: 'replaces',
  shape: statement,
  about: 'an object: it is stored as it was sent, without the keys that were not sent',
  example: 'replaces: "must: Update"',
  compile: (word, { schema, plays, says }): Reading<Replaces> => {
    if (plays !== 'create' && plays !== 'update') return elsewhere('no create or update sends this property');
    return namesType(schema, 'object') && isJsonObject(schema['additionalProperties'])
      ? read<Replaces>({ replaces: says(word) })
      : lacking(
          'it is checked of objects with free keys alone',
          'take the word away, or describe the values of free keys under "additionalProperties"',
        );
  },
};
