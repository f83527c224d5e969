import type { Contract } from '../../contract/types';
import { needInWords } from '../../engine/language/needs';
import type { Plan } from '../../engine/plan/plan';

/** A plan in words: what would be sent, in its order, what is skipped and why, what the budget leaves out. */
export function planText(contract: Pick<Contract, 'title'>, plan: Plan, budget: number): string {
  const skipped = new Map<string, Set<string>>();
  for (const { rules, needs, readOnly } of plan.skipped) {
    const why = readOnly ? 'needs to write' : needs.map(needInWords).join(' and ');
    rules.forEach((rule) => skipped.set(why, (skipped.get(why) ?? new Set()).add(rule)));
  }
  return [
    `${contract.title}: ${String(plan.cases.length)} cases, about ` +
      `${String(plan.estimatedRequests)} of at most ${String(budget)} requests`,
    ...plan.cases.map(
      ({ case: one, rules }, index) => `  ${String(index + 1).padStart(4)}  ${one.what}  [${rules.join(', ')}]`,
    ),
    ...[...skipped].map(([why, rules]) => `  not tried: ${[...rules].join(', ')} (${why})`),
    ...(plan.dropped.length === 0 ? [] : [`  beyond the budget: ${String(plan.dropped.length)} more cases`]),
  ].join('\n');
}
