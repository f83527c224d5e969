import type { RuleResult } from '../../model/results';
import { listed } from './listed';
import { shortLine } from './shortLine';

/** What was sent for a rule, in prose: `name of 71 characters, 3 times; name of 70 characters, once`. */
export const sentText = (sent: RuleResult['sent'], limit: number): string =>
  listed(
    sent.map(({ what, times }) => `${shortLine(what, 160)}, ${timesText(times)}`),
    limit,
    '; ',
  );

const timesText = (times: number): string => (times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`);
