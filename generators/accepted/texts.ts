import type { JsonSchema } from '../../contract/types';
import { inCharacters } from '../values/lengths';
import { numberIn, textIn } from '../schema/keywords';
import { patternTexts } from '../values/patternTexts';
import { textOfLength } from '../values/textOfLength';
import type { Labelled } from '../types';

const plainLength = 24;

/**
 * Plain text at the limits of a schema and one length inside them; text of the format or pattern that the schema asks
 * for.
 */
export function acceptedTexts(schema: JsonSchema, { marked }: { readonly marked: boolean }): Labelled[] {
  const pattern = textIn(schema, 'pattern');
  if (textIn(schema, 'format') === 'uuid') return [{ what: 'a UUID', value: '3b1f8a52-6c0d-4e97-9a41-d5720c6e8f13' }];
  if (pattern !== undefined) return patternTexts(schema, pattern);
  const max = numberIn(schema, 'maxLength');
  const min = numberIn(schema, 'minLength') ?? 1;
  const middle = Math.max(min, Math.min(plainLength, max ?? plainLength));
  // Without a limit in the sources nobody knows whether very short or very long text is accepted, so a plain one is
  // enough.
  const lengths = max !== undefined ? [max, max - 1, min, middle] : min > 1 ? [min, middle] : [middle];
  return [...new Set(lengths)]
    .filter((length) => length >= min)
    .map((length) => ({ what: inCharacters(length), value: textOfLength(length, { marked }) }));
}
