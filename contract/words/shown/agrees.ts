import type { Pointer } from '../../../model/json';
import { mustShow } from '../mustShow';
import { members, pointer } from '../shape';
import { statement, type Statement } from '../statement';
import { read, type Reading, type Word } from '../word';
import type { ShownPlace } from './place';

export interface Agrees {
  /** A boolean that is true exactly when the field at `counts` is above 0. */
  readonly agrees?: { readonly counts: Pointer; readonly statement: Statement };
}

const shape = members({ counts: pointer, says: statement });

export const agrees: Word<ShownPlace, NonNullable<typeof shape.written>, Agrees> = {
  name: 'agrees',
  shape,
  about: '`{counts, says}`: true exactly when the count at that pointer is above 0',
  example: 'agrees: {counts: /users_count, says: "should: List"}',
  compile: ({ counts, says }, place): Reading<Agrees> => {
    mustShow(place, '/counts', counts);
    return read<Agrees>({ agrees: { counts, statement: place.says(says) } });
  },
};
