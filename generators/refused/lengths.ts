import type { WritableField } from '../../contract/types';
import { inCharacters } from '../values/lengths';
import { numberIn } from '../schema/keywords';
import { textOfLength } from '../values/textOfLength';
import type { Choices, Refused } from '../types';
import { namesType } from '../../model/schema';

const long = [200, 5000];

/** Text of this many characters is written as several words, because a server may measure single words. */
const words = 200;

const inWords = (text: string): string =>
  [...text].map((character, at) => (at > 40 && at % 9 === 0 ? ' ' : character)).join('');

/**
 * Text that is one character too long, much too long, or too short. Where one character is enough, too short is empty.
 */
export function refusedLengths({ schema }: WritableField, { marked = true }: Choices): Refused[] {
  if (!namesType(schema, 'string')) return [];
  const max = numberIn(schema, 'maxLength');
  const min = numberIn(schema, 'minLength') ?? 0;
  const text = (
    keyword: 'maxLength' | 'minLength',
    length: number,
    tier: Refused['tier'],
    written = (one: string): string => one,
  ): Refused => ({ keyword, what: inCharacters(length), value: written(textOfLength(length, { marked })), tier });
  return [
    ...(max === undefined ? [] : [text('maxLength', max + 1, 'quick')]),
    ...(max === undefined
      ? []
      : long
          .filter((length) => length > max + 1)
          .map((length) => text('maxLength', length, 'standard', length === words ? inWords : undefined))),
    ...(min === 1 ? [{ keyword: 'minLength', what: 'empty text', value: '', tier: 'quick' } as const] : []),
    ...(min > 1 ? [text('minLength', min - 1, 'quick')] : []),
  ];
}
