import { countCodePoints } from '../schema/countCodePoints';
import type { Labelled } from '../types';

/** White space that "not only white space" may or may not mean: everything but space, tab, CR and LF. */
export function oddBlanks(maxLength = Infinity): Labelled[] {
  return [
    { what: 'only a no-break space', value: '\u00A0' },
    { what: 'only an ideographic space', value: '\u3000' },
    { what: 'only a zero-width space', value: '\u200B' },
    { what: 'only a line separator', value: '\u2028' },
    { what: 'only a form feed and a vertical tab', value: '\f\v' },
  ].filter(({ value }) => countCodePoints(value) <= maxLength);
}
