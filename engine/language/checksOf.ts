import type { Check, Law, LawContext } from './law';

/** Every rule that the laws find in a contract, selected or not. */
export const checksOf = (
  laws: readonly Law[],
  context: LawContext,
): { readonly law: string; readonly check: Check }[] =>
  laws.flatMap((law) => law.checks(context).map((check) => ({ law: law.name, check })));
