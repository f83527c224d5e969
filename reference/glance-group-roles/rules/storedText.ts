import type { Context } from '../world';
import type { FaultName } from '../faults';
import { Cut } from '../http/reasons';
import type { TextField } from '../vocabulary';

interface Slip {
  readonly fault: FaultName;
  readonly fields: readonly TextField[];
  readonly change: (text: string) => string;
}

const NAME: readonly TextField[] = ['name'];
const DESCRIPTION: readonly TextField[] = ['description'];

const decoded = (text: string): string =>
  text.replace(/(%[0-9a-f]{2})+/gi, (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });

const failing =
  (pattern: RegExp, error: () => Error) =>
  (text: string): string => {
    if (pattern.test(text)) throw error();
    return text;
  };
const failure = (): Error => new Error('The text cannot be stored.');
const cut = (): Error => new Cut('The text cannot be stored.');

/** What a faulty server does to text before it stores it. */
const SLIPS: readonly Slip[] = [
  { fault: 'percent-decoded', fields: NAME, change: decoded },
  { fault: 'plus-as-space', fields: NAME, change: (text) => text.replaceAll('+', ' ') },
  { fault: 'quotes-lost', fields: DESCRIPTION, change: (text) => text.replace(/["']/g, '') },
  { fault: 'quotes-doubled', fields: NAME, change: (text) => text.replaceAll("'", "''") },
  { fault: 'backslash-lost', fields: DESCRIPTION, change: (text) => text.replaceAll('\\', '') },
  {
    fault: 'astral-replaced',
    fields: ['name', 'description'],
    change: (text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '?'),
  },
  { fault: 'combining-dropped', fields: NAME, change: (text) => text.normalize('NFD').replace(/\p{M}/gu, '') },
  { fault: 'compatibility-folded', fields: NAME, change: (text) => text.normalize('NFKC') },
  {
    fault: 'direction-marks-dropped',
    fields: NAME,
    change: (text) => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''),
  },
  { fault: 'spaces-collapsed', fields: NAME, change: (text) => text.replace(/ {2,}/g, ' ') },
  { fault: 'lines-joined', fields: DESCRIPTION, change: (text) => text.replace(/[\r\n]+/g, ' ') },
  { fault: 'markup-stripped', fields: DESCRIPTION, change: (text) => text.replace(/<[^>]*>/g, '') },
  { fault: 'markup-escaped', fields: NAME, change: (text) => text.replaceAll('&', '&amp;') },
  { fault: 'zeros-dropped', fields: NAME, change: (text) => text.replace(/^0+(?=\d+$)/, '') },
  { fault: 'null-word-emptied', fields: DESCRIPTION, change: (text) => (text === 'null' ? '' : text) },
  { fault: 'emoji-500', fields: NAME, change: failing(/[\u{10000}-\u{10ffff}]/u, failure) },
  { fault: 'nul-500', fields: DESCRIPTION, change: failing(/\0/, failure) },
  { fault: 'surrogate-cuts', fields: NAME, change: failing(/\p{Surrogate}/u, cut) },
  { fault: 'quote-500', fields: NAME, change: failing(/["']/, failure) },
];

/** Text as it is stored: as it was sent, if all is well. */
export function storedText(ctx: Context, field: TextField, sent: string): string {
  const slipped = SLIPS.reduce(
    (text, slip) => (slip.fields.includes(field) && ctx.fault(slip.fault) ? slip.change(text) : text),
    sent,
  );
  const normal = ctx.variant('text-nfc') ? slipped.normalize('NFC') : slipped;
  return field === 'name' && ctx.variant('names-trimmed') ? normal.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') : normal;
}
