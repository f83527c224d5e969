import type { Contract } from '../../../contract/types';
import { valueAt } from '../../../model/pointer';
import { deleteRule, operationNamed } from '../../../contract/questions';
import { refusalAlone } from './judge';
import type { Record, Round } from './runRound';
import { LINEARIZABLE } from '../rules';

/**
 * The rules that a round would have refuted if they had been broken in it: what it proved to hold. `explained`: some
 * order
 * of its requests does explain what was seen.
 */
export function provedBy(contract: Contract, round: Round, assignsGone: boolean, explained: boolean): string[] {
  const { fired, after, race, users } = round;
  const playing = (plays: string): Record[] =>
    fired.filter(
      ({ step, answer }) =>
        step.do === 'call' && answer.class === 'accepted' && operationNamed(contract, step.operation).plays === plays,
    );
  const calls = fired.flatMap(({ step }) => (step.do === 'call' ? [`${step.operation}.no-server-error`] : []));
  const { gone, inUse } = contract.delete;
  const count = contract.role.fields.find((field) => field.count && field.count.level !== 'observe');
  const deleted = playing('delete').length > 0;
  const seen: [boolean, string][] = [
    [playing('create').length > 1, 'list.ids-unique'],
    [race.keepers.length > 0, 'default.at-least-one'],
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
    ? [...seen.filter(([was]) => was).map(([, rule]) => rule), ...sharedNames(contract, fired)]
    : [];
  return [...new Set([...calls, ...read, ...(explained ? [refusalAlone(contract, round) ?? LINEARIZABLE] : [])])];
}

/** Two writes that both send one value of a field that no two roles may share. */
function sharedNames(contract: Contract, fired: readonly Record[]): string[] {
  const field = contract.role.fields.find(({ unique }) => unique && unique.level !== 'observe');
  if (!field) return [];
  const sent = fired.flatMap(({ step, sent: items }) =>
    step.do === 'call' ? items.map(({ item }) => ({ by: step.operation, value: valueAt(item, field.pointer) })) : [],
  );
  return sent
    .filter(
      ({ value }, at) => value !== undefined && sent.some((other, index) => index !== at && other.value === value),
    )
    .map(({ by }) => `${by}.${field.label}.unique`);
}
