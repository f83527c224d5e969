import type { WritableField } from '../../contract/types';
import { countCodePoints } from '../values/lengths';
import { listedValues } from '../../model/schema';
import { numberIn, textIn } from '../schema/keywords';
import type { Refused } from '../types';

const unpatterned = ['!', '~~~', 'not of this form', '?!?!?!?', 'a', '0', '#', 'ZZZZZZ', '-'];

/** Text of an allowed length in the wrong form: no UUID, no match of the pattern. */
export function refusedFormats({ schema }: WritableField): Refused[] {
  const pattern = textIn(schema, 'pattern');
  if (listedValues(schema)) return [];
  return [
    ...(pattern === undefined ? [] : againstPattern(new RegExp(pattern, 'u'), lengthFits(schema))),
    ...(textIn(schema, 'format') === 'uuid' ? againstUuid.filter(({ value }) => lengthFits(schema)(value)) : []),
  ];
}

const againstPattern = (pattern: RegExp, fits: (text: string) => boolean): Refused[] =>
  unpatterned
    .filter((text) => fits(text) && !pattern.test(text))
    .slice(0, 3)
    .map((value, index) => ({
      keyword: 'pattern',
      what: `"${value}"`,
      value,
      tier: index === 0 ? 'quick' : 'standard',
    }));

const againstUuid: readonly (Refused & { readonly value: string })[] = [
  { keyword: 'format', what: 'a word instead of a UUID', value: 'not-a-uuid', tier: 'quick' },
  {
    keyword: 'format',
    what: 'a UUID without its last character',
    value: '3b1f8a52-6c0d-4e97-9a41-d5720c6e8f1',
    tier: 'standard',
  },
  {
    keyword: 'format',
    what: 'a UUID with a letter that is no digit',
    value: '3b1f8a52-6c0d-4e97-9a41-d5720c6e8f1g',
    tier: 'standard',
  },
];

const lengthFits =
  (schema: WritableField['schema']) =>
  (text: string): boolean => {
    const length = countCodePoints(text);
    return length >= (numberIn(schema, 'minLength') ?? 0) && length <= (numberIn(schema, 'maxLength') ?? Infinity);
  };
