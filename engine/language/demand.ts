import type { Call, Case, Given, RoleGiven } from './case';

/** How many cases may share one role between two looks. */
export const shareAtMost = 15;

/** Roles of the run that cases ask for. */
export interface RoleDemand {
  /** Roles borrowed from those that exist already. A shared role counts in part: `shareAtMost` cases use it. */
  readonly lent: number;
  /** Roles created for the case alone. */
  readonly made: number;
  /** Roles for the other elements of bulk requests. Several cases use the same ones. */
  readonly padding: number;
}

/** What a case asks of the account and of the budget. */
export interface Demand extends RoleDemand {
  /** Roles created and deleted again before the first step. They are among `made`. */
  readonly removed: number;
  /** Existing roles that the case writes about. */
  readonly existing: number;
  /** Roles that the case watches: all but the padding. A shared role counts in part. */
  readonly watched: number;
  /** Users that hold a role before the first step. */
  readonly holders: number;
  /** Users that the case needs altogether. */
  readonly users: number;
  /** Whether default roles have to give way to one of the case. */
  readonly steers: boolean;
  /** Requests that the steps amount to. */
  readonly requests: number;
  /** Looks after the first one. */
  readonly looks: number;
  /** Roles that its creates ask for. */
  readonly creates: number;
  /**
   * How many roles more there may be at one time because of its creates and deletes. 0 where a refusal is expected, and
   * for strangers: such requests make nothing unless the server is wrong.
   */
  readonly growth: number;
}

/** What a case asks for, its control aside. */
export function demandOf({ given, steps, expects }: Case): Demand {
  const roles = Object.values(given.roles);
  const holders = Object.values(given.holders ?? {}).reduce((sum, many) => sum + many, 0);
  const calls = steps.filter((step) => step.do === 'call');
  return {
    ...roleDemandOf(given),
    removed: roles.filter(({ kind }) => kind === 'removed').length,
    existing: roles.filter(({ kind }) => kind === 'built-in' || kind === 'standing').length,
    watched: watchedIn(roles),
    holders,
    users: holders + (given.spareUsers ?? 0),
    steers: given.sole !== undefined,
    requests: steps.filter((step) => step.do !== 'look').length,
    looks: steps.filter((step) => step.do === 'look').length + 1,
    creates: calls.filter((call) => call.plays === 'create').reduce((sum, call) => sum + (call.items?.length ?? 0), 0),
    growth: expects === 'refused' ? 0 : growthBy(calls),
  };
}

/** The roles of the run that a given asks for. */
export function roleDemandOf({ roles }: Given): RoleDemand {
  const all = Object.values(roles);
  const lent = all.filter((role) => role.kind === 'own' && role.item === undefined);
  return {
    lent: lent.reduce((sum, role) => sum + partOf(role), 0),
    made: all.filter((role) => role.kind === 'removed' || (role.kind === 'own' && role.item !== undefined)).length,
    padding: all.filter(({ kind }) => kind === 'filler').length,
  };
}

/** What several cases ask for together, in whole roles. */
export const togetherOf = (demands: readonly RoleDemand[]): RoleDemand => ({
  lent: wholeOf(demands.reduce((sum, { lent }) => sum + lent, 0)),
  made: demands.reduce((sum, { made }) => sum + made, 0),
  padding: Math.max(0, ...demands.map(({ padding }) => padding)),
});

/** For each operation the number of lent roles that no request of it was accepted for yet, in whole roles. */
export function untouchedBy(cases: readonly Case[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const role of cases.flatMap(({ given }) => Object.values(given.roles))) {
    if (role.kind !== 'own' || role.untouchedBy === undefined) continue;
    sums.set(role.untouchedBy, (sums.get(role.untouchedBy) ?? 0) + partOf(role));
  }
  return new Map([...sums].map(([operation, sum]) => [operation, wholeOf(sum)]));
}

/** Whether a case changes anything, or makes roles for itself: a run with --read-only leaves it out. */
export const writes = ({ steps, given }: Case): boolean =>
  steps.some((step) => step.do === 'assign' || (step.do === 'call' && isWrite(step))) ||
  Object.values(given.roles).some(({ kind }) => kind === 'own' || kind === 'removed');

const reads: readonly Call['plays'][] = ['list', 'show'];

const isWrite = (call: Call): boolean =>
  call.items !== undefined || call.raw !== undefined || !reads.includes(call.plays);

/** How much of a role a case uses up. */
const partOf = (role: RoleGiven): number => (role.kind === 'own' && role.shared ? 1 / shareAtMost : 1);

/** Parts of shared roles are sums of fractions, which are not exact. */
const wholeOf = (parts: number): number => Math.max(0, Math.ceil(parts - 1e-9));

function watchedIn(roles: readonly RoleGiven[]): number {
  const watched = roles.filter(({ kind }) => kind !== 'filler');
  const shared = watched.filter((role) => role.kind === 'own' && role.shared).length;
  return watched.length - shared + shared / shareAtMost;
}

function growthBy(calls: readonly Call[]): number {
  let more = 0;
  let most = 0;
  for (const call of calls) {
    if ((call.credential ?? 'main') !== 'main' || call.tenant !== undefined) continue;
    if (call.plays === 'create') more += call.items?.length ?? (call.raw ? 1 : 0);
    else if (call.plays === 'delete' && call.raw === undefined) more -= call.items?.length ?? 1;
    most = Math.max(most, more);
  }
  return most;
}
