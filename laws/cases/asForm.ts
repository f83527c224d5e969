import type { MalformedBody } from '../../generators/types';
import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import type { Json } from '../../model/json';
import { isJsonObject } from '../../model/json';

/** The fields of a valid body as a form carries them, members in brackets. None for an array. */
export function asForm(valid: Json): MalformedBody[] {
  if (!isJsonObject(valid)) return [];
  const pairs = pairsOf(valid, '').map(([key, value]) => `${encoded(key)}=${encoded(value)}`);
  return [
    {
      what: 'a form of the same fields',
      body: pairs.join('&'),
      mediaType: 'application/x-www-form-urlencoded',
      about: 'media-type',
      tier: 'standard',
    },
  ];
}

const pairsOf = (value: Json, path: string): [string, string][] => {
  if (isJsonObject(value))
    return Object.entries(value).flatMap(([key, inner]) => pairsOf(inner, path === '' ? key : `${path}[${key}]`));
  return [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
};

/** Encodes a text, but not the placeholder of the mark: the mark has letters and digits only. */
const encoded = (text: string): string => text.split(MARK_PLACEHOLDER).map(encodeURIComponent).join(MARK_PLACEHOLDER);
