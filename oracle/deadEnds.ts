import type { Refutation } from './blame';

/** An order that could not be carried on: what stood in it, and why each operation that could have come next could not. */
export interface DeadEnd<Op> { readonly order: readonly Op[]; readonly refused: readonly { readonly operation: Op; readonly refutation: Refutation }[] }

const toldAtMost = 6;

/** The orders that were tried and why each fails, a sentence each. */
export const inSentences = <Op extends { readonly words: string }>(tried: readonly DeadEnd<Op>[], worthTelling: (operation: Op) => boolean = () => true): string[] =>
  [...new Set(tried.slice(0, toldAtMost).flatMap(({ order, refused }) => refused.slice(0, 2).map(({ operation, refutation }) => {
    const told = order.filter(worthTelling).map(({ words }) => words);
    const after = told.length === 0 ? 'At the outset' : `After ${told.join('; then ')}`;
    return `${after}: ${operation.words} contradicts it: expected ${refutation.expected}, but ${refutation.actual}.`;
  })))];
