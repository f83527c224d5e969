/** What may be true in some order of a history: the basis of saying which operations are independent. */

import type { Json } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { created, updated } from './cells';
import type { Event } from '../event';
import type { FieldFacts, Facts } from './facts';
import { uniqueFact } from './names';
import type { Cell, State } from './state';

/** What is possible in some order of a history. Two operations that no order brings together are independent. */
export interface May {
  /** Users who may hold a role. */
  readonly hold: (key: string) => readonly string[];
  /** Users whose role may become unknown. */
  readonly beUnknown: readonly string[];
  /** Values of the unique field that both this role and another may have. */
  readonly share: (key: string) => readonly string[];
  /** Whether a field of a role may have more than its one value from the beginning. */
  readonly vary: (key: string, fact: FieldFacts) => boolean;
}

type Exchanged = Pick<Event, 'operation' | 'answer'>;

/** A cell that no update leaves as it is by accident: its values are known by identity. */
const untouchedCell: Cell = {
  values: [],
  by: '',
  wasRead: false,
  blame: {
    rule: null,
    words: '',
    statement: { level: 'observe', source: { kind: 'common', document: '', section: '' } },
  },
};

/** What an update leaves in a field. Undefined: the value that was there. */
export const leftBy = (
  fact: FieldFacts,
  item: Parameters<typeof updated>[2],
  by: string,
  enabledFeatures: readonly string[],
): Pick<Cell, 'values'> | undefined => {
  const { values } = updated(fact, untouchedCell, item, by, enabledFeatures);
  return values === untouchedCell.values ? undefined : { values };
};

/** Works out what is possible from the initial states and from all events, whatever their order. */
export function mayOf(
  facts: Facts,
  initial: readonly State[],
  events: readonly Exchanged[],
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
      fact.marksDefault ||
      made.has(key) ||
      isWritten(key, fact) ||
      initial.some(({ roles }) => roles.get(key)?.cells.get(fact.pointer)?.values?.length !== 1) ||
      new Set(initial.map(({ roles }) => JSON.stringify(roles.get(key)?.cells.get(fact.pointer)?.values))).size > 1,
  };
}

function holdingsIn(initial: readonly State[], events: readonly Exchanged[]): ReadonlyMap<string, ReadonlySet<string>> {
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

/** The values that each role may have in the unique field; under null those of roles whose ids no answer told. */
function namesIn(
  facts: Facts,
  initial: readonly State[],
  events: readonly Exchanged[],
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
