/** Sends the requests of a race: all lanes at once, or one request after another. */

import type { Assign, Call } from '../../language/case';
import type { SentCall } from '../attempt';
import type { Random } from '../random';
import type { DeepWorld } from '../types';
import type { Race } from './race';

/** How far the starts of lanes lie apart, at most. */
const jitterMs = 4;
/** How often each reader reads, at most. */
const readsAtMost = 10;

type Send = (step: Call | Assign) => Promise<SentCall>;

/** Sends the lanes and the reads of `watch` at the same time. Gives the requests in the order of sending. */
export async function sendTogether(
  { session, random }: DeepWorld,
  { lanes, watch }: Race,
  send: Send,
): Promise<SentCall[]> {
  const sent: SentCall[] = [];
  let done = 0;
  const starts = watch.length > 0 ? startsAmongReads(random, lanes.length) : startsOf(random, lanes.length);
  const senders = starts.map(async (delay, index) => {
    if (delay > 0) await session.ports.clock.sleep(delay);
    for (const step of lanes[index] ?? []) sent.push(await send(step));
    done += 1;
  });
  const readers = [0, 1].slice(0, watch.length).map(async (reader) => {
    for (let turn = reader; done < lanes.length && turn < readsAtMost; turn += 1) {
      sent.push(await send(watch[turn % watch.length] as Call));
      // Without a pause an app in this very process could not go on.
      await session.ports.clock.sleep(1);
    }
  });
  await Promise.all([...senders, ...readers]);
  return sent.sort((a, b) => a.exchange.startedMs - b.exchange.startedMs || a.exchange.id - b.exchange.id);
}

/** Sends the same requests one after another: if that goes wrong too, it is no race. */
export async function sendInTurn({ lanes, watch }: Race, send: Send): Promise<SentCall[]> {
  const sent: SentCall[] = [];
  for (const step of [...watch, ...lanes.flat(), ...watch]) sent.push(await send(step));
  return sent;
}

/** Half of the time the lanes start with the readers, else during the first reads: such a read may be torn. */
const startsAmongReads = (random: Random, lanes: number): number[] => {
  const late = random.chance(0.5) ? 0 : 1 + random.below(jitterMs);
  return Array.from({ length: lanes }, () => late);
};

/** Half of the time all lanes start at once, else each after a few milliseconds of its own. */
const startsOf = (random: Random, lanes: number): number[] => {
  const atOnce = random.chance(0.5);
  return Array.from({ length: lanes }, () => (atOnce ? 0 : random.below(jitterMs)));
};
