import { capText } from './capText';
import { visibleLine } from './visibleLine';

/** One visible line of at most `limit` characters (before marks), with an ellipsis where it was cut. */
export function shortLine(text: string, limit: number): string {
  const { text: head, cut } = capText(text, limit);
  return visibleLine(head) + (cut ? '…' : '');
}
