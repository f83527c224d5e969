import { listOf, members, text } from '../shape';
import { read, type Word } from '../word';
import type { RootPlace } from './place';

export interface Notes {
  /** Notes on contradictions within the document, by rule id glob. */
  readonly notes: readonly { readonly rules: string; readonly note: string }[];
}

const shape = members({ rules: text, note: text });

export const notes: Word<RootPlace, readonly NonNullable<typeof shape.written>[], Notes> = {
  name: 'notes',
  shape: listOf(shape),
  about:
    'a list of `{rules, note}`: what a reader should know of the rules that match, such as that the ' +
    'document contradicts itself',
  example: 'notes: [{rules: "*.read-only", note: The table and the text differ; the text wins.}]',
  unwritten: { notes: [] },
  compile: (written) => read<Notes>({ notes: written }),
};
