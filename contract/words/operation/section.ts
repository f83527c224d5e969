import { text } from '../shape';
import { read, type Word } from '../word';
import type { OperationPlace } from './place';

export interface Section {
  readonly section: string;
}

export const section: Word<OperationPlace, string, Section> = {
  name: 'section',
  shape: text,
  needed: true,
  about: 'where the document describes it. The source of its statuses and shapes, which are `must`',
  example: 'section: Create',
  compile: (written) => read<Section>({ section: written }),
};
