import type { Json } from '../../model/json';
import { valueAt } from '../../model/pointer';
import type { RoleName } from '../language/case';
import type { CallRecord } from '../language/history';
import { idKey } from '../language/history';
import { nameOf } from '../../contract/questions';
import { wasThereBefore } from './ownRoles';
import type { Session } from './session';

/** Who plays the names of a case. */
export interface Cast {
  /** Ids of the roles that are known so far, by their name in the case. */
  readonly ids: Record<RoleName, Json>;
  /** Ids of the users, in the order in which the case numbers them. */
  readonly users: string[];
  /** What was sent for the case so far. */
  readonly calls: CallRecord[];
}

export const newCast = (): Cast => ({ ids: {}, users: [], calls: [] });

/**
 * Casts the roles that a create made, `names` being those of its elements in the order sent. Which new role is which
 * is told by the name that was sent, since a bulk answer may come in any order; where names tell nothing, by its place.
 */
export function bindCreated(
  session: Pick<Session, 'contract' | 'ownRoles'>,
  { ids }: Pick<Cast, 'ids'>,
  names: readonly (RoleName | undefined)[],
  record: Pick<CallRecord, 'answer' | 'sent'>,
): void {
  names.forEach((name, index) => {
    if (name === undefined) return;
    const sent = record.sent[index];
    const wanted = sent ? nameOf(session.contract, sent.item).trim() : '';
    const sameName = record.answer.items.filter((item) => nameOf(session.contract, item).trim() === wanted);
    const item =
      sameName.length === 1
        ? sameName[0]
        : record.answer.items.length === names.length
          ? record.answer.items[index]
          : undefined;
    const id = item ? valueAt(item, session.contract.role.idAt) : undefined;
    if (id !== undefined && id !== null && !wasThereBefore(session.ownRoles, idKey(id))) ids[name] = id;
  });
}
