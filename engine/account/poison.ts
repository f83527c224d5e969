import type { History } from '../language/history';
import { idKey } from '../language/history';
import { soleIs } from './defaults';
import { contaminate } from './ownRoles';
import type { Session } from './session';

/** What a failed case left on its roles would show again in every snapshot, so no other case gets them. */
export function poison(session: Session, failed: readonly History[]): void {
  for (const id of failed.flatMap(({ ids }) => Object.values(ids))) {
    const role = session.ownRoles.roles.get(idKey(id));
    if (role && role.key === session.defaults.steered?.sole) soleIs(session.defaults, undefined);
    else if (role) contaminate(role);
  }
}
