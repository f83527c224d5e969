import { text } from '../shape';
import { read, type Word } from '../word';
import type { RootPlace } from './place';

export interface SourceDocument {
  /** Title of the source document. */
  readonly document: string;
}

export const documentWord: Word<RootPlace, string, SourceDocument> = {
  name: 'document',
  shape: text,
  needed: true,
  about: 'the title of the document that the contract is taken from',
  example: 'document: Example API, Roles',
  compile: (document) => read<SourceDocument>({ document }),
};
