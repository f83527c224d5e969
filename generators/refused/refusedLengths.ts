import type { WritableField } from '../../contract/types';
import { inCharacters } from '../values/inCharacters';
import { numberIn } from '../values/numberIn';
import { textOfLength } from '../values/textOfLength';
import type { Choices, Refused } from '../types';
import { namesType } from '../../model/schema';

const long = [200, 5000];

/** This many characters are several words: a pattern may count those of one. */
const words = 200;

const inWords = (text: string): string =>
  [...text].map((character, at) => (at > 40 && at % 9 === 0 ? ' ' : character)).join('');

/** Text one character too long, much too long, and too short; too short is empty where one character is enough. */
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
