import { freeCharacter } from '../wire/markCharacter';

/** What tells the requests of a run apart. Only the functions of this file change it. */
export interface Marks {
  /** How many marks were given. */
  readonly given: number;
  /** What stands for a mark in texts too short for it, by that mark. */
  readonly characters: ReadonlyMap<string, string>;
}

interface State extends Marks {
  given: number;
  readonly characters: Map<string, string>;
}

const stateOf = (marks: Marks): State => marks as State;

/** What hands out marks: the 12 characters that every name of the run carries, and what was handed out. */
interface Marking {
  readonly runMark: string;
  readonly marks: Marks;
}

export const newMarks = (): Marks => ({ given: 0, characters: new Map() }) satisfies State;

/** A mark of 16 characters: the run's and a number of its own. */
export function nextMark({ runMark, marks }: Marking): string {
  const state = stateOf(marks);
  state.given += 1;
  return runMark + state.given.toString(36).padStart(4, '0');
}

/** The character that stands for a mark, one that none of these names is; always the same for one mark. */
export function characterFor({ marks }: Pick<Marking, 'marks'>, mark: string, names: readonly string[]): string {
  const { characters } = stateOf(marks);
  const character = characters.get(mark) ?? freeCharacter(mark, [...characters.values()], names);
  characters.set(mark, character);
  return character;
}
