import type { OwnRole, Session } from './session';

/** Roles of the run's own that may be lent to a case. */
export const idleRoles = (session: Session): OwnRole[] =>
  [...session.own.values()].filter(
    (role) => !role.lent && !role.spoilt && !role.presumedGone && !role.filler && !role.poisoned,
  );

/** Those that stand beside others in bulk requests, and on which no failed case left its traces. */
export const fillerRoles = (session: Session): OwnRole[] =>
  [...session.own.values()].filter((role) => role.filler && !role.presumedGone && !role.poisoned);
