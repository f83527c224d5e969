/** How a run can end. Several of these can be true of one command. */
export type Happening =
  'interrupted' | 'usage' | 'defect' | 'failed' | 'unreachable' | 'incomplete' | 'partial' | 'conformant';

/** Every exit code of the command. Never a count: a shell sees it modulo 256. */
export const exitCodes: Readonly<Record<Happening, number>> = {
  interrupted: 130,
  usage: 2,
  defect: 5,
  failed: 1,
  unreachable: 4,
  incomplete: 3,
  partial: 0,
  conformant: 0,
};

const precedence: readonly Happening[] = [
  'interrupted',
  'usage',
  'defect',
  'failed',
  'unreachable',
  'incomplete',
  'partial',
  'conformant',
];

/**
 * The exit code of a command: of all that happened, the first in the order of precedence counts. If nothing happened,
 * nothing was verified.
 */
export function exitCodeOf(happened: Iterable<Happening>): number {
  const all = new Set(happened);
  return exitCodes[precedence.find((one) => all.has(one)) ?? 'incomplete'];
}
