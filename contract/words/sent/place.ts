import type { Play } from '../play';
import type { Limited } from '../keywords';
import type { AnyWord, Place } from '../word';

/** A property of a request, where one operation sends it. */
export interface SentPlace extends Place, Limited {
  /** Whether no property stands below it. */
  readonly isLeaf: boolean;
  readonly plays: Play;
}

export type SentWord = AnyWord<SentPlace>;

/** Why a word about values that are there already reads nothing; undefined where an update sends the property. */
export const notUpdated = ({ plays }: SentPlace): string | undefined =>
  plays === 'update' ? undefined : 'no update sends this property';
