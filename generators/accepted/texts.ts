import type { JsonSchema } from '../../contract/types';
import { inCharacters } from '../values/lengths';
import { numberIn, textIn } from '../schema/keywords';
import { textsOfFormat } from '../values/formatTexts';
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
  const format = textIn(schema, 'format');
  const ofFormat = textsOfFormat(format);
  if (ofFormat) return ofFormat.accepted.map((value) => ({ what: format === 'uuid' ? 'a UUID' : `"${value}"`, value }));
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
