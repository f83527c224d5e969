import { keepsAtLeast } from '../contract/questions';
import type { AtLeast, Contract } from '../contract/types';
import type { JsonObject } from '../model/json';
import { valueAt } from '../model/pointer';
import { refute, type Stepped } from './blame';
import type { Event } from './event';
import type { TimedEvent } from './history';
import type { SequentialModel } from './linearize';

/** The live roles that keep `atLeast`. */
export interface Keepers {
  readonly text: string;
  readonly keys: readonly string[];
}

/**
 * A model of nothing but who keeps `atLeast`. The model of the store leaves open how a server keeps it; where it was
 * not
 * kept at all, this one says which request should not have been done.
 */
export function keepersModel(
  contract: Contract,
  atLeast: AtLeast,
  keys: readonly string[],
): SequentialModel<Keepers, TimedEvent> {
  const fields = atLeast.where.map(({ pointer }) => pointer.split('/').at(-1)).join(' and ');
  const keeps = (item: JsonObject): boolean => keepsAtLeast(contract, item);
  const blame = (words: string) => ({ rule: 'default.at-least-one', statement: atLeast.statement, words });
  const step = (state: Keepers, event: TimedEvent): Stepped<Keepers> => {
    const { operation, answer } = event;
    if (operation.kind === 'list' && answer.outcome === 'accepted' && answer.complete === true) {
      const shown = answer.items.filter(({ item }) => keeps(item)).length;
      return shown >= atLeast.n || state.keys.length < atLeast.n
        ? { states: [state] }
        : refute(
            blame(`${inRoles(state.keys)} had not given it up`),
            `${atLeast.n === 1 ? 'a live role' : `${String(atLeast.n)} live roles`} with ${fields}`,
            `it shows ${shown === 0 ? 'none' : String(shown)}`,
          );
    }
    if (answer.outcome !== 'accepted' && answer.outcome !== 'lost') return { states: [state] };
    const left = state.keys.filter((key) => !gaveUp(event, atLeast, key));
    const now = keepersOf([...left, ...came(event, keeps)]);
    if (now.keys.length >= atLeast.n || state.keys.length < atLeast.n)
      return { states: answer.outcome === 'lost' ? [now, state] : [now] };
    if (answer.outcome === 'lost') return { states: [state] };
    return refute(
      blame(`only ${inRoles(state.keys)} was left with ${fields}`),
      `${operation.name} refused`,
      'it was accepted',
    );
  };
  return { initial: [keepersOf(keys)], step };
}

const keepersOf = (keys: readonly string[]): Keepers => ({
  keys: [...new Set(keys)].sort(),
  text: [...new Set(keys)].sort().join(),
});

const inRoles = (keys: readonly string[]): string => `${keys.length === 1 ? 'role' : 'roles'} ${keys.join(' and ')}`;

function gaveUp({ operation }: Event, { where }: AtLeast, key: string): boolean {
  if (operation.kind === 'delete') return operation.roles.includes(key);
  return (
    operation.kind === 'update' &&
    operation.changes.some(
      ({ role, item }) =>
        role === key &&
        where.some(({ pointer, equals }) => valueAt(item, pointer) !== undefined && valueAt(item, pointer) !== equals),
    )
  );
}

const came = ({ operation, answer }: Event, keeps: (item: JsonObject) => boolean): string[] =>
  operation.kind === 'create' || operation.kind === 'update'
    ? answer.items.filter(({ item }) => keeps(item)).map(({ key }) => key)
    : [];
