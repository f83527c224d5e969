import type { WritableField } from '../../contract/types';
import { textsAgainstPattern } from '../../model/brokenPattern';
import { listedValues } from '../../model/schema';
import { numberIn, textIn } from '../schema/keywords';
import type { Refused } from '../types';
import { textsOfFormat } from '../values/formatTexts';
import { countCodePoints } from '../values/lengths';

/** Text of an allowed length in the wrong form: not of the format, no match of the pattern. */
export function refusedFormats({ schema }: WritableField): Refused[] {
  if (listedValues(schema)) return [];
  const ofFormat = (textsOfFormat(textIn(schema, 'format'))?.refused ?? []).filter(([, text]) =>
    lengthFits(schema, text),
  );
  return [
    ...textsAgainstPattern(schema)
      .slice(0, 3)
      .map((value, index) => broken('pattern', JSON.stringify(value), value, index)),
    ...ofFormat.map(([what, value], index) => broken('format', what, value, index)),
  ];
}

const broken = (keyword: 'pattern' | 'format', what: string, value: string, index: number): Refused => ({
  keyword,
  what,
  value,
  tier: index === 0 ? 'quick' : 'standard',
});

function lengthFits(schema: WritableField['schema'], text: string): boolean {
  const length = countCodePoints(text);
  return length >= (numberIn(schema, 'minLength') ?? 0) && length <= (numberIn(schema, 'maxLength') ?? Infinity);
}
