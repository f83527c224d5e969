import { PLAYS, type Play } from '../play';
import { oneOf } from '../shape';
import { read, type Word } from '../word';
import type { OperationPlace } from './place';

export interface Plays {
  readonly plays: Play;
}

export const plays: Word<OperationPlace, Play, Plays> = {
  name: 'plays',
  shape: oneOf(...PLAYS),
  needed: true,
  about:
    '`list`, `show`, `create`, `update`, `delete`, or `write-only` for what no operation shows. The ' +
    'first five are needed',
  example: 'plays: create',
  compile: (written) => read<Plays>({ plays: written }),
};
