import type { OperationPlace } from '../operation/place';
import { oneOf } from '../shape';
import { lacking, read, refused, type Reading, type Word } from '../word';
import { NO_CONTENT } from './noContent';

export interface Holds {
  /** The content of the answer. `ack`: a fixed acknowledgement. */
  readonly holds?: 'role' | 'roles' | 'ack';
}

export const holds: Word<OperationPlace, NonNullable<Holds['holds']>, Holds> = {
  name: 'holds',
  shape: oneOf('role', 'roles', 'ack'),
  about: '`role`, `roles` or `ack` (an acknowledgement)',
  example: 'holds: roles',
  compile: (written, { answers, plays, report }): Reading<Holds> => {
    if (!answers) return lacking(NO_CONTENT.why, NO_CONTENT.remedy);
    if (written === 'ack' && (plays === 'create' || plays === 'list' || plays === 'show')) {
      report(
        '',
        plays === 'create'
          ? 'the new role is known by what a create answers, so an acknowledgement is not enough'
          : `a ${plays} that shows no role shows nothing`,
        'holds: role, or roles',
      );
      return refused;
    }
    return read<Holds>({ holds: written });
  },
};
