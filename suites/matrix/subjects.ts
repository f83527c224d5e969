import { loadContract } from '../../contract/load';
import { shippedContracts } from '../../contract/shipped';
import type { Contract } from '../../contract/types';
import type { Reference } from '../../reference/types';
import { references } from './references';

/** A contract and its embedded server. */
export interface Subject {
  readonly id: string;
  readonly contract: Contract;
  readonly reference: Reference;
}

export async function subjectOf(id: string): Promise<Subject> {
  const reference = references.find((one) => one.contract === id);
  const shipped = shippedContracts().find((one) => one.id === id);
  if (!reference || !shipped) throw new Error(`no contract with an embedded server is called "${id}"`);
  const loaded = await loadContract(shipped.folder);
  if (!loaded.ok) throw new Error(`${id} does not load: ${loaded.problems.map(({ message }) => message).join('; ')}`);
  return { id, contract: loaded.contract, reference };
}
