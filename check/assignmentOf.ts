import type { Assignment, AssignmentRequest, Contract } from '../contract/types';
import type { AssignmentOverride, AssignOverrides } from '../targets/config/values';
import type { TargetConfig } from '../targets/config/keys';

/**
 * The contract's way of giving users roles, as far as the configuration does not know better; undefined where neither
 * says enough.
 */
export function assignmentOf(
  assumed: Assignment | undefined,
  configured: AssignOverrides | undefined,
): Assignment | undefined {
  if (!configured) return assumed;
  const set = requestOf(assumed?.set, configured.set);
  const clear = requestOf(assumed?.clear, configured.clear);
  const read = readOf(assumed?.read, configured.read);
  const none = configured.none === undefined ? assumed?.none : configured.none;
  if (!set || !read) return undefined;
  return {
    set,
    read,
    assumed: [],
    source: assumed?.source ?? { kind: 'assumed', document: 'configuration', section: 'assign' },
    ...(clear ? { clear } : {}),
    ...(none === undefined ? {} : { none }),
  };
}

function readOf(
  assumed: Assignment['read'] | undefined,
  configured: AssignOverrides['read'],
): Assignment['read'] | undefined {
  const path = configured?.path ?? assumed?.path;
  const roleIdAt = configured?.roleIdAt ?? assumed?.roleIdAt;
  if (path === undefined || roleIdAt === undefined) return undefined;
  return { method: configured?.method ?? assumed?.method ?? 'GET', path, roleIdAt };
}

function requestOf(
  assumed: AssignmentRequest | undefined,
  configured: AssignmentOverride | undefined,
): AssignmentRequest | undefined {
  const path = configured?.path ?? assumed?.path;
  if (path === undefined) return undefined;
  return { method: 'PUT', ...assumed, ...configured, path };
}

/** The contract with the configured way of giving users roles. */
export function withAssignment(contract: Contract, config: TargetConfig): Contract {
  const { assignment, ...rest } = contract;
  const known = assignmentOf(assignment, config.assign);
  return known ? { ...rest, assignment: known } : rest;
}
