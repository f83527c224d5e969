/** Tells, for each order of the writes of a short history, why it fails: the proof that a report shows. */

import type { Refutation, Stepped } from '../blame';
import type { SequentialModel, Timed } from './timing';

/** An order of the writes that fails: the operation that fits nowhere in it, and the reason at each place. */
export interface TriedOrder<Op> {
  readonly writes: readonly Op[];
  readonly stuck: Op;
  /** `behind`: after how many writes. */
  readonly refused: readonly { readonly behind: number; readonly refutation: Refutation }[];
}

/** The orders of the writes that respect real time. `all` is false if there were too many to try. */
export interface TriedOrders<Op> {
  readonly orders: readonly TriedOrder<Op>[];
  readonly all: boolean;
}

const placesAtMost = 20_000;

/** An order so far, with the operations that could not be placed and where. */
interface Path<State, Op> {
  readonly state: State;
  readonly taken: ReadonlySet<Op>;
  readonly writes: readonly Op[];
  readonly refused: readonly { readonly operation: Op; readonly behind: number; readonly refutation: Refutation }[];
}

/**
 * Tries every order of the writes of a short history without an explanation. `linearize` visits each configuration
 * once, so it cannot say why each order fails; this search keeps orders apart that differ in their writes. null: some
 * order explains the history after all.
 */
export function ordersTried<State extends { readonly text: string }, Op extends Timed>(
  history: readonly Op[],
  model: SequentialModel<State, Op>,
  writes: (operation: Op) => boolean,
  atMost = placesAtMost,
): TriedOrders<Op> | null {
  const operations = [...history].sort((a, b) => a.startedMs - b.startedMs || a.endedMs - b.endedMs);
  const must = operations.filter(({ lost }) => !lost);
  const found = new Map<string, TriedOrder<Op> & { readonly depth: number }>();
  const seen = new Set<string>();
  const stack: Path<State, Op>[] = model.initial.map((state) => ({
    state,
    taken: new Set<Op>(),
    writes: [],
    refused: [],
  }));
  let places = 0;
  const note = (path: Path<State, Op>, order: readonly Op[], stuck: Op): void => {
    const key = keyOf(order);
    const depth = path.taken.size;
    if ((found.get(key)?.depth ?? -1) >= depth) return;
    found.set(key, {
      writes: order,
      stuck,
      depth,
      refused: path.refused.filter(({ operation }) => operation === stuck),
    });
  };
  for (let path = stack.pop(); path; path = stack.pop()) {
    if (must.every((operation) => path.taken.has(operation))) return null;
    if ((places += 1) > atMost) return { orders: whole(found), all: false };
    const { next, here } = placed(operations, path, model, writes);
    const fresh = here.slice(path.refused.length).map(({ operation }) => operation);
    const at = { ...path, refused: here };
    const blocked = fresh.filter(writes);
    for (const operation of blocked) note(at, [...path.writes, operation], operation);
    // A read that does not fit here may fit after a later write, if one is left.
    if (blocked.length === 0 && fresh[0] && next.every(({ taken }) => [...taken].at(-1)?.lost))
      note(at, path.writes, fresh[0]);
    for (const one of next.reverse()) {
      const key = `${keyOf(one.writes)}|${[...one.taken]
        .map(({ id }) => id)
        .sort()
        .join()}|${one.state.text}`;
      if (seen.has(key)) continue;
      seen.add(key);
      stack.push(one);
    }
  }
  return { orders: whole(found), all: true };
}

const keyOf = (order: readonly Timed[]): string => order.map(({ id }) => id).join('>');

function placed<State extends { readonly text: string }, Op extends Timed>(
  operations: readonly Op[],
  path: Path<State, Op>,
  model: SequentialModel<State, Op>,
  writes: (operation: Op) => boolean,
): { next: Path<State, Op>[]; here: Path<State, Op>['refused'] } {
  const next: Path<State, Op>[] = [];
  const here = [...path.refused];
  const open = operations.filter((operation) => !path.taken.has(operation));
  const ended = Math.min(...open.filter(({ lost }) => !lost).map(({ endedMs }) => endedMs));
  for (const operation of open.filter(({ startedMs }) => startedMs <= ended)) {
    const stepped: Stepped<State> = model.step(path.state, operation);
    if ('refuted' in stepped) {
      if (!operation.lost) here.push({ operation, behind: path.writes.length, refutation: stepped.refuted });
      continue;
    }
    const follow = stepped.states.map((state) => ({
      state,
      taken: new Set([...path.taken, operation]),
      writes: writes(operation) ? [...path.writes, operation] : path.writes,
      refused: here,
    }));
    // A read that fits here and leaves the state as it is can stand here without loss.
    if (operation.pure && !operation.lost && stepped.states[0]?.text === path.state.text && stepped.states.length === 1)
      return { next: follow, here };
    next.push(...follow);
  }
  return { next, here };
}

/** Leaves out orders that are the beginning of a longer one, unless only lost operations follow. */
function whole<Op extends Timed>(found: ReadonlyMap<string, TriedOrder<Op>>): TriedOrder<Op>[] {
  const all = [...found.values()];
  return all.filter(
    ({ writes }) =>
      !all.some(
        (other) =>
          other.writes.length > writes.length &&
          writes.every((operation, at) => other.writes[at] === operation) &&
          other.writes.slice(writes.length).some(({ lost }) => !lost),
      ),
  );
}
