/** Rules that answers and the last snapshot of a round break by themselves, whatever the order of the requests. */

import { deleteRule, isRemoved, keepsAtLeast, nameOf, operationNamed } from '../../../contract/questions';
import type { Contract, Play } from '../../../contract/types';
import type { Json, JsonObject } from '../../../model/json';
import { valueAt } from '../../../model/pointer';
import { commonly, inWords } from '../../../oracle/blame';
import { holdsRole, idKey } from '../../language/history';
import { isLastPage } from '../../wire/nextPage';
import type { SentCall } from '../attempt';
import type { BrokenRule } from '../brokenRule';
import type { Round } from './round';

/** `assignsGone`: the server gives users deleted roles even while nothing else is in flight. */
export function violationsIn(contract: Contract, round: Round, assignsGone: boolean): BrokenRule[] {
  return [
    ...serverErrors(round),
    ...sameIds(contract, round),
    ...sameNames(contract, round),
    ...(assignsGone ? [] : heldWithoutRole(contract, round)),
    ...noDefault(contract, round),
    ...stillThere(contract, round),
    ...wrongCounts(contract, round),
  ];
}

const isOfKind = (contract: Contract, { step }: SentCall, kind: Play): boolean =>
  step.do === 'call' && operationNamed(contract, step.operation).plays === kind;

const accepted = (contract: Contract, { concurrent }: Round, kind: Play): SentCall[] =>
  concurrent.filter((sent) => sent.answer.class === 'accepted' && isOfKind(contract, sent, kind));

const serverErrors = ({ concurrent }: Round): BrokenRule[] =>
  concurrent.flatMap(({ step, answer }) =>
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

/** Two creates answered with one id. */
function sameIds(contract: Contract, round: Round): BrokenRule[] {
  const created = accepted(contract, round, 'create').flatMap(({ answer }) =>
    answer.items.map((item) => ({ key: idKey(valueAt(item, contract.role.idAt)), name: nameOf(contract, item) })),
  );
  const twice = created.find(({ key }, index) => created.some((other, at) => at < index && other.key === key));
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

/** Two roles have one value of a field that no two roles may share. */
function sameNames(contract: Contract, { after, mark, concurrent }: Round): BrokenRule[] {
  const field = contract.role.fields.find(({ unique }) => unique && unique.level !== 'observe');
  if (!field?.unique) return [];
  const { pointer, label } = field;
  const bearers = new Map<string, string>();
  for (const [key, item] of after.list?.items ?? []) {
    const value = valueAt(item, pointer);
    if (typeof value !== 'string' || !value.includes(mark) || isRemoved(contract, item)) continue;
    const other = bearers.get(value);
    if (other !== undefined) {
      const by = lastWriterOf(concurrent, pointer, value);
      const both = `roles ${other} and ${key} both have the ${label} ${inWords(value)}`;
      return [
        {
          ruleId: `${by ?? 'create'}.${label}.unique`,
          statement: field.unique,
          message: `After two requests in flight together ${both}.`,
          expected: `one role with this ${label}`,
          actual: 'two roles',
        },
      ];
    }
    bearers.set(value, key);
  }
  return [];
}

/** The operation of the last accepted request that sent this value. */
function lastWriterOf(concurrent: readonly SentCall[], pointer: string, value: Json): string | undefined {
  const step = concurrent.findLast(
    ({ step: one, answer, sent }) =>
      one.do === 'call' && answer.class === 'accepted' && sent.some(({ item }) => valueAt(item, pointer) === value),
  )?.step;
  return step?.do === 'call' ? step.operation : undefined;
}

/** A role was deleted, and a user holds it. */
function heldWithoutRole(contract: Contract, round: Round): BrokenRule[] {
  const { after, ids } = round;
  const { inUse } = contract.delete;
  if (!after.list || accepted(contract, round, 'delete').length === 0) return [];
  for (const [name, id] of Object.entries(ids)) {
    const item = after.list.items.get(idKey(id));
    if (item && !isRemoved(contract, item)) continue;
    const [user] = [...after.users].find(([, held]) => holdsRole(held, id)) ?? [];
    if (user === undefined) continue;
    const stated = inUse.level === 'must';
    const raced = `Role ${name} (${idKey(id)}) was assigned and deleted at once; both were accepted`;
    return [
      {
        ruleId: deleteRule(contract, stated ? 'in-use' : 'in-use-whole'),
        statement: stated ? inUse : commonly('should'),
        message: `${raced}, the role is gone, and user ${user} holds it.`,
        expected: 'the role stays, or nobody holds it',
        actual: 'the role is gone and is held',
      },
    ];
  }
  return [];
}

/** No default role is left at the end, or a list showed none although nothing was changed. */
function noDefault(contract: Contract, { race, before, after, concurrent }: Round): BrokenRule[] {
  const { atLeast } = contract;
  if (!atLeast || race.defaults.length === 0) return [];
  const isTooFew = (items: Iterable<JsonObject>): boolean =>
    [...items].filter((item) => keepsAtLeast(contract, item)).length < atLeast.n;
  if (!before.list || isTooFew(before.list.items.values())) return [];
  const fields = atLeast.where.map(({ pointer }) => pointer.split('/').at(-1)).join(' and ');
  const broken = (message: string, expected: string): BrokenRule[] => [
    { ruleId: 'default.at-least-one', statement: atLeast.statement, message, expected, actual: 'none' },
  ];
  if (after.list && isTooFew(after.list.items.values()))
    return broken(
      `After requests in flight together the list shows no live role left with ${fields}.`,
      `at least ${String(atLeast.n)}`,
    );
  const isList = (sent: SentCall): boolean => isOfKind(contract, sent, 'list');
  const torn = concurrent.some(
    (sent) =>
      isList(sent) &&
      sent.answer.class === 'accepted' &&
      isLastPage(contract, sent.answer.body) &&
      isTooFew(sent.answer.items),
  );
  const writes = concurrent.filter((sent) => sent.step.do === 'call' && !isList(sent));
  return torn && writes.every(({ answer }) => answer.class === 'refused')
    ? broken(
        `While a request was in flight that was refused, a list showed no live role with ${fields}.`,
        `at least ${String(atLeast.n)} at all times`,
      )
    : [];
}

/** A delete of one role was accepted, and the role is there in the end. */
function stillThere(contract: Contract, round: Round): BrokenRule[] {
  const { ids, after } = round;
  const { gone } = contract.delete;
  if (gone.level === 'observe') return [];
  const deletes = accepted(contract, round, 'delete');
  const held = [...after.users.values()];
  return Object.entries(ids).flatMap(([name, id]) => {
    const key = idKey(id);
    const item = after.list?.items.get(key);
    const wasDeleted = deletes.some(
      ({ step, sent }) =>
        step.do === 'call' && (step.role === name || (sent.length === 1 && idKey(sent[0]?.id) === key)),
    );
    if (!wasDeleted || !item || isRemoved(contract, item) || held.some((one) => holdsRole(one, id))) return [];
    const accepting = `Delete of role ${name} (${key}) was accepted while another request was in flight`;
    return [
      {
        ruleId: deleteRule(contract, 'gone'),
        statement: gone,
        message: `${accepting}, and the list shows the role when both are over.`,
        expected: 'the role is gone',
        actual: 'the list shows it',
      },
    ];
  });
}

/** A count differs in the end from the number of users who hold the role, and was right before. */
function wrongCounts(contract: Contract, { ids, users, after, before }: Round): BrokenRule[] {
  const field = contract.role.fields.find(({ count }) => count && count.level !== 'observe');
  if (!field?.count || users.length === 0 || users.some((user) => after.users.get(user) === undefined)) return [];
  const { pointer, label, count } = field;
  return Object.entries(ids).flatMap(([name, id]) => {
    const holders = (snapshot: Round['after']): number =>
      users.filter((user) => holdsRole(snapshot.users.get(user), id)).length;
    const shown = (snapshot: Round['after']): Json | undefined => valueAt(snapshot.list?.items.get(idKey(id)), pointer);
    const now = shown(after);
    if (typeof now !== 'number' || now === holders(after) || shown(before) !== holders(before)) return [];
    const role = `role ${name} (${idKey(id)})`;
    const truth = `${String(holders(after))} users hold ${role}`;
    return [
      {
        ruleId: `assign.${label}.count`,
        statement: count,
        message: `After assignments in flight together ${truth}, and the list shows ${label} ${String(now)}.`,
        expected: `${label}: ${String(holders(after))}`,
        actual: `${label}: ${String(now)}`,
      },
    ];
  });
}
