/*
 * Values that a field must refuse. The classes, by the keyword that their values break:
 *
 *   lengths.ts   maxLength, minLength   one character too long, much too long, too short
 *   blanks.ts    notEmpty, notBlank     empty text, white space alone
 *   nulls.ts     notNull, required      null, left out
 *   listed.ts    enum, const            a value of another field, another word, another case, a letter more
 *   formats.ts   pattern, format        text of the right length and the wrong form
 *   numbers.ts   minimum, maximum       one beyond the limit, far beyond it
 *   types.ts     type                   each JSON type that the schema does not allow
 *   keys.ts      additionalProperties   an unknown key, a key in a group that may not hold it
 *
 * `refusedValues` lists them for one field. `refusedClasses` gives the same classes as arbitraries of fast-check, for
 * random values that shrink.
 */
export { refusedValues } from './values';
export { type RefusedClass, refusedClasses } from './random';
