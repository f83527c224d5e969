import type { RuleResult } from '../../model/results';

/** Rules whose ids begin alike. */
export interface Section {
  readonly name: string;
  readonly rules: readonly RuleResult[];
}

/** The rules by the first part of their ids, sections and rules in the order they come in. */
export function sectionsOf(rules: readonly RuleResult[]): Section[] {
  const sections = new Map<string, RuleResult[]>();
  for (const rule of rules) {
    const name = rule.id.split('.', 1)[0] ?? '';
    const section = sections.get(name);
    if (section === undefined) sections.set(name, [rule]);
    else section.push(rule);
  }
  return [...sections].map(([name, members]) => ({ name, rules: members }));
}
