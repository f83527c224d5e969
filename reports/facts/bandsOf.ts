import type { Results } from '../../model/results';
import { countOf } from '../text/countOf';

/** Something a reader has to know before believing the verdict. */
export interface Band {
  readonly kind: 'cut short' | 'filtered' | 'part of a run' | 'waived' | 'declined' | 'not restored' | 'left behind';
  readonly text: string;
  readonly items: readonly string[];
}

/** The loud bands of a report, loudest first; none for a whole run that left nothing out. */
export function bandsOf(results: Results): Band[] {
  const { cleanUp, declined, filter, shard, waived } = results;
  const bands: Band[] = [];
  if (!results.complete)
    bands.push({
      kind: 'cut short',
      text: results.stopped === '' ? 'the run did not come to its end' : results.stopped,
      items: [],
    });
  if (filter.length > 0) bands.push({ kind: 'filtered', text: 'only these rules were run:', items: filter });
  if (shard !== null)
    bands.push({ kind: 'part of a run', text: `shard ${shard}; the other rules are in the other shards`, items: [] });
  if (waived.length > 0)
    bands.push({
      kind: 'waived',
      text: `${countOf(waived.length, 'rule')}, by the configuration:`,
      items: waived.map(({ rule, reason }) => `${rule} (${reason})`),
    });
  if (declined.length > 0) bands.push({ kind: 'declined', text: '', items: declined });
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
