/** The proof that no order explains a round: each order of its writes, and why it fails. */

import type { OrdersTried } from '../../../model/race';
import type { Refutation } from '../../../oracle/blame';
import { causesOf } from '../../../oracle/search/causes';
import { ordersTried, type TriedOrders } from '../../../oracle/search/orders';
import type { SequentialModel } from '../../../oracle/search/timing';
import { minimumCountModel } from '../../../oracle/store/minimumCount';
import { timed, type TimedEvent } from '../../../oracle/timedEvent';
import { idKey } from '../../language/history';
import type { DeepWorld } from '../types';
import { raceHistory, raceModel } from './history';
import type { RaceNames } from './names';
import type { Round } from './round';

export interface RaceProof {
  readonly orders: OrdersTried;
  /** The contradiction that all orders share; null if they break different rules. */
  readonly common: Refutation | null;
}

/** Tries all orders of a round that `explain` could not explain; null if it can be explained after all. */
export function proofOf(world: DeepWorld, round: Round, assignsGone: boolean, names: RaceNames): RaceProof | null {
  const step = raceModel(world, round, assignsGone);
  const history = raceHistory(world, round, names);
  return (
    history &&
    prove(
      history.events.map(timed),
      { initial: history.initial, step: (state, event) => step(state, event.operation, event.answer) },
      names,
    )
  );
}

/** The same for a round that lost the last default roles, by the model of default roles alone. */
export function defaultsProof(world: DeepWorld, round: Round, names: RaceNames): RaceProof | null {
  const { contract } = world.session;
  const history = raceHistory(world, round, names);
  if (!history || !contract.atLeast) return null;
  const keys = round.race.defaults.map((name) => names.role(idKey(round.ids[name])));
  return prove(history.events.map(timed), minimumCountModel(contract, contract.atLeast, keys), names);
}

function prove<State extends { readonly text: string }>(
  events: readonly TimedEvent[],
  model: SequentialModel<State, TimedEvent>,
  names: RaceNames,
): RaceProof | null {
  const writes = new Set(writesOf(events));
  const tried = ordersTried(events, model, (event) => writes.has(event));
  if (!tried || tried.orders.length === 0) return null;
  const orders = causesOf(tried, writes.size, exchangeOf);
  return {
    orders: { ...orders, causes: orders.causes.map((cause) => ({ ...cause, why: names.plain(cause.why) })) },
    common: commonTo(tried, names),
  };
}

/** A read of the last snapshot has no exchange of its own: a list may have been read in pages. */
const exchangeOf = ({ id }: TimedEvent): number | undefined => (/^\d+$/.test(id) ? Number(id) : undefined);

/** The requests that may have changed something; if there are none, the refused ones: did they change nothing? */
function writesOf(events: readonly TimedEvent[]): TimedEvent[] {
  const asked = events.filter(({ operation }) => !['list', 'show', 'holding'].includes(operation.kind));
  const done = asked.filter(({ pure }) => !pure);
  return done.length > 0 ? done : asked;
}

function commonTo({ orders }: TriedOrders<TimedEvent>, names: RaceNames): Refutation | null {
  const all = orders.flatMap(({ refused }) => refused.map(({ refutation }) => refutation));
  const [first] = all;
  return first && all.every(({ blame }) => blame.rule === first.blame.rule)
    ? { ...first, expected: names.plain(first.expected), actual: names.plain(first.actual) }
    : null;
}
