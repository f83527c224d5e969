import type { Pointer } from '../../../model/json';
import { pointer } from '../shape';
import { lacking, read, type Reading, type Word } from '../word';
import { NO_BODY, type OperationPlace } from './place';

export interface ElementId {
  /** Pointer to the id of the role in an element of the request; '' where the element is the id. */
  readonly idAt?: Pointer;
}

export const id: Word<OperationPlace, Pointer, ElementId> = {
  name: 'id',
  shape: pointer,
  about: "where an element of a bulk request carries its role's id (`''` if the element is the id)",
  example: 'id: /roleId',
  compile: (written, { sends, plays }): Reading<ElementId> => {
    if (!sends) return lacking(NO_BODY.why, NO_BODY.remedy);
    return plays === 'create'
      ? lacking('a role that is created has no id yet', 'take the word away')
      : read<ElementId>({ idAt: written });
  },
};
