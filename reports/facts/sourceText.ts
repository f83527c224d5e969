import type { Source } from '../../model/rule';
import { visibleLine } from '../text/visibleLine';

/** Where a rule comes from, in a line: `Pulse API reference, Update a role`. */
export function sourceText({ kind, document, section }: Source): string {
  const place = [document, section]
    .filter((part) => part !== '')
    .map(visibleLine)
    .join(', ');
  if (kind === 'public') return `${place} (public pages)`;
  if (kind === 'assumed') return `${place} (assumed: the sources are silent)`;
  return place;
}
