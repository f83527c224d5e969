import { mapOf, text } from '../shape';
import { read, type Word } from '../word';
import type { RootPlace } from './place';

export interface Headers {
  /** Headers that every request carries, such as Accept-Language. Their names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export const headers: Word<RootPlace, Readonly<Record<string, string>>, Headers> = {
  name: 'headers',
  shape: mapOf(text),
  about: 'headers of every request',
  example: 'headers: {Accept-Language: en}',
  unwritten: { headers: {} },
  compile: (written) =>
    read<Headers>({
      headers: Object.fromEntries(Object.entries(written).map(([name, value]) => [name.toLowerCase(), value])),
    }),
};
