import type { Answer, Event, Operation } from '../../../oracle/event';
import { idKey } from '../../language/history';
import { valueAt } from '../../../model/pointer';
import type { Contract } from '../../../contract/types';
import type { Round } from './runRound';

/** What roles and users are called in the story of a race: role A instead of its id, user 1. */
export interface StoryNames {
  readonly role: (key: string) => string;
  readonly user: (user: string) => string;
  /** Without the mark that every name of the run carries. */
  readonly plain: (text: string) => string;
  /** The story's roles, those included that came to be in it, with their keys. */
  readonly roles: readonly (readonly [name: string, key: string])[];
}

/** The names of a round's story. Different keys have different names, so a history told in them is the same history. */
export function storyNames(contract: Contract, round: Round): StoryNames {
  const roles = [
    ...Object.entries(round.ids).map(([name, id]) => [name, idKey(id)] as const),
    ...cameToBe(contract, round),
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

function cameToBe(contract: Contract, { fired, ids }: Round): (readonly [string, string])[] {
  return fired.flatMap(({ step, answer }) =>
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

/** The same event with the story's names in place of ids. */
export const inStory = (event: Event, names: StoryNames, words: string): Event => ({
  ...event,
  words,
  operation: operationIn(event.operation, names),
  answer: answerIn(event.answer, names),
});

function operationIn(operation: Operation, { role, user }: StoryNames): Operation {
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

const answerIn = (answer: Answer, { role }: StoryNames): Answer => ({
  ...answer,
  items: answer.items.map((seen) => ({ ...seen, key: role(seen.key) })),
  ...(answer.holds ? { holds: answer.holds.map(role) } : {}),
});
