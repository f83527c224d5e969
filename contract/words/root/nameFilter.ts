import { mapOf, members, text } from '../shape';
import { statement, type Statement } from '../statement';
import { read, type Reading, type Word } from '../word';
import type { RootPlace } from './place';

export interface Filtering {
  /** A query by which the list shows exactly the roles of one name; `$name` stands for it (not yet encoded). */
  readonly nameFilter?: { readonly query: Readonly<Record<string, string>>; readonly statement: Statement };
}

const shape = members({ query: mapOf(text), says: statement });

export const nameFilter: Word<RootPlace, NonNullable<typeof shape.written>, Filtering> = {
  name: 'nameFilter',
  shape,
  about: '`{query, says}`: the query by which a list shows the roles of one name; `$name` stands for it',
  example: 'nameFilter: {query: {name: $name}, says: "should: List"}',
  compile: ({ query, says }, place): Reading<Filtering> => {
    if (!Object.values(query).some((value) => value.includes('$name')))
      place.report('/query', 'it has no place for the name', 'write $name in one of its values');
    return read<Filtering>({ nameFilter: { query, statement: place.says(says) } });
  },
};
