import type { Contract } from '../../contract/types';
import type { JsonObject, Pointer } from '../../model/json';
import type { Rule } from '../../model/rule';
import type { Case } from './case';
import type { History } from './history';
import type { Judgement } from './judgement';

/** A rule with the cases that test it and the judge of their histories. Both are pure. */
export interface Check {
  readonly rule: Omit<Rule, 'law'>;
  readonly cases: readonly Case[];
  /** `own`: judges the histories of its own cases. `every`: judges the history of every case, at no cost. */
  readonly judges: 'own' | 'every';
  readonly judge: (history: History) => Judgement;
}

/** What cases may depend on besides the contract. */
export interface LawContext {
  readonly contract: Contract;
  readonly seed: number;
  readonly enabledFeatures: readonly string[];
  readonly disabledFeatures: readonly string[];
  /** Another tenant and a role of it, by parameter name. */
  readonly foreign: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  /** What the first list told. */
  readonly learned: Learned;
}

export interface Learned {
  /** Free-key objects, by the field's pointer: for each group that a built-in role shows, its keys there. */
  readonly keys: Readonly<Record<Pointer, Readonly<Record<string, readonly string[]>>>>;
  /** Labels of the built-in roles that exist, with how many roles match. */
  readonly builtIns: Readonly<Record<string, number>>;
  /** The first role that each built-in label matches, as the list shows it. */
  readonly builtInItems: Readonly<Record<string, JsonObject>>;
  /** Every role that each built-in label matches, in the order of the list; `nth` counts in this order. */
  readonly builtInKinds?: Readonly<Record<string, readonly JsonObject[]>>;
}

/** A general truth about role APIs. */
export interface Law {
  readonly name: string;
  /** The truth, in a sentence. */
  readonly about: string;
  readonly checks: (context: LawContext) => readonly Check[];
}

/** Every rule that the laws find in a contract, selected or not. */
export const checksOf = (
  laws: readonly Law[],
  context: LawContext,
): { readonly law: string; readonly check: Check }[] =>
  laws.flatMap((law) => law.checks(context).map((check) => ({ law: law.name, check })));
export * from './judgement';
