/** A model of nothing but the default roles: who was the last one when a request took it away? */

import { keepsAtLeast } from '../../contract/questions';
import type { AtLeast, Contract } from '../../contract/types';
import type { JsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { refute, type Stepped } from '../blame';
import type { Event } from '../event';
import type { SequentialModel } from '../search/timing';
import type { TimedEvent } from '../timedEvent';

/** The live roles that count towards the minimum (contract: `atLeast`). */
export interface DefaultRoles {
  readonly text: string;
  readonly keys: readonly string[];
}

/**
 * A model of the default roles alone, for `minimum count` rules such as "at least one default role". The model of the
 * store leaves open how a server keeps the minimum; this one says which request the server should have refused.
 * `keys`: the default roles before.
 */
export function minimumCountModel(
  contract: Contract,
  atLeast: AtLeast,
  keys: readonly string[],
): SequentialModel<DefaultRoles, TimedEvent> {
  const fields = atLeast.where.map(({ pointer }) => pointer.split('/').at(-1)).join(' and ');
  const keeps = (item: JsonObject): boolean => keepsAtLeast(contract, item);
  const blame = (words: string) => ({ rule: 'default.at-least-one', statement: atLeast.statement, words });
  const step = (state: DefaultRoles, event: TimedEvent): Stepped<DefaultRoles> => {
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
    const now = defaultRolesOf([...left, ...came(event, keeps)]);
    if (now.keys.length >= atLeast.n || state.keys.length < atLeast.n)
      return { states: answer.outcome === 'lost' ? [now, state] : [now] };
    if (answer.outcome === 'lost') return { states: [state] };
    return refute(
      blame(`only ${inRoles(state.keys)} was left with ${fields}`),
      `${operation.name} refused`,
      'it was accepted',
    );
  };
  return { initial: [defaultRolesOf(keys)], step };
}

const defaultRolesOf = (keys: readonly string[]): DefaultRoles => ({
  keys: [...new Set(keys)].sort(),
  text: [...new Set(keys)].sort().join(),
});

/** `role A`, `roles A and B`. */
const inRoles = (keys: readonly string[]): string => `${keys.length === 1 ? 'role' : 'roles'} ${keys.join(' and ')}`;

/** Whether an event takes a role out of the default roles. */
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

/** The default roles that an event brings about. */
const came = ({ operation, answer }: Event, keeps: (item: JsonObject) => boolean): string[] =>
  operation.kind === 'create' || operation.kind === 'update'
    ? answer.items.filter(({ item }) => keeps(item)).map(({ key }) => key)
    : [];
