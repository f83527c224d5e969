import type { Json } from '../model/json';
import { valueAt } from '../model/pointer';
import { created, updated } from './cells';
import type { Event } from './event';
import type { FieldFacts, Facts } from './facts';
import { uniqueFact } from './names';
import type { Cell, State } from './state';

/** What may come to be in some order of a history: it tells apart what no order brings together. */
export interface May {
  /** Users who may hold a role. */
  readonly hold: (key: string) => readonly string[];
  /** Users of whom it may become unknown what they hold. */
  readonly beUnknown: readonly string[];
  /** Values of the unique field that a role may bear, and another too. */
  readonly share: (key: string) => readonly string[];
  /** Whether a field of a role may have more than the one value that it has in the beginning. */
  readonly vary: (key: string, fact: FieldFacts) => boolean;
}

type Told = Pick<Event, 'operation' | 'answer'>;

const nothing: Cell = {
  values: [],
  by: '',
  seen: false,
  blame: {
    rule: null,
    words: '',
    statement: { level: 'observe', source: { kind: 'common', document: '', section: '' } },
  },
};

/** What an update leaves in a field; nothing where that is what was there. */
export const leftBy = (
  fact: FieldFacts,
  item: Parameters<typeof updated>[2],
  by: string,
  enabledFeatures: readonly string[],
): Pick<Cell, 'values'> | undefined => {
  const { values } = updated(fact, nothing, item, by, enabledFeatures);
  return values === nothing.values ? undefined : { values };
};

export function mayOf(
  facts: Facts,
  initial: readonly State[],
  events: readonly Told[],
  enabledFeatures: readonly string[],
): May {
  const done = events.filter(({ answer }) => answer.outcome !== 'none');
  const holds = holdingsIn(initial, done);
  const hold = (key: string): string[] => [...holds].flatMap(([user, keys]) => (keys.has(key) ? [user] : []));
  const unknown = initial.flatMap(({ users }) =>
    [...users].flatMap(([user, holding]) => (holding === null ? [user] : [])),
  );
  const deleted = done.flatMap(({ operation }) => (operation.kind === 'delete' ? operation.roles : []));
  const bears = namesIn(facts, initial, done, enabledFeatures);
  const anyone = bears.get(null) ?? new Set();
  const all = (key: string): string[] => [...new Set([...(bears.get(key) ?? []), ...anyone])];
  const made = new Set(
    done.flatMap(({ operation, answer }) => (operation.kind === 'create' ? answer.items.map(({ key }) => key) : [])),
  );
  const isWritten = (key: string, fact: FieldFacts): boolean =>
    done.some(
      ({ operation }) =>
        operation.kind === 'update' &&
        operation.changes.some(
          ({ role, item }) => role === key && leftBy(fact, item, operation.name, enabledFeatures) !== undefined,
        ),
    );
  return {
    hold,
    beUnknown: [...new Set([...unknown, ...deleted.flatMap(hold)])],
    share: (key) =>
      all(key).filter(
        (name) => anyone.has(name) || [...bears].some(([other, names]) => other !== key && names.has(name)),
      ),
    vary: (key, fact) =>
      fact.steered ||
      made.has(key) ||
      isWritten(key, fact) ||
      initial.some(({ roles }) => roles.get(key)?.cells.get(fact.pointer)?.values?.length !== 1) ||
      new Set(initial.map(({ roles }) => JSON.stringify(roles.get(key)?.cells.get(fact.pointer)?.values))).size > 1,
  };
}

function holdingsIn(initial: readonly State[], events: readonly Told[]): ReadonlyMap<string, ReadonlySet<string>> {
  const holds = new Map<string, Set<string>>();
  const add = (user: string, keys: readonly string[]): void => {
    holds.set(user, new Set([...(holds.get(user) ?? []), ...keys]));
  };
  for (const { users } of initial) for (const [user, holding] of users) add(user, holding?.keys ?? []);
  for (const { operation, answer } of events) {
    if (operation.kind === 'assign' && operation.role !== null && answer.outcome !== 'refused')
      add(operation.user, [operation.role]);
    if (operation.kind === 'holding') add(operation.user, answer.holds ?? []);
  }
  return holds;
}

/** Values of the unique field by the role that may bear them; under null those of roles whose ids were not told. */
function namesIn(
  facts: Facts,
  initial: readonly State[],
  events: readonly Told[],
  enabledFeatures: readonly string[],
): ReadonlyMap<string | null, ReadonlySet<string>> {
  const bears = new Map<string | null, Set<string>>();
  const fact = uniqueFact(facts);
  if (!fact) return bears;
  const add = (key: string | null, values: readonly (Json | undefined)[] | null): void => {
    bears.set(
      key,
      new Set([
        ...(bears.get(key) ?? []),
        ...(values ?? []).filter((value): value is string => typeof value === 'string'),
      ]),
    );
  };
  for (const { roles } of initial)
    for (const [key, { cells }] of roles)
      add(key.startsWith('?') ? null : key, cells.get(fact.pointer)?.values ?? null);
  for (const { operation, answer } of events) {
    for (const { key, item } of answer.items) add(key, [valueAt(item, fact.pointer)]);
    if (operation.kind === 'update')
      for (const { role, item } of operation.changes)
        add(role, [
          valueAt(item, fact.pointer),
          ...(leftBy(fact, item, operation.name, enabledFeatures)?.values ?? []),
        ]);
    if (operation.kind !== 'create') continue;
    const told = operation.items.length === 1 && answer.items.length === 1 ? (answer.items[0]?.key ?? null) : null;
    for (const item of operation.items)
      add(told, [valueAt(item, fact.pointer), ...(created(fact, item, operation.name, enabledFeatures).values ?? [])]);
  }
  return bears;
}
