import { neededAgain } from '../language/control';
import type { Call, Case, RoleRef, Step } from '../language/case';
import type { History } from '../language/history';

/** Cases that are run together. */
export interface Batch {
  readonly cases: readonly Case[];
  readonly control: (key: string) => History['control'];
  /** One case alone, with its control, on roles made for it. */
  readonly confirm: boolean;
  /** What is seen again: the roles are to be as they were then. */
  readonly like?: History;
  /** The role that stands by is shown one by one as well: whether the case did something to it is the question. */
  readonly showsBystander?: true;
}

/**
 * Alone and whole: the control goes along on roles of its own, before a claim that shall be refused and after one that
 * shall be accepted.
 */
export function wholeOf(one: Case, { confirm, like, control: outcome }: Batch): Case {
  const along = like ? neededAgain(like, outcome) : one.control;
  if (!confirm || !along) return one;
  const { call, given } = along;
  // Fillers may stand in both; every other role of the control is its own.
  const own = new Set(Object.keys(given.roles).filter((name) => given.roles[name]?.kind !== 'filler'));
  const apart = (name: string): string => (own.has(name) ? `control${name}` : name);
  const control: Step = { ...renamed(call, apart), purpose: 'control' };
  const roles = {
    ...one.given.roles,
    ...Object.fromEntries(Object.entries(given.roles).map(([name, role]) => [apart(name), role])),
  };
  const steps: Step[] =
    one.expects === 'accepted' ? [...one.steps, { do: 'look' }, control] : [control, { do: 'look' }, ...one.steps];
  return { ...one, given: { ...one.given, roles }, steps };
}

function renamed(call: Call, apart: (name: string) => string): Call {
  const named = (role: RoleRef | undefined): { role?: RoleRef } =>
    role === undefined ? {} : { role: typeof role === 'string' ? apart(role) : role };
  return {
    ...call,
    ...named(call.role),
    ...(call.items ? { items: call.items.map((intent) => ({ ...intent, ...named(intent.role) })) } : {}),
  };
}
