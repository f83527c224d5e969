import type { Json } from '../../../model/json';
import { json, members } from '../shape';
import { statement, type Statement } from '../statement';
import { read, type Word } from '../word';
import type { ShownPlace } from './place';

export interface OfCreated {
  /** The value that every role has that the API creates (role_type: custom). */
  readonly ofCreated?: { readonly value: Json; readonly statement: Statement };
}

const shape = members({ value: json, says: statement });

export const ofCreated: Word<ShownPlace, NonNullable<typeof shape.written>, OfCreated> = {
  name: 'ofCreated',
  shape,
  about: '`{value, says}`: what every role has that the API creates',
  example: 'ofCreated: {value: custom, says: "should: Attributes"}',
  compile: ({ value, says }, place) => read<OfCreated>({ ofCreated: { value, statement: place.says(says) } }),
};
