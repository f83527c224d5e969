/** How findings speak of roles and names. */

import type { DeepFinding } from './types';

/** Names roles in a sentence: `role 254` becomes `role A (254)`. */
export function rolesByName(sentence: string, names: ReadonlyMap<string, string>): string {
  const named = (key: string): string => {
    const name = names.get(key);
    return name === undefined ? key : `${name} (${key})`;
  };
  return sentence.replace(
    /\b(roles? )([\w-]+)( and )?([\w-]+)?/g,
    (_, word: string, first: string, and = '', second = '') =>
      `${word}${named(first)}${String(and)}${word === 'roles ' ? named(String(second)) : String(second)}`,
  );
}

type Words = Pick<DeepFinding, 'message' | 'expected' | 'actual' | 'steps'>;

/** The texts of a finding with `…` in place of marks, which say nothing to a reader. */
export function withoutMarks<Texts extends Words>(texts: Texts, runMark: string): Texts {
  const clean = (text: string): string => text.replace(new RegExp(`${runMark}\\w{4}`, 'g'), '…');
  return {
    ...texts,
    message: clean(texts.message),
    expected: clean(texts.expected),
    actual: clean(texts.actual),
    steps: texts.steps.map(clean),
  };
}
