/** The search for an order of concurrent operations that explains their answers (a linearization). */

import type { Refutation } from '../blame';
import type { Frontier } from './frontier';
import { firstTime, frontiersOf } from './frontier';
import type { Numbered } from './numbered';
import { numbered } from './numbered';
import type { SequentialModel, Timed } from './timing';

/** An order that cannot be continued, and for each operation that could come next the reason why it cannot. */
export interface DeadEnd<Op> {
  readonly order: readonly Op[];
  readonly refused: readonly { readonly operation: Op; readonly refutation: Refutation }[];
}

/** The result of the search. `unknown`: it gave up after so many configurations. */
export type Linearized<Op> =
  | { readonly ok: true; readonly order: readonly Op[] }
  | { readonly ok: false; readonly tried: readonly DeadEnd<Op>[]; readonly configurations: number }
  | { readonly ok: 'unknown'; readonly configurations: number };

const configurationsAtMost = 200_000;

/** A configuration: the operations that are in the order so far, and the state that they lead to. */
interface Node {
  readonly state: number;
  readonly frontier: Frontier;
  /** Indices of the operations that lead here from the node before. */
  readonly taken: readonly number[];
  readonly before: Node | null;
  readonly depth: number;
}

/**
 * Searches for an order of the operations that the model allows. The order must respect real time: an operation that
 * ended before another began comes first. A lost operation may stand anywhere after its start, or be left out.
 *
 * The algorithm is Wing and Gong's, with Lowe's memory of visited configurations. The cost grows with the number of
 * operations in flight at once, not with the length of the history (see `Frontier`). Two reductions save work:
 * operations whose order does not matter are tried in one order, and of rivals only the choice of the last one is
 * tried.
 */
export function linearize<State extends { readonly text: string }, Op extends Timed>(
  history: readonly Op[],
  model: SequentialModel<State, Op>,
  atMost = configurationsAtMost,
): Linearized<Op> {
  const operations = [...history].sort((a, b) => a.startedMs - b.startedMs || a.endedMs - b.endedMs);
  const frontiers = frontiersOf(operations, model.commutes);
  const states = numbered(operations, model.step);
  const dead = deadEnds(operations);
  let tried = 0;
  const stack: Node[] = model.initial
    .map((state) => ({ state: states.numberOf(state), frontier: frontiers.start, taken: [], before: null, depth: 0 }))
    .reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.frontier.first >= operations.length) return { ok: true, order: orderOf(operations, node) };
    if (tried > atMost) return { ok: 'unknown', configurations: tried };
    const { frontier, state } = node;
    const settled = settledAt(operations, node, states);
    const from = settled ?? frontier.moves.length - 1;
    const refused = new Map<number, Refutation>();
    let goesOn = false;
    // Backwards: the stack then gives the operation that began first.
    for (let at = from; at >= (settled ?? 0); at -= 1) {
      const move = frontier.moves[at] as readonly number[];
      const reached = states.steps(state, move);
      if ('refuted' in reached) refused.set(reached.at, reached.refuted);
      else {
        goesOn ||= !operations[move[0] as number]?.lost;
        const next = frontiers.taking(frontier, at);
        for (const one of reached.states) {
          if (!firstTime(next, one)) continue;
          tried += 1;
          stack.push({ state: one, frontier: next, taken: move, before: node, depth: node.depth + move.length });
        }
      }
    }
    if (!goesOn) dead.note(node, [...refused].filter(([index]) => !operations[index]?.lost).reverse());
  }
  return { ok: false, tried: dead.deepest(), configurations: tried };
}

type Refused = readonly [index: number, refutation: Refutation];

/**
 * The place of a move that is a read which fits here and leaves the state as it is. Such a read can stand here without
 * loss, so no other move need be tried. Undefined: there is none.
 */
function settledAt<State>(
  operations: readonly Timed[],
  { frontier, state }: Node,
  states: Numbered<State>,
): number | undefined {
  for (let at = 0; at < frontier.moves.length; at += 1) {
    const [index = 0, ...others] = frontier.moves[at] as readonly number[];
    const operation = operations[index] as Timed;
    if (!operation.pure || operation.lost || others.length > 0) continue;
    const stepped = states.step(state, index);
    if (!('refuted' in stepped) && stepped.states.length === 1 && stepped.states[0] === state) return at;
  }
  return undefined;
}

function orderOf<Op>(operations: readonly Op[], node: Node): Op[] {
  const order: Op[] = [];
  for (let at: Node | null = node; at; at = at.before)
    for (const index of [...at.taken].reverse()) order.push(operations[index] as Op);
  return order.reverse();
}

const deadEndsAtMost = 60;

/** Keeps the longest dead ends. Their orders are written out only at the end. */
function deadEnds<Op>(operations: readonly Op[]): {
  note: (node: Node, refused: readonly Refused[]) => void;
  deepest: () => DeadEnd<Op>[];
} {
  let furthest = 0;
  let ends: { node: Node; refused: readonly Refused[] }[] = [];
  return {
    note(node, refused) {
      if (refused.length === 0) return;
      if (node.depth > furthest) ends = [];
      furthest = Math.max(furthest, node.depth);
      if (node.depth === furthest && ends.length < deadEndsAtMost) ends.push({ node, refused });
    },
    deepest: () =>
      ends.map(({ node, refused }) => ({
        order: orderOf(operations, node),
        refused: refused.map(([index, refutation]) => ({ operation: operations[index] as Op, refutation })),
      })),
  };
}
