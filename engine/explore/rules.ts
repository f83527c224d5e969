/** The rules of exploration. */

import type { Statement } from '../../contract/types';
import type { Rule } from '../../model/rule';
import { commonly } from '../../oracle/blame';

/** The name of exploration where other rules name their law. */
export const EXPLORATION = 'exploration';

/** The rule that some order explains concurrent requests. */
export const LINEARIZABLE = 'concurrency.linearizable';

/** The rule that a command sequence breaks if none of its commands breaks a rule alone. */
export const EXPLAINED = 'history.explained';

type DeepRule = Omit<Rule, 'law'>;

const titles: Readonly<Record<string, string>> = {
  [LINEARIZABLE]:
    'Requests in flight together have some order that explains all their answers and the state after them',
  [EXPLAINED]: 'What a sequence of requests leads to follows from their answers',
};

/** A rule for a finding. A law that states the rule too says more about it. */
export function ruleOf(id: string, statement: Statement, title?: string): DeepRule {
  return {
    id,
    title: titles[id] ?? title ?? `${id} holds in histories too`,
    level: statement.level,
    source: statement.source,
    ...(statement.note === undefined ? {} : { note: statement.note }),
  };
}

/** The rules of exploration itself, which no law states. */
export const explorationRules: readonly DeepRule[] = [LINEARIZABLE, EXPLAINED].map((id) =>
  ruleOf(id, commonly('should')),
);

/** The rules that were found broken, and the rules of exploration in any case. */
export const withExplorationRules = (found: readonly DeepRule[]): DeepRule[] => [
  ...found,
  ...explorationRules.filter(({ id }) => !found.some((rule) => rule.id === id)),
];
