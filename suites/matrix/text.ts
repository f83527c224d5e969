import type { Alarms } from './alarms';
import { complaintsOf, isQuiet } from './alarms';
import type { Figures } from './figures';
import { share, totalOf } from './figures';

/** What the terminal shows of one contract. */
export function textOf(figures: Figures): string {
  const { contract, kinds, rules, notFound, elsewhere, stopped, worst, unfaulted } = figures;
  const total = totalOf(kinds);
  return [
    `${contract}: ${line(total.faults, total.quick, total.standard)}`,
    ...kinds.map(({ kind, faults, quick, standard }) => `  ${kind.padEnd(9)} ${line(faults, quick, standard)}`),
    ...worst.map(({ profile, requests, fault }) => `  most requests, ${profile}: ${requests} (${fault})`),
    ...section(
      'rules, faults that break them, found, found by the rule itself',
      rules
        .filter(({ faults, found }) => found < faults)
        .map(({ rule, faults, found, itself }) => `${rule}: ${faults}, ${found}, ${itself}`),
    ),
    ...section(
      'not found',
      notFound.map(({ name, kind, title, breaks }) => `${kind} ${name}: ${title} [${breaks.join(', ')}]`),
    ),
    ...section(
      'found by other rules than the fault is said to break',
      elsewhere.map(
        ({ fault, found }) => `${fault.name} [${fault.breaks.join(', ')}]: ${found.slice(0, 4).join(', ')}`,
      ),
    ),
    ...section(
      'runs that ended early',
      stopped.map(({ fault, stopped: why }) => `${fault}: ${why ?? ''}`),
    ),
    ...section('alarms on servers without a fault', unfaulted.filter((one) => !isQuiet(one)).map(alarmText)),
    `  servers without a fault: ${unfaulted.length}, without an alarm: ${unfaulted.filter(isQuiet).length}`,
    '',
  ].join('\n');
}

const line = (faults: number, quick: number, standard: number): string =>
  `quick ${quick} of ${faults} (${share(quick, faults)}), standard ${standard} (${share(standard, faults)})`;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`  ${title}:`, ...lines.map((one) => `    ${one}`)];

const alarmText = (alarms: Alarms): string =>
  `${alarms.variants.length === 0 ? 'no variant' : alarms.variants.join(' + ')}: ${complaintsOf(alarms).join(' | ')}`;
