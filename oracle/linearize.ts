import type { Refutation, Stepped } from './blame';
import type { DeadEnd } from './deadEnds';

/**
 * What the checker needs to know of an operation: when it was in flight, and whether it surely happened. `pure`: it changes
 * nothing, wherever it stands.
 */
export interface Timed { readonly id: string; readonly startedMs: number; readonly endedMs: number; readonly lost: boolean; readonly pure: boolean }

/** A sequential model: what may follow from a state. States of one text are one state. */
export interface SequentialModel<State extends { readonly text: string }, Op extends Timed> {
  readonly initial: readonly State[];
  readonly step: (state: State, operation: Op) => Stepped<State>;
}

export type Linearized<Op> =
  | { readonly ok: true; readonly order: readonly Op[] }
  | { readonly ok: false; readonly tried: readonly DeadEnd<Op>[]; readonly configurations: number }
  | { readonly ok: 'unknown'; readonly configurations: number };

const configurationsAtMost = 200_000;

interface Node<State, Op> {
  readonly state: State;
  /** Index of the first operation, by start, that is not in the order yet and must be. */
  readonly first: number;
  /** Further operations in the order, by index, ascending; all beyond `first` or lost. */
  readonly extra: readonly number[];
  readonly taken: Op | null;
  readonly before: Node<State, Op> | null;
  readonly depth: number;
}

/**
 * Looks for an order of the operations that the model explains and that respects what was over before what began (Wing and
 * Gong's search with Lowe's memory of what was tried). What was tried is kept as the first operation not yet in order and
 * those beyond it, so the cost grows with how many are in flight together and not with the length. A lost operation may
 * stand anywhere after its start, or nowhere.
 */
export function linearize<State extends { readonly text: string }, Op extends Timed>(
  history: readonly Op[], model: SequentialModel<State, Op>, atMost = configurationsAtMost,
): Linearized<Op> {
  const operations = [...history].sort((a, b) => a.startedMs - b.startedMs || a.endedMs - b.endedMs);
  const lost = operations.flatMap((operation, index) => (operation.lost ? [index] : []));
  const tried = new Set<string>();
  const dead = deadEnds<State, Op>();
  const stack: Node<State, Op>[] = model.initial.map((state) => ({ state, first: after(operations, 0, []), extra: [], taken: null, before: null, depth: 0 })).reverse();
  while (stack.length > 0) {
    const node = stack.pop();
    if (!node) break;
    if (node.first >= operations.length) return { ok: true, order: orderOf(node) };
    if (tried.size > atMost) return { ok: 'unknown', configurations: tried.size };
    const { next, refused } = expand(operations, lost, node, model);
    if (refused.length > 0 && next.every(({ taken }) => taken?.lost)) dead.note(node, refused);
    // Reversed, so that what began first is tried first.
    for (let index = next.length - 1; index >= 0; index -= 1) {
      const child = next[index] as Node<State, Op>;
      const key = `${String(child.first)}:${child.extra.join()}|${child.state.text}`;
      if (tried.has(key)) continue;
      tried.add(key);
      stack.push(child);
    }
  }
  return { ok: false, tried: dead.deepest(), configurations: tried.size };
}

function expand<State extends { readonly text: string }, Op extends Timed>(
  operations: readonly Op[], lost: readonly number[], node: Node<State, Op>, model: SequentialModel<State, Op>,
): { next: Node<State, Op>[]; refused: { operation: Op; refutation: Refutation }[] } {
  const next: Node<State, Op>[] = [];
  const refused: { operation: Op; refutation: Refutation }[] = [];
  for (const index of candidates(operations, lost, node)) {
    const operation = operations[index] as Op;
    const stepped = model.step(node.state, operation);
    if ('refuted' in stepped) {
      if (!operation.lost) refused.push({ operation, refutation: stepped.refuted });
      continue;
    }
    const follow = stepped.states.map((state) => taking(operations, node, index, operation, state));
    // What never changes anything, can stand here and tells nothing new may as well stand here: no other order need be tried.
    if (operation.pure && !operation.lost && stepped.states.length === 1 && stepped.states[0]?.text === node.state.text) return { next: follow, refused: [] };
    next.push(...follow);
  }
  return { next, refused };
}

function taking<State, Op extends Timed>(operations: readonly Op[], node: Node<State, Op>, index: number, operation: Op, state: State): Node<State, Op> {
  const joined = inserted(node.extra, index);
  const first = after(operations, node.first, joined);
  const extra = first === node.first ? joined : joined.filter((one) => one > first || operations[one]?.lost === true);
  return { state, first, extra, taken: operation, before: node, depth: node.depth + 1 };
}

function inserted(sorted: readonly number[], index: number): number[] {
  const at = sorted.findIndex((one) => one > index);
  return at === -1 ? [...sorted, index] : [...sorted.slice(0, at), index, ...sorted.slice(at)];
}

/** The next index from `from` on that must stand in the order and does not yet. */
function after(operations: readonly Timed[], from: number, extra: readonly number[]): number {
  let index = from;
  while (index < operations.length && (operations[index]?.lost === true || extra.includes(index))) index += 1;
  return index;
}

/** Operations that may come next: none that must come before them is left out. Those before `first` are in order, or lost. */
function candidates<State, Op extends Timed>(operations: readonly Op[], lost: readonly number[], node: Node<State, Op>): number[] {
  const found: number[] = [];
  let ended = Infinity;
  for (let index = node.first; index < operations.length; index += 1) {
    const operation = operations[index] as Op;
    if (operation.startedMs > ended) break;
    if (operation.lost || node.extra.includes(index)) continue;
    found.push(index);
    ended = Math.min(ended, operation.endedMs);
  }
  const possible = (index: number): boolean => (operations[index] as Op).startedMs <= ended && !node.extra.includes(index);
  // Lost ones last: an order without them is the simpler explanation.
  return [...found.filter((index) => (operations[index] as Op).startedMs <= ended), ...lost.filter(possible)];
}

function orderOf<State, Op>(node: Node<State, Op>): Op[] {
  const order: Op[] = [];
  for (let at: Node<State, Op> | null = node; at; at = at.before) if (at.taken) order.push(at.taken);
  return order.reverse();
}

const remembered = 60;

/** Keeps the dead ends that got furthest; orders are written out only for those that are told. */
function deadEnds<State, Op>(): { note: (node: Node<State, Op>, refused: DeadEnd<Op>['refused']) => void; deepest: () => DeadEnd<Op>[] } {
  let furthest = 0;
  let ends: { node: Node<State, Op>; refused: DeadEnd<Op>['refused'] }[] = [];
  return {
    note(node, refused) {
      if (node.depth > furthest) ends = [];
      furthest = Math.max(furthest, node.depth);
      if (node.depth === furthest && ends.length < remembered) ends.push({ node, refused });
    },
    deepest: () => ends.map(({ node, refused }) => ({ order: orderOf(node), refused })),
  };
}
