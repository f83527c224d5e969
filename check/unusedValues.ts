import type { Contract } from '../contract/types';
import { didYouMean } from '../model/nearest';
import type { TargetConfig } from '../targets/config/keys';

/**
 * Path parameters and foreign ids of a configuration that nothing in the contract takes, a line for each. No mistake: a
 * file may serve several contracts.
 */
export function unusedValues(
  { id, tenant, operations }: Contract,
  { params, foreign, operations: overrides, assign }: TargetConfig,
): string[] {
  const names = [...new Set(operations.flatMap(({ parameters }) => parameters.map(({ name }) => name)))];
  const ownPaths = JSON.stringify([overrides, assign]);
  const unknown = Object.keys(params).filter((name) => !names.includes(name) && !ownPaths.includes(`{${name}}`));
  return [
    ...unknown.map(
      (name) => `the parameter ${name} is not used: ${didYouMean(name, names) ?? `no path of ${id} has it`}`,
    ),
    ...(tenant === undefined
      ? Object.keys(foreign).map(
          (name) => `the foreign ${name} is not used: the documents of ${id} say nothing of what belongs to others`,
        )
      : []),
  ];
}
