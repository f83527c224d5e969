import type { Pointer } from '../../../model/json';
import { pointer } from '../shape';
import { lacking, read, type Reading, type Word } from '../word';
import { NO_BODY, type OperationPlace } from './place';

export interface Items {
  /** Pointer to the item, or to the array of items, in the request. */
  readonly itemsAt: Pointer;
}

export const items: Word<OperationPlace, Pointer, Items> = {
  name: 'items',
  shape: pointer,
  about: 'where the item, or the array of items, stands in the request',
  example: 'items: /data',
  unwritten: { itemsAt: '' },
  compile: (written, { sends }): Reading<Items> =>
    sends ? read<Items>({ itemsAt: written }) : lacking(NO_BODY.why, NO_BODY.remedy),
};
