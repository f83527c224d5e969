/** An event of a history as the search takes it. */

import type { Event } from './event';
import type { Timed } from './search/timing';

export type TimedEvent = Event & Timed;

export const timed = (event: Event): TimedEvent => {
  const lost = event.answer.outcome === 'lost';
  return { ...event, lost, pure: isPure(event), endedMs: lost ? Infinity : event.endedMs };
};

/** Reads change nothing, nor do refused requests; but a refused bulk request may have been carried out in part. */
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
