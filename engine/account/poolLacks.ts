import type { Case, RoleGiven } from '../language/case';
import { type RoleDemand, untouchedBy } from '../language/demand';
import { idleRoles, type OwnRole, paddingRoles } from './ownRoles';
import type { Session } from './session';

/** How many padding roles are lacking where so many are asked for. */
export const paddingLacking = (session: Session, padding: number): number =>
  Math.max(0, padding - paddingRoles(session.ownRoles).length);

/**
 * How many roles the pool lacks for cases that want so many. One that no case speaks of stands by where writes go
 * through; among refusals every role does.
 */
export function poolLacks(session: Session, cases: readonly Case[], { lent, made, padding }: RoleDemand): number {
  if (lent + made + padding === 0) return 0;
  const besides = cases.some(({ expects }) => expects === 'accepted') ? 1 : 0;
  return Math.max(
    0,
    lent + paddingLacking(session, padding) + besides - idleRoles(session.ownRoles).length,
    untouchedLacking(session, cases),
  );
}

/** Whether the role is what a given asks for: nothing that its operation was sent for it was accepted. */
export const suitable =
  ({ untouchedBy }: Pick<Extract<RoleGiven, { kind: 'own' }>, 'untouchedBy'>) =>
  ({ touchedBy }: OwnRole): boolean =>
    untouchedBy === undefined || !touchedBy.has(untouchedBy);

/** How many roles are lacking for cases that want roles which an operation has not touched yet. */
const untouchedLacking = (session: Session, cases: readonly Case[]): number =>
  Math.max(
    0,
    ...[...untouchedBy(cases)].map(
      ([operation, wanted]) => wanted - idleRoles(session.ownRoles).filter(suitable({ untouchedBy: operation })).length,
    ),
  );
