import type { Ended } from '../../check/runJob';
import type { ReportChoices } from '../../check/keys';
import type { Happening } from '../exit';

/** Options that change the exit code. */
export type Counting = Pick<ReportChoices, 'strict' | 'requireConformant'>;

/** What a run came to. */
export function happeningsOf(
  { results, stopped, outOfTime }: Pick<Ended, 'results' | 'stopped' | 'outOfTime'>,
  { strict, requireConformant }: Counting,
): Happening[] {
  const known = new Set(results.known.map(({ rule }) => rule));
  const shouldFails = results.rules.some(
    ({ id, level, verdict }) => level === 'should' && verdict === 'fail' && !known.has(id),
  );
  return [
    ...(stopped === 'interrupted' && !outOfTime ? ['interrupted' as const] : []),
    ...(strict && shouldFails ? ['failed' as const] : []),
    ...(stopped === 'refusing' ? ['incomplete' as const] : []),
    ...(stopped !== null && stopped !== 'interrupted' && stopped !== 'refusing' ? ['unreachable' as const] : []),
    requireConformant && results.verdict === 'partial' ? 'incomplete' : happeningFor[results.verdict],
  ];
}

const happeningFor = {
  conformant: 'conformant',
  partial: 'partial',
  incomplete: 'incomplete',
  'non-conformant': 'failed',
} as const;
