import type { Pointer } from '../../../model/json';
import { members, pointer } from '../shape';
import { read, type Word } from '../word';
import type { RootPlace } from './place';

export interface Paging {
  /** A list is read to its end through these; absent: one page. */
  readonly paging?: { readonly nextAt: Pointer };
}

const shape = members({ nextAt: pointer });

export const paging: Word<RootPlace, NonNullable<typeof shape.written>, Paging> = {
  name: 'paging',
  shape,
  about: '`{nextAt}`: where a list carries the link to its next page',
  example: 'paging: {nextAt: /links/next}',
  compile: (written) => read<Paging>({ paging: written }),
};
