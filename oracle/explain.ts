/** Joins the model of a role store with the search: does some order of these events explain their answers? */

import type { Event } from './event';
import type { Footprint } from './footprint';
import { collide, isCovered, rivalry } from './footprint';
import type { Linearized } from './search/linearize';
import { linearize } from './search/linearize';
import type { Step } from './store/model';
import type { State } from './store/state';
import { timed, type TimedEvent } from './timedEvent';

/** Searches for an order of the events that starts from one of the `initial` states and explains all answers. */
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
