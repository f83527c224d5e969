import { textLike } from '../shape';
import { read, type Word } from '../word';
import type { RootPlace } from './place';

export interface Id {
  readonly id: string;
}

export const id: Word<RootPlace, string, Id> = {
  name: 'id',
  shape: textLike('^[a-z0-9][a-z0-9-]*$'),
  needed: true,
  about: "the contract's id: lower-case letters, digits and hyphens",
  example: 'id: example',
  compile: (written) => read<Id>({ id: written }),
};
