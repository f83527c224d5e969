/** What roles and users are called in a report of a race: role A and user 1, in place of ids. */

import { idKey } from '../../language/history';
import { valueAt } from '../../../model/pointer';
import type { Contract } from '../../../contract/types';
import type { Answer, Event, Operation } from '../../../oracle/event';
import type { Round } from './round';

export interface RaceNames {
  readonly role: (key: string) => string;
  readonly user: (user: string) => string;
  /** The text without the mark of the round. */
  readonly plain: (text: string) => string;
  /** The roles of the race, with their id keys. Roles that its requests created are among them. */
  readonly roles: readonly (readonly [name: string, key: string])[];
}

/** The names of a round. Different keys get different names, so a history with names is the same history. */
export function namesOf(contract: Contract, round: Round): RaceNames {
  const roles = [
    ...Object.entries(round.ids).map(([name, id]) => [name, idKey(id)] as const),
    ...createdIn(contract, round),
  ];
  const names = new Map([...roles].reverse().map(([name, key]) => [key, name]));
  const taken = new Set(roles.map(([name]) => name));
  return {
    role: (key) => names.get(key) ?? (taken.has(key) ? `id ${key}` : key),
    user: (user) => (round.users.includes(user) ? String(round.users.indexOf(user) + 1) : `id ${user}`),
    plain: (text) => text.replaceAll(`${round.mark} `, ''),
    roles,
  };
}

/** The roles that the concurrent requests created, if the answers tell which is which. */
function createdIn(contract: Contract, { concurrent, ids }: Round): (readonly [string, string])[] {
  return concurrent.flatMap(({ step, answer }) =>
    step.do !== 'call' || answer.class !== 'accepted'
      ? []
      : (step.items ?? []).flatMap(({ role }, index) => {
          const id =
            answer.items.length === step.items?.length ? valueAt(answer.items[index], contract.role.idAt) : undefined;
          return typeof role !== 'string' || ids[role] !== undefined || id === undefined || id === null
            ? []
            : [[role, idKey(id)] as const];
        }),
  );
}

/** The event with names in place of ids. */
export const withNames = (event: Event, names: RaceNames, words: string): Event => ({
  ...event,
  words,
  operation: operationWithNames(event.operation, names),
  answer: answerWithNames(event.answer, names),
});

function operationWithNames(operation: Operation, { role, user }: RaceNames): Operation {
  switch (operation.kind) {
    case 'create':
    case 'list':
      return operation;
    case 'show':
      return { ...operation, role: role(operation.role) };
    case 'update':
      return { ...operation, changes: operation.changes.map((change) => ({ ...change, role: role(change.role) })) };
    case 'delete':
      return { ...operation, roles: operation.roles.map(role) };
    case 'assign':
      return { ...operation, user: user(operation.user), role: operation.role === null ? null : role(operation.role) };
    case 'holding':
      return { ...operation, user: user(operation.user) };
  }
}

const answerWithNames = (answer: Answer, { role }: RaceNames): Answer => ({
  ...answer,
  items: answer.items.map((shown) => ({ ...shown, key: role(shown.key) })),
  ...(answer.holds ? { holds: answer.holds.map(role) } : {}),
});
