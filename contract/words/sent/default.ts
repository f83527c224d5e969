import type { Json } from '../../../model/json';
import { statement, type Statement, type StatementWord } from '../statement';
import { elsewhere, lacking, read, type Reading, type Word } from '../word';
import type { SentPlace } from './place';

export interface Default {
  /** What a role has where the field was not sent on create. */
  readonly default?: { readonly value: Json; readonly statement: Statement };
}

export const defaultWord: Word<SentPlace, StatementWord, Default> = {
  name: 'default',
  shape: statement,
  about: 'a new role has the `default` of the schema where nothing was sent',
  example: 'default: "must: Create"',
  compile: (word, { schema, plays, says }): Reading<Default> => {
    // Null and silence of an update leave alone what is there, so a default is a matter of creates.
    if (plays !== 'create') return elsewhere('no create sends this property');
    const value = schema['default'];
    return value === undefined
      ? lacking('the schema has no default', 'add default to the schema')
      : read<Default>({ default: { value, statement: says(word) } });
  },
};
