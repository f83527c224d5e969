import type { Statement } from '../../contract/types';
import type { Rule } from '../../model/rule';
import { commonly } from '../../oracle/blame';

/** Stands where other rules name the law that states them. */
export const EXPLORATION = 'exploration';

/** Requests in flight together have some order that explains them. */
export const LINEARIZABLE = 'concurrency.linearizable';

/** The rule that some history as a whole breaks, where none of its steps breaks one alone. */
export const EXPLAINED = 'history.explained';

type DeepRule = Omit<Rule, 'law'>;

const titles: Readonly<Record<string, string>> = {
  [LINEARIZABLE]:
    'Requests in flight together have some order that explains all their answers and the state after them',
  [EXPLAINED]: 'What a sequence of requests leads to follows from their answers',
};

/** A rule as findings name it; a law that states it too says more of it. */
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

/** They are there whether or not they were broken. */
export const withExplorationRules = (found: readonly DeepRule[]): DeepRule[] => [
  ...found,
  ...explorationRules.filter(({ id }) => !found.some((rule) => rule.id === id)),
];
