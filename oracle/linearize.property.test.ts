import fc from 'fast-check';
import { loadContract } from '../contract/load';
import { shippedContracts } from '../contract/shipped';
import type { Contract } from '../contract/types';
import { operationFor } from '../contract/questions';
import type { JsonObject } from '../model/json';
import { withValueAt } from '../model/pointer';
import type { Event, Operation } from './event';
import { collide } from './footprint';
import { explain } from './explain';
import { timed, type TimedEvent } from './timedEvent';
import type { SequentialModel, Timed } from './search/timing';
import { linearize } from './search/linearize';
import { modelOf } from './store/model';
import { emptyState, type Holding, type State } from './store/state';

/**
 * Tries every order that respects what was over before what began, one after another: slow, and too simple to be wrong.
 */
function someOrder<S extends { readonly text: string }, Op extends Timed>(
  left: readonly Op[],
  { step }: SequentialModel<S, Op>,
  state: S,
): boolean {
  if (left.every(({ lost }) => lost)) return true;
  return left.some((operation) => {
    const others = left.filter((other) => other !== operation);
    if (others.some((other) => !other.lost && other.endedMs < operation.startedMs)) return false;
    const stepped = step(state, operation);
    return 'states' in stepped && stepped.states.some((next) => someOrder(others, { initial: [], step }, next));
  });
}

interface Op extends Timed {
  readonly register: number;
  readonly write: number | null;
  readonly read: number;
}
interface Registers {
  readonly text: string;
  readonly values: readonly number[];
}

/** Two registers; the first of them shows 9 for a moment when it is given 3: a step with more than one outcome. */
const registers: SequentialModel<Registers, Op> = {
  initial: [{ text: '0,0', values: [0, 0] }],
  commutes: {
    dependent: (a, b) => a.register === b.register,
    rivals: (a, b) => (a.register === b.register && a.write !== null && b.write !== null ? String(a.register) : null),
    covered: () => true,
  },
  step: ({ values }, { register, write, read }) => {
    const holding = (value: number): Registers => {
      const next = values.map((old, index) => (index === register ? value : old));
      return { text: next.join(), values: next };
    };
    if (write !== null) return { states: write === 3 ? [holding(3), holding(9)] : [holding(write)] };
    if (values[register] === read) return { states: [holding(read)] };
    return {
      refuted: {
        blame: {
          rule: null,
          words: '',
          statement: { level: 'should', source: { kind: 'common', document: '', section: '' } },
        },
        expected: '',
        actual: '',
      },
    };
  },
};

const when = fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 8 }));
const operation = fc.record({
  when,
  register: fc.nat({ max: 1 }),
  write: fc.option(fc.integer({ min: 1, max: 3 })),
  read: fc.constantFrom(0, 1, 2, 3, 9),
  lost: fc.boolean(),
});
const histories = fc
  .array(operation, { minLength: 1, maxLength: 6 })
  .map((all) =>
    all.map(({ when: [from, length], write, lost, ...rest }, index): Op => ({
      ...rest,
      write,
      id: String(index),
      startedMs: from,
      endedMs: lost && write !== null ? Infinity : from + length,
      lost: lost && write !== null,
      pure: write === null,
    })),
  );

test('it says what trying every order says, with and without knowing what is independent', () => {
  const { commutes: _, ...blind } = registers;
  fc.assert(
    fc.property(histories, (history) => {
      const truth = someOrder(history, registers, { text: '0,0', values: [0, 0] });
      return linearize(history, registers).ok === truth && linearize(history, blind).ok === truth;
    }),
    { numRuns: 1500, seed: 1 },
  );
});

describe.each(['zendesk-chat', 'glance-group-roles', 'papershift-pulse'])(
  '%s: what the model calls independent',
  (id) => {
    const users = new Map([
      ['u', { keys: [], sure: false }],
      ['v', { keys: ['A'], sure: true }],
    ] as [string, Holding][]);
    const model = { enabledFeatures: [], judgesRefusals: true, assignsGone: false, mark: 'M' };
    // Compiling a contract takes longer than most of what is tried here.
    let contract: Contract;
    beforeAll(async () => {
      contract = await contractOf(id);
    });

    test('is independent in a search for an order', () => {
      const step = modelOf(contract, model);
      const start = ['A', 'B'].reduce<State>(
        (state, key) => after(step(state, created(contract, key).operation, created(contract, key).answer)),
        emptyState(new Map([...users, ['v', { keys: [], sure: true }]])),
      );
      fc.assert(
        fc.property(eventsArbitrary(contract), (events) => {
          const blind: SequentialModel<State, TimedEvent> = {
            initial: [start],
            step: (state, { operation: one, answer }) => step(state, one, answer),
          };
          const truth = someOrder(events.map(timed), blind, start);
          return explain(events, [start], step).ok === truth && linearize(events.map(timed), blind).ok === truth;
        }),
        { numRuns: 300, seed: 1 },
      );
    });

    test('gives the same in either order', () => {
      const step = modelOf(contract, model);
      const then = (states: readonly State[], { operation: one, answer }: Event): State[] =>
        states.flatMap((state) => {
          const stepped = step(state, one, answer);
          return 'states' in stepped ? stepped.states : [];
        });
      const texts = (states: readonly State[]): string =>
        [...new Set(states.map(({ text }) => text))].sort().join('\n');
      const start = ['A', 'B'].map((key) => created(contract, key) as Event).reduce(then, [emptyState(users)]);
      fc.assert(
        fc.property(eventsArbitrary(contract, 5), (events) => {
          let states = start;
          // Every two neighbours, after all that is before them: a history is dearer to make than to look at.
          for (const [index, a] of events.entries()) {
            const b = events[index + 1];
            if (!b || states.length === 0) break;
            const [first = null, second = null] = step.touches?.(states, [a, b]) ?? [];
            if (
              !collide(first, second) &&
              states.some((from) => texts([a, b].reduce(then, [from])) !== texts([b, a].reduce(then, [from])))
            )
              return false;
            states = then(states, a);
          }
          return true;
        }),
        { numRuns: 2000, seed: 3 },
      );
    });
  },
);

async function contractOf(id: string): Promise<Contract> {
  const loaded = await loadContract(shippedContracts().find((one) => one.id === id)?.folder ?? '');
  if (!loaded.ok) throw new Error('the contract does not load');
  return loaded.contract;
}

const after = (stepped: ReturnType<ReturnType<typeof modelOf>>): State => {
  const [state] = 'states' in stepped ? stepped.states : [];
  if (!state) throw new Error('the beginning contradicts itself');
  return state;
};

const names = ['M A', 'M B', 'M C'];
const keys = ['A', 'B', 'C'];

const itemOf = (contract: Contract, name: string | null, text: string | null): JsonObject => {
  const described = contract.role.fields.find(({ pointer }) => pointer.endsWith('/description'))?.pointer;
  const named = name === null ? {} : withValueAt({}, contract.role.nameAt, name);
  return text === null || described === undefined ? named : withValueAt(named, described, text);
};

const created = (contract: Contract, key: string): Pick<Event, 'operation' | 'answer'> => {
  const item = itemOf(contract, `M ${key}`, null);
  return {
    operation: { kind: 'create', name: operationFor(contract, 'create').name, items: [item] },
    answer: { outcome: 'accepted', items: [{ key, item: withValueAt(item, contract.role.idAt, key) }] },
  };
};

/** Histories of a few operations on a few roles, whose answers fit one another often enough. */
function eventsArbitrary(contract: Contract, least = 1): fc.Arbitrary<Event[]> {
  const key = fc.constantFrom(...keys);
  const item = fc
    .tuple(fc.option(fc.constantFrom(...names)), fc.option(fc.constantFrom('x', 'y')))
    .map(([name, text]) => itemOf(contract, name, text));
  const name = (plays: 'create' | 'update' | 'delete' | 'show' | 'list'): string => operationFor(contract, plays).name;
  const operations: fc.Arbitrary<Operation> = fc.oneof(
    item.map((one): Operation => ({ kind: 'create', name: name('create'), items: [one] })),
    fc
      .tuple(key, item)
      .map(([role, one]): Operation => ({ kind: 'update', name: name('update'), changes: [{ role, item: one }] })),
    key.map((role): Operation => ({ kind: 'delete', name: name('delete'), roles: [role] })),
    fc
      .tuple(fc.constantFrom('u', 'v'), fc.option(key))
      .map(([user, role]): Operation => ({ kind: 'assign', name: 'assign', user, role })),
    key.map((role): Operation => ({ kind: 'show', name: name('show'), role })),
    fc.constant<Operation>({ kind: 'list', name: name('list') }),
    fc.constantFrom('u', 'v').map((user): Operation => ({ kind: 'holding', name: 'assign', user })),
  );
  const shown = fc
    .uniqueArray(fc.record({ key, item }), { maxLength: 2, selector: (one) => one.key })
    .map((all) => all.map((one) => ({ key: one.key, item: withValueAt(one.item, contract.role.idAt, one.key) })));
  const answers = fc.record({
    outcome: fc.constantFrom(
      'accepted' as const,
      'accepted' as const,
      'accepted' as const,
      'refused' as const,
      'lost' as const,
    ),
    items: shown,
    absent: fc.boolean(),
    complete: fc.boolean(),
    holds: fc.array(key, { maxLength: 1 }),
  });
  return fc.array(fc.tuple(operations, answers, when), { minLength: least, maxLength: 5 }).map((all) =>
    all.map(([one, answer, [from, length]], index): Event => {
      const reads = one.kind === 'list' || one.kind === 'show' || one.kind === 'holding';
      const fits = answer.items.filter(({ key: of }) =>
        one.kind === 'show'
          ? of === one.role
          : one.kind === 'update'
            ? of === one.changes[0]?.role
            : one.kind === 'list',
      );
      const made =
        one.kind === 'create'
          ? answer.items
              .slice(0, 1)
              .map(({ key: of }) => ({ key: of, item: withValueAt(one.items[0] ?? {}, contract.role.idAt, of) }))
          : fits;
      const outcome = reads && answer.outcome === 'lost' ? 'none' : answer.outcome;
      return {
        id: String(index),
        words: '',
        operation: one,
        startedMs: from,
        endedMs: from + length,
        answer: { ...answer, outcome, items: outcome === 'accepted' ? made : [] },
      };
    }),
  );
}
