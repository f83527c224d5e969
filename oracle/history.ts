import type { Event } from './event';
import type { Footprint } from './footprint';
import { collide, isCovered, rivalry } from './footprint';
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
    case 'list':
    case 'show':
    case 'holding':
      return true;
    case 'create':
      return answer.outcome === 'none' || (answer.outcome === 'refused' && operation.items.length === 1);
    case 'update':
      return answer.outcome === 'none' || (answer.outcome === 'refused' && operation.changes.length === 1);
    case 'delete':
      return answer.outcome === 'none' || (answer.outcome === 'refused' && operation.roles.length === 1);
    case 'assign':
      return answer.outcome === 'none' || answer.outcome === 'refused';
  }
}

/** Whether some order of the events explains all answers, from one of the states that may have been before. */
export function explain(events: readonly Event[], initial: readonly State[], step: Step): Linearized<TimedEvent> {
  const all = events.map(timed);
  const footprints = step.touches?.(initial, all) ?? [];
  const places = new Map(all.map((event, place) => [event, place]));
  const touched = (event: TimedEvent): Footprint | null => footprints[places.get(event) ?? -1] ?? null;
  return linearize(all, {
    initial,
    step: (state, { operation, answer }) => step(state, operation, answer),
    commutes: {
      dependent: (a, b) => collide(touched(a), touched(b)),
      rivals: (a, b) => rivalry(touched(a), touched(b)),
      covered: (by, one) => isCovered(touched(by), touched(one)),
    },
  });
}
