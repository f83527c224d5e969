/** Turns a round into a history for the oracle: the states before it, and the events with the reads after them. */

import { advance } from '../../../oracle/advance';
import type { Event } from '../../../oracle/event';
import { modelOf, type Step } from '../../../oracle/store/model';
import { emptyState, type Holding, type State } from '../../../oracle/store/state';
import { eventOf, eventsOfSnapshot } from '../events';
import type { DeepWorld } from '../types';
import { labelsOf } from './labels';
import { type RaceNames, withNames } from './names';
import type { Round } from './round';

export interface RaceHistory {
  /** The states in which the store may have been before. */
  readonly initial: readonly State[];
  readonly events: readonly Event[];
}

/** The model for races. Refusals do not count against the server, since a concurrent request may be their reason. */
export const raceModel = (world: DeepWorld, round: Round, assignsGone: boolean): Step =>
  modelOf(world.session.contract, {
    enabledFeatures: world.context.enabledFeatures,
    judgesRefusals: false,
    assignsGone,
    tag: round.mark,
  });

/** The history of a round, in ids or in `names`. null: even the set-up contradicts itself, so nothing can be said. */
export function raceHistory(world: DeepWorld, round: Round, names: RaceNames | null = null): RaceHistory | null {
  const { contract } = world.session;
  const labels = names ? labelsOf(contract, round, names) : new Map<number, string>();
  const named = (event: Event): Event =>
    names ? withNames(event, names, labels.get(Number(event.id)) ?? wordsOf(event, names)) : event;
  const eventsOf = (sent: Round['concurrent']): Event[] =>
    sent.flatMap((one) => eventOf(contract, one, round.ids, round.users, '') ?? []);
  const before = [...eventsOf(round.setUp), ...eventsOfSnapshot(contract, round.before, 'before')].map(named);
  const users = round.users.map((user) => names?.user(user) ?? user);
  const initial = statesAfter(world, before, users);
  if (!initial) return null;
  const concurrent = eventsOf(round.concurrent);
  const after = movedBehind(eventsOfSnapshot(contract, round.after, 'afterwards'), concurrent);
  return { initial, events: [...concurrent, ...after].map(named) };
}

/** The states that the set-up may have led to; null if it contradicts itself. */
function statesAfter(world: DeepWorld, events: readonly Event[], users: readonly string[]): readonly State[] | null {
  const step = modelOf(world.session.contract, {
    enabledFeatures: world.context.enabledFeatures,
    judgesRefusals: false,
    assignsGone: true,
  });
  // The roles are new, so users hold none of them yet. Other roles of the account are no part of the model.
  let states: readonly State[] = [
    emptyState(new Map(users.map((user): [string, Holding] => [user, { keys: [], sure: false }]))),
  ];
  for (const { operation, answer } of events) {
    const next = advance(step, states, operation, answer);
    if (!('states' in next)) return null;
    states = next.states;
  }
  return states;
}

/** Gives the reads of the last snapshot times after all concurrent requests: it began when they were over. */
function movedBehind(reads: readonly Event[], concurrent: readonly Event[]): Event[] {
  const ends = concurrent.map(({ endedMs }) => endedMs);
  const from = Math.max(0, ...ends, ...reads.map(({ startedMs }) => startedMs)) + 1;
  return reads.map((event, index) => ({ ...event, startedMs: from + index, endedMs: from + index + 0.5 }));
}

function wordsOf({ operation, words }: Event, names: RaceNames): string {
  if (operation.kind === 'show') return `role ${names.role(operation.role)} shown afterwards`;
  return operation.kind === 'holding' ? `the role of user ${names.user(operation.user)} read afterwards` : words;
}
