import type { Json, Pointer } from '../../../model/json';
import { mustShow } from '../mustShow';
import { integer, mapOf, members, optional, scalar } from '../shape';
import { statement, type Statement } from '../statement';
import { read, refused, type Reading, type Word } from '../word';
import type { RootPlace } from './place';

/** "There is at all times at least `n` live role where all of `where` hold." */
export interface AtLeast {
  readonly n: number;
  /** Pointer -> value. Requests steer the first (default: true); the rest narrows (scope: account). */
  readonly where: readonly { readonly pointer: Pointer; readonly equals: Json }[];
  readonly statement: Statement;
  /** "Losing the last one is refused." */
  readonly lastRefused?: Statement;
  /** "It can be taken from a role while another remains." */
  readonly freeWhileAnother?: Statement;
}

export interface LeastNumber {
  readonly atLeast?: AtLeast;
}

const shape = members({
  n: integer({ minimum: 1 }),
  where: mapOf(scalar),
  says: statement,
  lastRefused: optional(statement),
  freeWhileAnother: optional(statement),
});

export const atLeast: Word<RootPlace, NonNullable<typeof shape.written>, LeastNumber> = {
  name: 'atLeast',
  shape,
  about:
    '`{n, where, says, lastRefused, freeWhileAnother}`: at all times `n` roles exist where all pointers ' +
    'have their values. The first pointer is the one that requests steer',
  example: 'atLeast: {n: 1, where: {/default: true}, says: "must: Roles", lastRefused: "should: Roles"}',
  compile: ({ n, where, says, lastRefused, freeWhileAnother }, place): Reading<LeastNumber> => {
    const pointers = Object.keys(where);
    for (const pointer of pointers) mustShow(place, '/where', pointer);
    if (pointers.length === 0) {
      place.report('/where', 'it names no field, so every role counts', 'where: {/default: true}');
      return refused;
    }
    return read<LeastNumber>({
      atLeast: {
        n,
        where: Object.entries(where).map(([pointer, equals]) => ({ pointer, equals })),
        statement: place.says(says),
        ...(lastRefused !== undefined && { lastRefused: place.says(lastRefused) }),
        ...(freeWhileAnother !== undefined && { freeWhileAnother: place.says(freeWhileAnother) }),
      },
    });
  },
};
