import type { JsonSchema } from '../../contract/types';
import { inCharacters } from '../values/inCharacters';
import { numberIn } from '../values/numberIn';
import { patternTexts } from '../values/patternTexts';
import { textIn } from '../values/textIn';
import { textOfLength } from '../values/textOfLength';
import type { Labelled } from '../types';

const plainLength = 24;

/**
 * Plain text at the limits of a schema and one inside them; text of a format or pattern where the schema wants that.
 */
export function acceptedTexts(schema: JsonSchema, { marked }: { readonly marked: boolean }): Labelled[] {
  const pattern = textIn(schema, 'pattern');
  if (textIn(schema, 'format') === 'uuid') return [{ what: 'a UUID', value: '3b1f8a52-6c0d-4e97-9a41-d5720c6e8f13' }];
  if (pattern !== undefined) return patternTexts(schema, pattern);
  const max = numberIn(schema, 'maxLength');
  const min = numberIn(schema, 'minLength') ?? 1;
  const middle = Math.max(min, Math.min(plainLength, max ?? plainLength));
  // Without any limit in the sources nothing is known of very short or very long text: a plain one is all that must be
  // taken.
  const lengths = max !== undefined ? [max, max - 1, min, middle] : min > 1 ? [min, middle] : [middle];
  return [...new Set(lengths)]
    .filter((length) => length >= min)
    .map((length) => ({ what: inCharacters(length), value: textOfLength(length, { marked }) }));
}
