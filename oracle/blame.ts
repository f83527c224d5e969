/** Why an answer does not follow from a state: the broken rule, what was expected and what came. */

import type { Statement } from '../contract/types';
import type { Json } from '../model/json';

/** The rule that is broken if a state does not follow. `rule` null: no single rule; the history has no explanation. */
export interface Blame {
  readonly rule: string | null;
  readonly statement: Statement;
  readonly words: string;
}

/** Why an operation with its answer does not follow from a state. */
export interface Refutation {
  readonly blame: Blame;
  readonly expected: string;
  readonly actual: string;
}

/** The states that may follow, or why none can. */
export type Stepped<State> = { readonly states: readonly State[] } | { readonly refuted: Refutation };

/** A statement that holds for every role API, whatever its documents say. */
export const commonly = (level: Statement['level']): Statement => ({
  level,
  source: { kind: 'common', document: 'What holds for every role API', section: 'Histories' },
});

export const refute = (blame: Blame, expected: string, actual: string): { readonly refuted: Refutation } => ({
  refuted: { blame, expected, actual },
});

/** A value for a message: short, and as JSON, so that text and number look different. */
export function inWords(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 80)}… (${String([...text].length)} characters)` : text;
}
