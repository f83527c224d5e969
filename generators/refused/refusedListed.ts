import type { WritableField } from '../../contract/types';
import type { Json } from '../../model/json';
import { enumOf, listedValues, typesOf } from '../../model/schema';
import type { Choices, Refused } from '../types';

/** What every object has where listed values are looked up as its keys. */
const inherited = ['constructor'];

const words = ['elsewhere', 'otherwise', 'sometimes'];

/**
 * Text that is none of a field's listed values. First a value of a sibling: a server that checks nothing takes it, and
 * so
 * does one that checks all such fields against one list. Then a word nobody knows, a listed value in the wrong case or
 * with a letter
 * more, what objects inherit, ''.
 * Outer white space is left alone, as trimming is open.
 */
export function refusedListed({ schema }: WritableField, { siblings = [] }: Choices): Refused[] {
  const listed = listedValues(schema);
  const types = typesOf(schema);
  if (!listed || (types.length > 0 && !types.includes('string'))) return [];
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
  const keyword = enumOf(schema) !== undefined ? 'enum' : 'const';
  return candidates.map(([what, value], index) => ({ keyword, what, value, tier: index === 0 ? 'quick' : 'standard' }));
}

const texts = (values: readonly Json[]): string[] =>
  values.filter((value): value is string => typeof value === 'string');

const isUnlisted =
  (listed: readonly Json[]) =>
  (text: string): boolean =>
    !listed.includes(text);

// Neither equal nor equal but for case: a lenient server could rightly take the second for a spelling of the first.
const unlike =
  (listed: readonly Json[]) =>
  (text: string): boolean =>
    !texts(listed).some((value) => value.toLowerCase() === text.toLowerCase());

const otherCase = (text: string): string => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase());
