import type { Json } from '../../../model/json';
import type { FaultOf } from '../faults';
import type { Service } from '../world';

type Damage = (text: string) => Json;

const damages: Readonly<Record<Extract<FaultOf<'text'>, `text-${string}`>, Damage>> = {
  'text-percent-decoded': (text) =>
    text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  'text-quotes-doubled': (text) => text.replaceAll("'", "''"),
  'text-backslash-lost': (text) => text.replaceAll('\\', ''),
  'text-astral-replaced': (text) => text.replace(/[\u{10000}-\u{10FFFF}]/gu, '?'),
  'text-beyond-latin-replaced': (text) => text.replace(/[^\u0000-\u00FF]/gu, '?'),
  'text-mojibake': (text) => Buffer.from(text, 'utf8').toString('latin1'),
  'text-markup-stripped': (text) => text.replace(/<[^>]*>/g, ''),
  'text-markup-escaped': (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  'text-combining-stripped': (text) => text.normalize('NFC').replace(/\p{M}/gu, ''),
  'text-combining-cut': (text) => text.replace(/(\p{M}{4})\p{M}+/gu, '$1'),
  'text-direction-stripped': (text) => text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, ''),
  'text-joiners-stripped': (text) => text.replace(/[\u200B-\u200D\uFEFF]/g, ''),
  'text-spaces-collapsed': (text) => text.replace(/ {2,}/g, ' '),
  'text-compatibility-folded': (text) => text.normalize('NFKC'),
  'text-null-word': (text) => (text === 'null' ? null : text),
  'text-digits-number': (text) => (/^\d{1,15}$/.test(text) ? Number(text) : text),
  'text-line-cut': (text) => text.split(/[\r\n]/)[0] ?? '',
  'text-template-evaluated': (text) => text.replace(/\{\{.*?\}\}/g, ''),
};

/** A name as the damage that is switched on leaves it. */
export const damagedText = ({ fault }: Service, name: string): Json =>
  Object.entries(damages).reduce<Json>(
    (text, [damage, apply]) => (typeof text === 'string' && fault(damage as keyof typeof damages) ? apply(text) : text),
    name,
  );
