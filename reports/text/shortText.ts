import { capText } from './capText';
import { visibleText } from './visibleText';

/** Visible text of at most `limit` characters (before marks) that says how much of it is shown. */
export function shortText(text: string, limit: number): string {
  const { text: head, cut } = capText(text, limit);
  return visibleText(head) + (cut ? `… (${head.length} of ${text.length} characters)` : '');
}
