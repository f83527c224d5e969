import type { Declined, Results } from '../../model/results';
import { knownText } from './knownText';
import { countOf } from '../text/countOf';

/** Something a reader has to know before believing the verdict. */
export interface Band {
  readonly kind:
    | 'cut short'
    | 'filtered'
    | 'part of a run'
    | 'read-only'
    | 'waived'
    | 'levels changed'
    | 'known'
    | 'not restored'
    | 'left behind';
  readonly text: string;
  readonly items: readonly string[];
}

/** The loud bands of a report, loudest first; none for a whole run that left nothing out. */
export function bandsOf(results: Results): Band[] {
  const { cleanUp, shard } = results;
  const bands: Band[] = [];
  if (!results.complete)
    bands.push({
      kind: 'cut short',
      text: results.stopped === '' ? 'the run did not come to its end' : results.stopped,
      items: [],
    });
  if (shard !== null)
    bands.push({ kind: 'part of a run', text: `shard ${shard}; the other rules are in the other shards`, items: [] });
  bands.push(...exceptionBands(results));
  if (cleanUp.notRestored.length > 0)
    bands.push({ kind: 'not restored', text: 'mend it by hand:', items: cleanUp.notRestored });
  if (cleanUp.leftBehind.length > 0)
    bands.push({
      kind: 'left behind',
      text: `${countOf(cleanUp.leftBehind.length, 'role')} of this run could not be deleted`,
      items: [],
    });
  return bands;
}

/** What the configuration keeps out of the verdict, a band each. */
function exceptionBands({ filter, declined, waived, changedLevels, known }: Results): Band[] {
  const leftOut = (by: Declined['by']): readonly string[] | undefined => declined.find((one) => one.by === by)?.rules;
  const readOnly = leftOut('--read-only');
  const filtered = leftOut('--only') ?? [];
  const bands: Band[] = [
    {
      kind: 'filtered',
      text: `${filtered.length === 0 ? '' : `${leaves(filtered)} out: `}only these rules were run:`,
      items: filter,
    },
    {
      kind: 'waived',
      text: `${countOf(waived.length, 'rule')}, by the configuration:`,
      items: waived.map(({ rule, reason }) => `${rule} (${reason})`),
    },
    {
      kind: 'levels changed',
      text: 'by the configuration:',
      items: changedLevels.map(({ rule, from, to, reason }) => `${rule} from ${from} to ${to} (${reason})`),
    },
    {
      kind: 'known',
      text: `${countOf(known.length, 'failure')}, by the list of known failures:`,
      items: known.map(({ rule, ...one }) => `${rule} (${knownText(one)})`),
    },
  ];
  return [
    ...(readOnly === undefined ? [] : [readOnlyBand(readOnly)]),
    ...bands.filter(({ items }) => items.length > 0),
  ];
}

const readOnlyBand = (rules: readonly string[]): Band => ({
  kind: 'read-only',
  text: `nothing but GET was sent${rules.length === 0 ? '' : `, which ${leaves(rules)} out:`}`,
  items: rules,
});

const leaves = (rules: readonly string[]): string => `leaves ${countOf(rules.length, 'required rule')}`;
