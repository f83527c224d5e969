import type { World } from '../world';

/** The length of a name in code points, unless a variant counts otherwise. */
export function lengthOf({ variant }: World, name: string): number {
  if (variant('length-utf16')) return name.length;
  if (variant('length-graphemes')) return [...new Intl.Segmenter().segment(name)].length;
  return [...name].length;
}

/** A name as variants tidy it before anything looks at it. */
export function tidied({ variant }: World, name: string): string {
  const trimmed = variant('names-trimmed') ? name.trim() : name;
  return variant('names-nfc') ? trimmed.normalize('NFC') : trimmed;
}

/** Why a variant refuses odd text; undefined if none does. */
export function refusalOfText({ variant }: World, name: string): string | undefined {
  if (variant('blank-name-refused') && name.trim() === '') return 'The name is blank.';
  if (variant('control-characters-refused') && /[\p{Cc}\p{Cs}]/u.test(name))
    return 'The name has characters that cannot be written.';
  if (variant('astral-refused') && /[\u{10000}-\u{10FFFF}]/u.test(name))
    return 'The name has characters beyond the basic plane.';
  if (variant('markup-refused') && /[<>]/.test(name)) return 'The name has angle brackets.';
  return undefined;
}
