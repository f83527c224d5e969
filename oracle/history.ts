import type { Refutation, Stepped } from './blame';
import type { DeadEnd } from './deadEnds';
import type { Event } from './event';
import type { Linearized, Timed } from './linearize';
import { linearize } from './linearize';
import type { Step } from './model';
import type { State } from './state';

/** An event as the checker takes it: one whose answer was lost, or that says nothing, need not have happened. */
export type TimedEvent = Event & Timed;

export const timed = (event: Event): TimedEvent => {
  const lost = event.answer.outcome === 'lost';
  return { ...event, lost, pure: isPure(event), endedMs: lost ? Infinity : event.endedMs };
};

/** Reads, and what was refused whole; of several elements that were refused some may have been done. */
function isPure({ operation, answer }: Event): boolean {
  switch (operation.kind) {
    case 'list': case 'show': case 'holding': return true;
    case 'create': return answer.outcome === 'none' || (answer.outcome === 'refused' && operation.items.length === 1);
    case 'update': return answer.outcome === 'none' || (answer.outcome === 'refused' && operation.changes.length === 1);
    case 'delete': return answer.outcome === 'none' || (answer.outcome === 'refused' && operation.roles.length === 1);
    case 'assign': return answer.outcome === 'none' || answer.outcome === 'refused';
  }
}

/** Whether some order of the events explains all answers, from one of the states that may have been before. */
export function explain(events: readonly Event[], initial: readonly State[], step: Step): Linearized<TimedEvent> {
  const known = new Map<string, Stepped<State>>();
  // The same event from the same state comes up once for each order that leads there.
  const remembering = (state: State, event: TimedEvent): Stepped<State> => {
    const key = `${event.id}|${state.text}`;
    const before = known.get(key);
    if (before) return before;
    const stepped = step(state, event.operation, event.answer);
    known.set(key, stepped);
    return stepped;
  };
  return linearize(events.map(timed), { initial, step: remembering });
}

/** The rule that every order that was tried breaks in the end; null if they break different ones. */
export function commonRule(tried: readonly DeadEnd<TimedEvent>[]): Refutation | null {
  const all = tried.flatMap(({ refused }) => refused.map(({ refutation }) => refutation));
  const [first] = all;
  return first && all.every(({ blame }) => blame.rule === first.blame.rule) ? first : null;
}
