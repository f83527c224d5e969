import type { Refutation, Stepped } from './blame';
import type { Answer, Operation } from './event';
import type { Step } from './model';
import type { State } from './state';

/** More states than this are given up: what is known then is too little to judge by. */
const statesAtMost = 64;

export type Advanced =
  { readonly states: readonly State[] } | { readonly refuted: Refutation } | { readonly unknown: true };

/** All states that may follow when operations come one after another; an answer that was lost leaves both. */
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
