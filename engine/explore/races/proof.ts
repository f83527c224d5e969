import type { OrdersTried } from '../../../model/race';
import type { Refutation } from '../../../oracle/blame';
import { causesOf } from '../../../oracle/search/causes';
import { timed, type TimedEvent } from '../../../oracle/timedEvent';
import { minimumCountModel } from '../../../oracle/store/minimumCount';
import type { SequentialModel } from '../../../oracle/search/timing';
import { ordersTried, type TriedOrders } from '../../../oracle/search/orders';
import { idKey } from '../../language/history';
import { raceHistory, raceModel } from './history';
import type { Round } from './runRound';
import type { StoryNames } from './names';
import type { DeepWorld } from '../types';

/** Why no order of a race's requests explains what was seen, in the names of its story. */
export interface RaceProof {
  readonly orders: OrdersTried;
  /** What all orders break in the end; null where they break different things. */
  readonly common: Refutation | null;
}

/** Tries the orders of a race that no order explains; null where it cannot be told after all. */
export function proofOf(world: DeepWorld, round: Round, assignsGone: boolean, names: StoryNames): RaceProof | null {
  const step = raceModel(world, round, assignsGone);
  const history = raceHistory(world, round, names);
  return (
    history &&
    proving(
      history.events.map(timed),
      { initial: history.initial, step: (state, event) => step(state, event.operation, event.answer) },
      names,
    )
  );
}

/** The same for a race that lost the last roles which keep `atLeast`, by who kept it alone. */
export function keepersProof(world: DeepWorld, round: Round, names: StoryNames): RaceProof | null {
  const { contract } = world.session;
  const history = raceHistory(world, round, names);
  if (!history || !contract.atLeast) return null;
  const keys = round.race.keepers.map((name) => names.role(idKey(round.ids[name])));
  return proving(history.events.map(timed), minimumCountModel(contract, contract.atLeast, keys), names);
}

function proving<State extends { readonly text: string }>(
  events: readonly TimedEvent[],
  model: SequentialModel<State, TimedEvent>,
  names: StoryNames,
): RaceProof | null {
  const writes = new Set(writesOf(events));
  const tried = ordersTried(events, model, (event) => writes.has(event));
  if (!tried || tried.orders.length === 0) return null;
  const told = causesOf(tried, writes.size);
  return {
    orders: { ...told, causes: told.causes.map((cause) => ({ ...cause, why: names.plain(cause.why) })) },
    common: commonOf(tried, names),
  };
}

/**
 * What may have changed something; where nothing may, what was refused: that it changed nothing is the question then.
 */
function writesOf(events: readonly TimedEvent[]): TimedEvent[] {
  const asked = events.filter(({ operation }) => !['list', 'show', 'holding'].includes(operation.kind));
  const done = asked.filter(({ pure }) => !pure);
  return done.length > 0 ? done : asked;
}

function commonOf({ orders }: TriedOrders<TimedEvent>, names: StoryNames): Refutation | null {
  const all = orders.flatMap(({ refused }) => refused.map(({ refutation }) => refutation));
  const [first] = all;
  return first && all.every(({ blame }) => blame.rule === first.blame.rule)
    ? { ...first, expected: names.plain(first.expected), actual: names.plain(first.actual) }
    : null;
}
