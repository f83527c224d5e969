import type { OnRole } from '../vocabulary';
import { crash } from '../../shared/refusal';
import { refusal } from '../http/reasons';
import type { World } from '../world';

const PLAIN = /^[1-9]\d*$/;

/** The id in a path. Throws if it is none. */
export const roleIdIn = (world: World, operation: OnRole, text: string): number => {
  const { fault, variant } = world;
  const read = PLAIN.test(text)
    ? Number(text)
    : ((variant('ids-in-any-notation') ? positive(Number(text)) : undefined) ?? guessed(world, operation, text));
  if (read === undefined) throw refusal('malformed-id', 'An id is a positive whole number.');
  if (read > 0x7fff_ffff && fault('huge-id-500')) crash('integer out of range');
  return read > 0xffff_ffff && fault('id-wraps') ? read % 0x1_0000_0000 : read;
};

const positive = (number: number): number | undefined => (Number.isInteger(number) && number > 0 ? number : undefined);

/** What faulty servers make of an id that is none. */
const guessed = ({ fault }: World, operation: OnRole, text: string): number | undefined => {
  if (fault(`${operation}-malformed-id-500`)) crash('not a number');
  if (fault('negative-id-500') && text.startsWith('-')) crash('negative id');
  if (fault('odd-id-500') && /[^\x20-\x7e]/.test(text)) crash('bytes in id');
  if (fault('malformed-id-is-first')) return 1;
  const leading = Number.parseInt(text, 10);
  if (fault(`${operation}-id-by-prefix`) && leading > 0) return leading;
  if (fault('id-rounded') && /^\d+\.\d+$/.test(text)) return leading;
  if (fault('id-negated') && /^-\d+$/.test(text)) return -leading;
  return undefined;
};
