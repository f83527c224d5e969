/** Which rules a round tested: those that it would have found broken. */

import { deleteRule, operationNamed } from '../../../contract/questions';
import type { Contract, Play } from '../../../contract/types';
import { valueAt } from '../../../model/pointer';
import type { SentCall } from '../attempt';
import { LINEARIZABLE } from '../rules';
import { loneRefusal } from './judge';
import type { Round } from './round';

/** `explained`: some order of the requests explains what was seen. */
export function rulesTested(contract: Contract, round: Round, assignsGone: boolean, explained: boolean): string[] {
  const { concurrent, after, race, users } = round;
  const accepted = (kind: Play): SentCall[] =>
    concurrent.filter(
      ({ step, answer }) =>
        step.do === 'call' && answer.class === 'accepted' && operationNamed(contract, step.operation).plays === kind,
    );
  const calls = concurrent.flatMap(({ step }) => (step.do === 'call' ? [`${step.operation}.no-server-error`] : []));
  const { gone, inUse } = contract.delete;
  const count = contract.role.fields.find((field) => field.count && field.count.level !== 'observe');
  const deleted = accepted('delete').length > 0;
  const byState: [boolean, string][] = [
    [accepted('create').length > 1, 'list.ids-unique'],
    [race.defaults.length > 0, 'default.at-least-one'],
    [
      deleted && users.length > 0 && !assignsGone,
      deleteRule(contract, inUse.level === 'must' ? 'in-use' : 'in-use-whole'),
    ],
    [deleted && gone.level !== 'observe', deleteRule(contract, 'gone')],
    [
      count !== undefined && users.length > 0 && users.every((user) => after.users.get(user) !== undefined),
      `assign.${count?.label ?? ''}.count`,
    ],
  ];
  const read = after.list
    ? [...byState.filter(([tested]) => tested).map(([, rule]) => rule), ...uniqueRules(contract, concurrent)]
    : [];
  return [...new Set([...calls, ...read, ...(explained ? [loneRefusal(contract, round) ?? LINEARIZABLE] : [])])];
}

/** The uniqueness rule of every write that sent a value which another write sent too. */
function uniqueRules(contract: Contract, concurrent: readonly SentCall[]): string[] {
  const field = contract.role.fields.find(({ unique }) => unique && unique.level !== 'observe');
  if (!field) return [];
  const sent = concurrent.flatMap(({ step, sent: items }) =>
    step.do === 'call' ? items.map(({ item }) => ({ by: step.operation, value: valueAt(item, field.pointer) })) : [],
  );
  return sent
    .filter(
      ({ value }, at) => value !== undefined && sent.some((other, index) => index !== at && other.value === value),
    )
    .map(({ by }) => `${by}.${field.label}.unique`);
}
