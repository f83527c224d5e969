import type { Pointer } from '../model/json';

/** A mistake in a contract folder, with its place. Anybody's contract may have some, so it is a value, no exception. */
export interface Problem {
  readonly file: string;
  /** Pointer into the file; '' for the file as a whole. */
  readonly pointer: Pointer;
  readonly message: string;
  /** The remedy, where one is known. */
  readonly hint?: string;
}

/** A problem before it is known which file it stands in. */
export type Finding = Omit<Problem, 'file'>;

export const finding = (pointer: Pointer, message: string, hint?: string): Finding =>
  hint === undefined ? { pointer, message } : { pointer, message, hint };
