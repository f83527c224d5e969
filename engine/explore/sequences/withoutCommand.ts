import type { Act } from '../../../generators/random';

/**
 * The story without one of its acts. Where that made roles, what was done to them goes too, and later roles move up.
 */
export function withoutAct(acts: readonly Act[], at: number): Act[] {
  const removed = acts[at];
  const before = acts.slice(0, at);
  const after = acts.slice(at + 1);
  if (!removed || rolesOf(removed) === 0) return [...before, ...after];
  const first = before.reduce((sum, act) => sum + rolesOf(act), 0);
  const count = rolesOf(removed);
  const moved = (role: number): number | null => (role < first ? role : role < first + count ? null : role - count);
  return [...before, ...after.flatMap((act) => withRoles(act, moved) ?? [])];
}

/**
 * The act with its roles named by how many there were: what is left out before it then changes nothing of whom it
 * means.
 */
export function withPlainRoles(act: Act, roles: number): Act {
  return withRoles(act, (role) => role % Math.max(1, roles)) ?? act;
}

const rolesOf = (act: Act): number => (act.do === 'create' ? act.items.length : act.do === 'create-namesake' ? 1 : 0);

/** null where the act speaks of no role any more. */
function withRoles(act: Act, moved: (role: number) => number | null): Act | null {
  switch (act.do) {
    case 'create':
    case 'free':
      return act;
    case 'create-namesake':
    case 'assign':
    case 'read': {
      const role = moved(act.role);
      return role === null ? null : { ...act, role };
    }
    case 'rename-to': {
      const [role, other] = [moved(act.role), moved(act.other)];
      return role === null || other === null ? null : { ...act, role, other };
    }
    case 'update': {
      const parts = act.parts.flatMap(({ role, item }) => {
        const next = moved(role);
        return next === null ? [] : [{ role: next, item }];
      });
      return parts.length === 0 ? null : { ...act, parts };
    }
    case 'delete': {
      const roles = act.roles.flatMap((role) => moved(role) ?? []);
      return roles.length === 0 ? null : { ...act, roles };
    }
  }
}
