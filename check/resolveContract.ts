import { existsSync } from 'node:fs';
import { loadContract } from '../contract/load';
import { shippedContracts } from '../contract/shipped';
import type { Contract } from '../contract/types';
import { didYouMean } from '../model/nearest';

export type ResolvedContract =
  | { readonly ok: true; readonly contract: Contract; readonly shipped: boolean }
  | { readonly ok: false; readonly problem: string };

/** Loads a contract by the name under which it ships, or from a folder. */
export async function resolveContract(nameOrFolder: string): Promise<ResolvedContract> {
  const shipped = shippedContracts();
  const known = shipped.find(({ id }) => id === nameOrFolder);
  if (!known && !existsSync(nameOrFolder) && !/[/\\]/.test(nameOrFolder)) {
    const names = shipped.map(({ id }) => id);
    return {
      ok: false,
      problem:
        `there is no contract "${nameOrFolder}"; ` +
        `${didYouMean(nameOrFolder, names) ?? `there are ${names.join(', ')}, or give a folder`}`,
    };
  }
  const loaded = await loadContract(known?.folder ?? nameOrFolder);
  if (loaded.ok) return { ok: true, contract: loaded.contract, shipped: known !== undefined };
  const lines = loaded.problems.map(
    ({ file, pointer, message, hint }) =>
      `${file}${pointer === '' ? '' : ` at ${pointer}`}: ${message}${hint === undefined ? '' : ` (${hint})`}`,
  );
  return { ok: false, problem: [`${nameOrFolder} is not a contract`, ...lines].join('\n  ') };
}
