import type { Contract } from '../contract/types';
import type { TargetConfig } from '../targets/config/keys';
import { assignmentOf } from './assignmentOf';

/** The contract with the configured way of giving users roles. */
export function withAssignment(contract: Contract, config: TargetConfig): Contract {
  const { assignment, ...rest } = contract;
  const known = assignmentOf(assignment, config.assign);
  return known ? { ...rest, assignment: known } : rest;
}
