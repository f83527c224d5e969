import type { Pointer } from '../model/json';

/** What is wrong with a contract folder, and where. Expected of anybody's contract, so a value and no exception. */
export interface Problem {
  readonly file: string;
  /** Where in the file; '' for the file as a whole. */
  readonly pointer: Pointer;
  readonly message: string;
  /** What would mend it, where that can be said. */
  readonly hint?: string;
}

/** A problem before it is known which file it stands in. */
export type Finding = Omit<Problem, 'file'>;

export const finding = (pointer: Pointer, message: string, hint?: string): Finding =>
  hint === undefined ? { pointer, message } : { pointer, message, hint };
