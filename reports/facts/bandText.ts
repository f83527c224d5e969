import { shortLine } from '../text/shortLine';
import { listed } from '../text/listed';
import type { Band } from './bandsOf';

/** A band in one line of plain text: `FILTERED Only the rules that match were run: delete.*`. */
export const bandText = ({ kind, text, items }: Band): string =>
  [
    `${kind.toUpperCase()}:`,
    shortLine(text, 300),
    listed(
      items.map((item) => shortLine(item, 300)),
      12,
      '; ',
    ),
  ]
    .filter((part) => part !== '')
    .join(' ');
