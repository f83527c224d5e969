import { deleteRule, isRemoved, keepsAtLeast, nameOf, operationNamed } from '../../../contract/questions';
import type { Contract, Statement } from '../../../contract/types';
import { commonly, inWords } from '../../../oracle/blame';
import type { Json, JsonObject } from '../../../model/json';
import { valueAt } from '../../../model/pointer';
import { holdsRole, idKey } from '../../language/history';
import { isLastPage } from '../../wire/nextPage';
import type { Record, Round } from './runRound';

/** A stated rule that what can be seen refutes by itself, whatever the order. */
export interface Sight {
  readonly ruleId: string;
  readonly statement: Statement;
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
}

/**
 * Everything that answers and the look after a race show to be broken. `assignsGone`: the server gives users roles that
 * are not there.
 */
export function seenBroken(contract: Contract, round: Round, assignsGone: boolean): Sight[] {
  return [
    ...failures(round),
    ...sameIds(contract, round),
    ...sameNames(contract, round),
    ...orphans(contract, round, assignsGone),
    ...noKeeper(contract, round),
    ...revived(contract, round),
    ...miscounted(contract, round),
  ];
}

const failures = ({ fired }: Round): Sight[] =>
  fired.flatMap(({ step, answer }) =>
    step.do === 'call' && answer.class === 'server-error'
      ? [
          {
            ruleId: `${step.operation}.no-server-error`,
            statement: commonly('must'),
            message: `${step.operation} answered ${String(answer.status)} while other requests were in flight.`,
            expected: 'no server error',
            actual: `status ${String(answer.status)}`,
          },
        ]
      : [],
  );

const creates = (contract: Contract, fired: readonly Record[]): Record[] =>
  fired.filter(
    ({ step, answer }) =>
      step.do === 'call' && answer.class === 'accepted' && operationNamed(contract, step.operation).plays === 'create',
  );

function sameIds(contract: Contract, { fired }: Round): Sight[] {
  const given = creates(contract, fired).flatMap(({ answer }) =>
    answer.items.map((item) => ({ key: idKey(valueAt(item, contract.role.idAt)), name: nameOf(contract, item) })),
  );
  const twice = given.find(({ key }, index) => given.some((other, at) => at < index && other.key === key));
  return twice
    ? [
        {
          ruleId: 'list.ids-unique',
          statement: commonly('must'),
          message: `Two creates in flight together both answered with the id ${twice.key}.`,
          expected: 'an id of its own for each role',
          actual: `both got ${twice.key}`,
        },
      ]
    : [];
}

function sameNames(contract: Contract, { after, mark, fired }: Round): Sight[] {
  const field = contract.role.fields.find(({ unique }) => unique && unique.level !== 'observe');
  if (!field?.unique) return [];
  const bearers = new Map<string, string>();
  for (const [key, item] of after.list?.items ?? []) {
    const value = valueAt(item, field.pointer);
    if (typeof value !== 'string' || !value.includes(mark) || isRemoved(contract, item)) continue;
    const other = bearers.get(value);
    if (other !== undefined) {
      const by = fired
        .filter(
          ({ step, answer, sent }) =>
            step.do === 'call' &&
            answer.class === 'accepted' &&
            sent.some((one) => valueAt(one.item, field.pointer) === value),
        )
        .at(-1)?.step;
      return [
        {
          ruleId: `${by?.do === 'call' ? by.operation : 'create'}.${field.label}.unique`,
          statement: field.unique,
          message: `After two requests in flight together roles ${other} and ${key} both have the ${field.label} ${inWords(value)}.`,
          expected: `one role with this ${field.label}`,
          actual: 'two roles',
        },
      ];
    }
    bearers.set(value, key);
  }
  return [];
}

function orphans(contract: Contract, round: Round, assignsGone: boolean): Sight[] {
  const { after, ids, fired } = round;
  const { inUse } = contract.delete;
  const deleted = fired.some(
    ({ step, answer }) =>
      step.do === 'call' && operationNamed(contract, step.operation).plays === 'delete' && answer.class === 'accepted',
  );
  if (!after.list || !deleted || assignsGone) return [];
  for (const [name, id] of Object.entries(ids)) {
    const item = after.list.items.get(idKey(id));
    if (item && !isRemoved(contract, item)) continue;
    const holder = [...after.users].find(([, held]) => holdsRole(held, id));
    if (!holder) continue;
    const stated = inUse.level === 'must';
    return [
      {
        ruleId: deleteRule(contract, stated ? 'in-use' : 'in-use-whole'),
        statement: stated ? inUse : commonly('should'),
        message: `Role ${name} (${idKey(id)}) was assigned and deleted at once; both were accepted, the role is gone, and user ${holder[0]} holds it.`,
        expected: 'the role stays, or nobody holds it',
        actual: 'the role is gone and is held',
      },
    ];
  }
  return [];
}

function noKeeper(contract: Contract, { race, before, after, fired }: Round): Sight[] {
  const { atLeast } = contract;
  const keepers = (items: Iterable<JsonObject>): number =>
    [...items].filter((item) => keepsAtLeast(contract, item)).length;
  if (!atLeast || race.keepers.length === 0 || !before.list || keepers(before.list.items.values()) < atLeast.n)
    return [];
  const fields = atLeast.where.map(({ pointer }) => pointer.split('/').at(-1)).join(' and ');
  if (after.list && keepers(after.list.items.values()) < atLeast.n) {
    return [
      {
        ruleId: 'default.at-least-one',
        statement: atLeast.statement,
        message: `After requests in flight together the list shows no live role left with ${fields}.`,
        expected: `at least ${String(atLeast.n)}`,
        actual: 'none',
      },
    ];
  }
  // Nothing was done, so every list must show what was there before.
  const writes = fired.filter(
    ({ step }) => step.do === 'call' && operationNamed(contract, step.operation).plays !== 'list',
  );
  const torn = fired.find(
    ({ step, answer }) =>
      step.do === 'call' &&
      operationNamed(contract, step.operation).plays === 'list' &&
      answer.class === 'accepted' &&
      isLastPage(contract, answer.body) &&
      keepers(answer.items) < atLeast.n,
  );
  if (!torn || !writes.every(({ answer }) => answer.class === 'refused')) return [];
  return [
    {
      ruleId: 'default.at-least-one',
      statement: atLeast.statement,
      message: `While a request was in flight that was refused, a list showed no live role with ${fields}.`,
      expected: `at least ${String(atLeast.n)} at all times`,
      actual: 'none',
    },
  ];
}

/** A delete of one role that was accepted, and the role is there when all is over. */
function revived(contract: Contract, { fired, ids, after }: Round): Sight[] {
  const { gone } = contract.delete;
  const deleted = fired.filter(
    ({ step, answer }) =>
      step.do === 'call' && operationNamed(contract, step.operation).plays === 'delete' && answer.class === 'accepted',
  );
  const held = [...after.users.values()];
  return Object.entries(ids).flatMap(([name, id]) => {
    const item = after.list?.items.get(idKey(id));
    const was = deleted.some(
      ({ step, sent }) =>
        step.do === 'call' && (step.role === name || (sent.length === 1 && idKey(sent[0]?.id) === idKey(id))),
    );
    if (
      !was ||
      !item ||
      isRemoved(contract, item) ||
      gone.level === 'observe' ||
      held.some((one) => holdsRole(one, id))
    )
      return [];
    return [
      {
        ruleId: deleteRule(contract, 'gone'),
        statement: gone,
        message: `Delete of role ${name} (${idKey(id)}) was accepted while another request was in flight, and the list shows the role when both are over.`,
        expected: 'the role is gone',
        actual: 'the list shows it',
      },
    ];
  });
}

/** Counts that differ from how many of the race's users hold the role, when all is over. */
function miscounted(contract: Contract, { ids, users, after, before }: Round): Sight[] {
  const field = contract.role.fields.find(({ count }) => count && count.level !== 'observe');
  if (!field?.count || users.length === 0 || users.some((user) => after.users.get(user) === undefined)) return [];
  const { pointer, label, count } = field;
  return Object.entries(ids).flatMap(([name, id]) => {
    const holders = (look: Round['after']): number =>
      users.filter((user) => holdsRole(look.users.get(user), id)).length;
    const shown = (look: Round['after']): Json | undefined => valueAt(look.list?.items.get(idKey(id)), pointer);
    const now = shown(after);
    // Only a server that counted right before can be said to have lost count.
    if (typeof now !== 'number' || now === holders(after) || shown(before) !== holders(before)) return [];
    return [
      {
        ruleId: `assign.${label}.count`,
        statement: count,
        message: `After assignments in flight together ${String(holders(after))} users hold role ${name} (${idKey(id)}), and the list shows ${label} ${String(now)}.`,
        expected: `${label}: ${String(holders(after))}`,
        actual: `${label}: ${String(now)}`,
      },
    ];
  });
}
