import type { Rule } from '../../model/rule';

/** The rules of a contract in columns, grouped by the first part of their ids. */
export function listText({
  contract,
  title,
  rules,
}: {
  readonly contract: string;
  readonly title: string;
  readonly rules: readonly Rule[];
}): string {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const name = rule.id.split('.', 1)[0] ?? '';
    groups.set(name, [...(groups.get(name) ?? []), rule]);
  }
  const width = Math.min(48, Math.max(0, ...rules.map(({ id }) => id.length)));
  const counts = (['must', 'should', 'observe'] as const).map(
    (level) => `${String(rules.filter((rule) => rule.level === level).length)} ${level}`,
  );
  return [
    `${contract}: ${title} (${String(rules.length)} rules: ${counts.join(', ')})`,
    ...[...groups].flatMap(([name, members]) => [
      '',
      `  ${name}`,
      ...members.map(({ id, level, title: text }) => `    ${id.padEnd(width)}  ${level.padEnd(7)}  ${text}`),
    ]),
    '',
  ].join('\n');
}
