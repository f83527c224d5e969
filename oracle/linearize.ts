import type { Refutation, Stepped } from './blame';
import type { DeadEnd } from './deadEnds';
import type { Commuting, Frontier, Interval } from './frontier';
import { firstTime, frontiersOf } from './frontier';
import type { Numbered } from './numbered';
import { numbered } from './numbered';

/**
 * What the checker needs to know of an operation: when it was in flight, and whether it surely happened. `pure`: it
 * changes
 * nothing, wherever it stands.
 */
export interface Timed extends Interval {
  readonly id: string;
  readonly pure: boolean;
}

/** A sequential model: what may follow from a state. States of one text are one state. */
export interface SequentialModel<State extends { readonly text: string }, Op extends Timed> {
  readonly initial: readonly State[];
  readonly step: (state: State, operation: Op) => Stepped<State>;
  /** What is known of the order of two operations, from whatever state. Without it, any order may make a difference. */
  readonly commutes?: Commuting<Op>;
}

export type Linearized<Op> =
  | { readonly ok: true; readonly order: readonly Op[] }
  | { readonly ok: false; readonly tried: readonly DeadEnd<Op>[]; readonly configurations: number }
  | { readonly ok: 'unknown'; readonly configurations: number };

const configurationsAtMost = 200_000;

interface Node {
  readonly state: number;
  readonly frontier: Frontier;
  /** Indices of the operations that led here from the node before. */
  readonly taken: readonly number[];
  readonly before: Node | null;
  readonly depth: number;
}

/**
 * Looks for an order of the operations that the model explains and that respects what was over before what began (Wing
 * and
 * Gong's search with Lowe's memory of what was tried). What was tried is kept as the first operation not yet in order
 * and
 * those beyond it, so the cost grows with how many are in flight together and not with the length; operations whose
 * order
 * makes no difference are tried in one, and of those that overwrite one another only which comes last is tried. A lost
 * operation may stand anywhere after its start, or nowhere.
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
    // Backwards, so that what began first is tried first.
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
 * The place of a move that never changes anything, can stand here and tells nothing new: it may as well stand here, and
 * no other need be tried.
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

const remembered = 60;

/** Keeps the dead ends that got furthest; orders are written out only for those that are told. */
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
      if (node.depth === furthest && ends.length < remembered) ends.push({ node, refused });
    },
    deepest: () =>
      ends.map(({ node, refused }) => ({
        order: orderOf(operations, node),
        refused: refused.map(([index, refutation]) => ({ operation: operations[index] as Op, refutation })),
      })),
  };
}
