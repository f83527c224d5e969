import type { RuleResult } from '../../model/results';
import { visibleLine } from '../text/visibleLine';

/** The attributes by which the page's filter knows a rule or a finding. */
export const itemData = (
  item: 'rule' | 'finding',
  { id, law, level, verdict }: RuleResult,
): Readonly<Record<`data-${string}`, string>> => ({
  'data-item': item,
  'data-is': verdict,
  'data-level': level,
  'data-law': visibleLine(law),
  'data-section': visibleLine(id.split('.', 1)[0] ?? ''),
});
