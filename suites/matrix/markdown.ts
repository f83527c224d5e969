import { isQuiet } from './alarms';
import type { Figures } from './figures';
import { share, totalOf } from './figures';

/** docs/kill-matrix.md. */
export function markdownOf(all: readonly Figures[], command: string): string {
  return [
    '# The kill matrix',
    '',
    'Each embedded server has a catalogue of faults that can be switched on one at a time. A fault ' +
      'counts as found when at least one rule fails on the server that has it.',
    'Standard is run where quick found nothing, and what quick finds counts for it too. `exchange` ' +
      'shows in one request, `sequence` in a few; `unusual` takes input that',
    'nobody sends by accident and is told apart; what takes requests in flight together is not part of this table.',
    '',
    `Produced by \`${command}\`.`,
    '',
    ...all.flatMap(contractSection),
  ].join('\n');
}

function contractSection({ contract, kinds, rules, notFound, unfaulted }: Figures): string[] {
  const total = totalOf(kinds);
  const row = (name: string, faults: number, quick: number, standard: number): string =>
    `| ${name} | ${faults} | ${quick} (${share(quick, faults)}) | ${standard} (${share(standard, faults)}) |`;
  return [
    `## ${contract}`,
    '',
    '| kind | faults | quick | standard |',
    '|---|---:|---:|---:|',
    ...kinds.map((one) => row(one.kind, one.faults, one.quick, one.standard)),
    row('**exchange and sequence**', total.faults, total.quick, total.standard),
    '',
    `Servers without a fault: ${unfaulted.length} tried (the plain one and its variants), ` +
      `${unfaulted.filter((one) => !isQuiet(one)).length} with an alarm.`,
    '',
    '| rule | faults that break it | found | share |',
    '|---|---:|---:|---:|',
    ...rules.map(({ rule, faults, found }) => `| \`${rule}\` | ${faults} | ${found} | ${share(found, faults)} |`),
    '',
    ...(notFound.length === 0
      ? ['Every fault is found.', '']
      : ['Not found:', '', ...notFound.map(({ name, kind, title }) => `- \`${name}\` (${kind}): ${title}`), '']),
  ];
}
