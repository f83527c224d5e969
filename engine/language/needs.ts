import { type Unverified, type UnverifiedCode, weightiest } from '../../model/unverified';
import type { Case, Need, RoleGiven, RoleRef, Step } from './case';

/**
 * Everything that a case needs of the configuration: users to assign, a token with too little right, permits for
 * default and existing roles, and whatever else the case asks for.
 */
export function needsOf(one: Case): readonly Need[] {
  const derived: Need[] = [...permitsOf(one), ...usersOf(one), ...tokensOf(one)];
  return [...derived, ...one.needs.filter((need) => !derived.some((other) => sameNeed(need, other)))];
}

function permitsOf({ given, steps, expects }: Case): Need[] {
  const named = steps.flatMap((step) => existingRoles(given.roles, step).map((role) => ({ role, step })));
  const permits = new Set(named.flatMap(({ role, step }) => permitFor(role, step, expects)));
  return [
    ...(given.sole === undefined ? [] : [{ kind: 'permit', name: 'default-role' } as const]),
    ...[...permits].map((name): Need => ({ kind: 'permit', name })),
  ];
}

type ExistingRole = Extract<RoleGiven, { kind: 'built-in' | 'standing' }>;

/** The existing roles that a step names. */
const existingRoles = (roles: Case['given']['roles'], step: Step): ExistingRole[] =>
  step.do === 'call'
    ? [step.role, ...(step.items ?? []).map(({ role }) => role)].flatMap((ref) => existingRole(roles, ref))
    : [];

function existingRole(roles: Case['given']['roles'], ref: RoleRef | undefined): ExistingRole[] {
  const role = typeof ref === 'string' ? roles[ref] : undefined;
  return role?.kind === 'built-in' || role?.kind === 'standing' ? [role] : [];
}

/** The last role that keeps `atLeast` must keep it, so a change of it is a probe whatever the case expects. */
function permitFor(
  { kind }: ExistingRole,
  step: Step,
  expects: Case['expects'],
): Extract<Need, { kind: 'permit' }>['name'][] {
  if (step.do !== 'call' || step.plays === 'list' || step.plays === 'show') return [];
  if (step.plays === 'delete') return ['disposable'];
  return [expects === 'refused' || kind === 'standing' ? 'probe-existing' : 'change-existing'];
}

function usersOf({ given: { holders = {}, spareUsers = 0 } }: Case): Need[] {
  const count = Object.values(holders).reduce((sum, many) => sum + many, 0) + spareUsers;
  return count === 0 ? [] : [{ kind: 'users', count }];
}

const tokensOf = ({ steps }: Case): Need[] =>
  steps.some((step) => step.do === 'call' && step.credential === 'limited') ? [{ kind: 'limited-token' }] : [];

function sameNeed(one: Need, other: Need): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'permit') return other.kind === 'permit' && one.name === other.name;
  if (one.kind === 'foreign') return other.kind === 'foreign' && one.parameter === other.parameter;
  return true;
}

/** What would unlock a case, said to the user. */
export function needInWords(need: Need): string {
  switch (need.kind) {
    case 'permit':
      return `needs --permit ${need.name}`;
    case 'users':
      return `needs ${need.count === 1 ? 'a user' : `${String(need.count)} users`} to assign (--user ID)`;
    case 'limited-token':
      return 'needs a token with too little right (ROLECALL_LIMITED_TOKEN)';
    case 'foreign':
      return `needs a foreign ${need.parameter} (--foreign ${need.parameter}=…)`;
  }
}

const codes: Readonly<Record<Need['kind'], UnverifiedCode>> = {
  permit: 'needs-permit',
  users: 'needs-users',
  'limited-token': 'needs-limited-token',
  foreign: 'needs-foreign',
};

/** Why a case was skipped: it writes in a read-only run, or it has needs that the configuration does not meet. */
export const whySkipped = (needs: readonly Need[], readOnly: boolean): Unverified =>
  readOnly
    ? { code: 'read-only', words: 'needs to write, and --read-only was given' }
    : {
        code: weightiest(needs.map(({ kind }) => codes[kind])) ?? 'never-tried',
        words: needs.map(needInWords).join(' and '),
      };
