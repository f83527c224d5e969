import type { WritableField } from '../../contract/types';
import type { Json } from '../../model/json';
import { enumOf, listedValues, typesOf } from '../../model/schema';
import type { Choices, Refused } from '../types';

/** Every object inherits these keys, so a server that looks up a value as a key finds them. */
const inherited = ['constructor'];

const words = ['elsewhere', 'otherwise', 'sometimes'];

/**
 * Text that is no listed value of the field. First a value of a sibling: a server accepts it that checks nothing, or
 * all such fields against one list. Then an unknown word, a listed value in another case or with a letter more,
 * inherited keys, ''. No outer white space: a server may trim it.
 */
export function refusedListed({ schema }: WritableField, { siblings = [] }: Choices): Refused[] {
  const listed = listedValues(schema);
  const types = typesOf(schema);
  if (!listed) return [];
  const keyword = enumOf(schema) !== undefined ? 'enum' : 'const';
  if (types.length > 0 && !types.includes('string'))
    return unlistedScalars(listed).map((value) => ({ keyword, what: JSON.stringify(value), value, tier: 'quick' }));
  const foreign = siblings.flatMap((sibling) => texts(listedValues(sibling.schema) ?? []));
  const candidates = [
    ...foreign
      .filter(unlike(listed))
      .slice(0, 1)
      .map((value) => [`"${value}", which another field has`, value] as const),
    ...words
      .filter(unlike([...listed, ...foreign]))
      .slice(0, 1)
      .map((value) => [`"${value}"`, value] as const),
    ...texts(listed)
      .map(otherCase)
      .filter(isUnlisted(listed))
      .slice(0, 1)
      .map((value) => [`"${value}", in the wrong case`, value] as const),
    ...texts(listed)
      .map((value) => `${value}s`)
      .filter(unlike(listed))
      .slice(0, 1)
      .map((value) => [`"${value}", a listed value and a letter`, value] as const),
    ...inherited.filter(isUnlisted(listed)).map((value) => [`"${value}"`, value] as const),
    ...[''].filter(isUnlisted(listed)).map((value) => ['empty text', value] as const),
  ];
  return candidates.map(([what, value], index) => ({ keyword, what, value, tier: index === 0 ? 'quick' : 'standard' }));
}

/** Beside listed numbers the next one, beside one boolean the other. */
function unlistedScalars(listed: readonly Json[]): Json[] {
  const numbers = listed.filter((value) => typeof value === 'number');
  if (numbers.length > 0) return [Math.floor(Math.max(...numbers)) + 1];
  const booleans = listed.filter((value) => typeof value === 'boolean');
  return booleans.length === 1 ? [booleans[0] !== true] : [];
}

const texts = (values: readonly Json[]): string[] =>
  values.filter((value): value is string => typeof value === 'string');

const isUnlisted =
  (listed: readonly Json[]) =>
  (text: string): boolean =>
    !listed.includes(text);

// Different even without regard to case: a lenient server may accept another case of a listed value.
const unlike =
  (listed: readonly Json[]) =>
  (text: string): boolean =>
    !texts(listed).some((value) => value.toLowerCase() === text.toLowerCase());

const otherCase = (text: string): string => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase());
