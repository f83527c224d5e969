import { resolveContract } from '../check/resolveContract';
import { shippedContracts } from '../contract/shipped';
import type { Contract } from '../contract/types';
import { UsageError } from './usageError';

/** The names of the contracts that ship. */
export const shippedIds = (): string[] => shippedContracts().map(({ id }) => id);

/** A contract by the name under which it ships, or by its folder. Throws a UsageError. */
export async function contractNamed(name: string): Promise<Contract> {
  const resolved = await resolveContract(name);
  if (!resolved.ok) throw new UsageError(resolved.problem);
  return resolved.contract;
}
