import { flag } from '../shape';
import { read, type Word } from '../word';
import type { ShownPlace } from './place';

export interface Derived {
  /** Derived by the server (counts, time stamps): exempt from "an operation touches its target only". */
  readonly derived: boolean;
}

export const derived: Word<ShownPlace, boolean, Derived> = {
  name: 'derived',
  shape: flag,
  about: '`true`: it changes without being written, so other operations may change it',
  example: 'derived: true',
  unwritten: { derived: false },
  compile: (written) => read<Derived>({ derived: written }),
};
