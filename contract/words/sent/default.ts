import type { Json } from '../../../model/json';
import { statement, type Statement, type StatementWord } from '../statement';
import { elsewhere, lacking, read, type Reading, type Word } from '../word';
import type { SentPlace } from './place';

export interface Default {
  /** The value of a role where the field was not sent on create. */
  readonly default?: { readonly value: Json; readonly statement: Statement };
}

export const defaultWord: Word<SentPlace, StatementWord, Default> = {
  name: 'default',
  shape: statement,
  about: 'a new role has the `default` of the schema where nothing was sent',
  example: 'default: "must: Create"',
  compile: (word, { schema, plays, says }): Reading<Default> => {
    // An update that sends null or nothing leaves the value as it is, so only creates have defaults.
    if (plays !== 'create') return elsewhere('no create sends this property');
    const value = schema['default'];
    return value === undefined
      ? lacking('the schema has no default', 'add default to the schema')
      : read<Default>({ default: { value, statement: says(word) } });
  },
};
