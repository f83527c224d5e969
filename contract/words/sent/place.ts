import type { Play } from '../play';
import type { Limited } from '../keywords';
import type { Place } from '../word';

/** A property of a request, where one operation sends it. */
export interface SentPlace extends Place, Limited {
  /** Whether no property stands below it. */
  readonly isLeaf: boolean;
  readonly plays: Play;
  /** Whether it names the role that the request is about. */
  readonly isId: boolean;
}

/** Words about values that are there already concern updates. The reason to skip them; undefined in an update. */
export const notUpdated = ({ plays }: SentPlace): string | undefined =>
  plays === 'update' ? undefined : 'no update sends this property';
