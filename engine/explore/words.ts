import type { DeepFinding } from './types';

/** Roles in a sentence by their names in the story: `role 254` becomes `role A (254)`. */
export function rolesByName(sentence: string, names: ReadonlyMap<string, string>): string {
  const told = (key: string): string => {
    const name = names.get(key);
    return name === undefined ? key : `${name} (${key})`;
  };
  return sentence.replace(
    /\b(roles? )([\w-]+)( and )?([\w-]+)?/g,
    (_, word: string, first: string, and = '', second = '') =>
      `${word}${told(first)}${String(and)}${word === 'roles ' ? told(String(second)) : String(second)}`,
  );
}

type Words = Pick<DeepFinding, 'message' | 'expected' | 'actual' | 'steps'>;

/** Names as a reader knows them: the mark that every name of the run carries says nothing in a story. */
export function withoutMarks<Told extends Words>(told: Told, runMark: string): Told {
  const clean = (text: string): string => text.replace(new RegExp(`${runMark}\\w{4}`, 'g'), '…');
  return {
    ...told,
    message: clean(told.message),
    expected: clean(told.expected),
    actual: clean(told.actual),
    steps: told.steps.map(clean),
  };
}
