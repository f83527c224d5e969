/** Steps through operations that come one after another, keeping every state that is possible. */

import type { Refutation, Stepped } from './blame';
import type { Answer, Operation } from './event';
import type { Step } from './store/model';
import type { State } from './store/state';

/** With more possible states than this, too little is known to judge by. */
const statesAtMost = 64;

export type Advanced =
  { readonly states: readonly State[] } | { readonly refuted: Refutation } | { readonly unknown: true };

/** The states that may follow one operation. After a lost answer the old states remain possible too. */
export function advance(step: Step, states: readonly State[], operation: Operation, answer: Answer): Advanced {
  const next = new Map<string, State>();
  let refuted: Refutation | null = null;
  for (const state of states) {
    const stepped: Stepped<State> = step(state, operation, answer);
    if ('refuted' in stepped) refuted ??= stepped.refuted;
    else for (const one of stepped.states) next.set(one.text, one);
    if (answer.outcome === 'lost') next.set(state.text, state);
  }
  if (next.size > statesAtMost) return { unknown: true };
  return next.size === 0 && refuted ? { refuted } : { states: [...next.values()] };
}
