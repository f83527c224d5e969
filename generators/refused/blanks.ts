import type { WritableField } from '../../contract/types';
import { countCodePoints } from '../values/lengths';
import { numberIn } from '../schema/keywords';
import type { Refused } from '../types';

const blanks: readonly (readonly [what: string, text: string, tier: Refused['tier']])[] = [
  ['a space', ' ', 'quick'],
  ['three spaces and a tab', '   \t', 'standard'],
  ['a tab', '\t', 'standard'],
  ['a line break', '\r\n', 'standard'],
];

/**
 * Empty text and text of white space alone, where statements forbid them. Only space, tab, CR and LF certainly count as
 * white space.
 */
export function refusedBlanks({ schema, statements }: WritableField): Refused[] {
  const min = numberIn(schema, 'minLength') ?? 0;
  const max = numberIn(schema, 'maxLength') ?? Infinity;
  return [
    ...(statements.notEmpty ? [{ keyword: 'notEmpty', what: 'empty text', value: '', tier: 'quick' } as const] : []),
    ...(statements.notBlank ? blanks : [])
      .map(([what, text, tier]) => {
        const padding = Math.max(0, min - countCodePoints(text));
        return {
          keyword: 'notBlank',
          what: padding > 0 ? `${what} and ${padding} spaces` : what,
          value: text + ' '.repeat(padding),
          tier,
        } as const;
      })
      .filter(({ value }) => countCodePoints(value) <= max),
  ];
}
