import { flag, members, optional } from '../shape';
import { statement, type Statement } from '../statement';
import { read, type Reading, type Word } from '../word';
import type { RootPlace } from './place';

export interface Deletion {
  readonly delete: {
    /**
     * "A role with users cannot be deleted": must where stated; observe where open, and then it is whole or not at all.
     */
    readonly inUse: Statement;
    /** A removed role: gone from list and show; `soft`: or shown with the time of its removal. */
    readonly soft: boolean;
    readonly gone: Statement;
  };
}

const shape = members({ inUse: statement, soft: optional(flag), gone: statement });

export const deletion: Word<RootPlace, NonNullable<typeof shape.written>, Deletion> = {
  name: 'delete',
  shape,
  needed: true,
  about:
    '`inUse`: whether a role that users hold can be deleted (`must`: it cannot; `observe`: it is open). ' +
    '`gone`: a deleted role is gone. `soft: true`: or it shows when it was removed',
  example: 'delete: {inUse: "must: Delete", gone: "must: Delete"}',
  compile: ({ inUse, soft = false, gone }, place): Reading<Deletion> => {
    if (soft && !place.saysRemoved)
      place.report(
        '/soft',
        'no property of a role says when it was removed',
        'x-rolecall: {removedAt: ...} at the property that does',
      );
    return read<Deletion>({ delete: { inUse: place.says(inUse), soft, gone: place.says(gone) } });
  },
};
