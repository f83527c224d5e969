/** Gives states numbers, so that the search compares and stores small integers. */

import type { Refutation, Stepped } from '../blame';

/** The states that may follow, by number, or why none can. */
export type NumberedStep = { readonly states: readonly number[] } | { readonly refuted: Refutation };

/** States by number. Each step from a state is computed once, however many orders lead to it. */
export interface Numbered<State> {
  readonly numberOf: (state: State) => number;
  readonly step: (number: number, operation: number) => NumberedStep;
  /** The states after several operations in succession; `at`: the first operation that cannot stand. */
  readonly steps: (
    number: number,
    operations: readonly number[],
  ) => { readonly states: readonly number[] } | { readonly refuted: Refutation; readonly at: number };
}

export function numbered<State extends { readonly text: string }, Op>(
  operations: readonly Op[],
  step: (state: State, operation: Op) => Stepped<State>,
): Numbered<State> {
  const numbers = new Map<string, number>();
  const states: State[] = [];
  const known = operations.map(() => new Map<number, NumberedStep>());
  const numberOf = (state: State): number => {
    const before = numbers.get(state.text);
    if (before !== undefined) return before;
    numbers.set(state.text, states.length);
    return states.push(state) - 1;
  };
  const one = (number: number, index: number): NumberedStep => {
    const steps = known[index] as Map<number, NumberedStep>;
    const before = steps.get(number);
    if (before) return before;
    const stepped = step(states[number] as State, operations[index] as Op);
    const taken = 'refuted' in stepped ? stepped : { states: [...new Set(stepped.states.map(numberOf))] };
    steps.set(number, taken);
    return taken;
  };
  const steps: Numbered<State>['steps'] = (number, move) => {
    let reached: readonly number[] = [number];
    for (const index of move) {
      const next = new Set<number>();
      let refuted: Refutation | null = null;
      for (const from of reached) {
        const stepped = one(from, index);
        if ('refuted' in stepped) refuted ??= stepped.refuted;
        else for (const state of stepped.states) next.add(state);
      }
      if (next.size === 0 && refuted) return { refuted, at: index };
      reached = [...next];
    }
    return { states: reached };
  };
  return { numberOf, step: one, steps };
}
