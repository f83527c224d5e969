import type { Json } from '../../../model/json';
import type { FaultName } from '../faults';
import type { ZendeskSwitches } from '../world';

type Change = (text: string) => Json;

const decoded: Change = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What faulty servers do to text. */
const CHANGES: readonly (readonly [FaultName, Change])[] = [
  ['text-percent-decoded', decoded],
  ['text-plus-is-space', (text) => text.replaceAll('+', ' ')],
  ['text-quotes-dropped', (text) => text.replace(/["']/g, '')],
  ['text-apostrophes-doubled', (text) => text.replaceAll("'", "''")],
  ['text-backslashes-dropped', (text) => text.replaceAll('\\', '')],
  ['text-markup-stripped', (text) => text.replace(/<[^>]*>/g, '')],
  ['text-markup-escaped', (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
  [
    'text-entities-decoded',
    (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  ],
  ['text-astral-lost', (text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '')],
  ['text-astral-is-question-mark', (text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '?')],
  ['text-compatibility-normalised', (text) => text.normalize('NFKC')],
  ['text-accents-lost', (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')],
  ['text-marks-lost', (text) => text.normalize('NFC').replace(/\p{M}/gu, '')],
  ['text-direction-lost', (text) => text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')],
  ['text-beyond-latin-lost', (text) => text.normalize('NFC').replace(/[^\0-\xff]/gu, '?')],
  ['text-line-breaks-lost', (text) => text.replace(/[\r\n]+/g, ' ')],
  ['text-spaces-collapsed', (text) => text.replace(/ {2,}/g, ' ')],
  ['text-cut-at-255', (text) => text.slice(0, 255)],
  ['text-template-expanded', (text) => text.replace(/\{\{.*?\}\}/g, '')],
  ['text-digits-are-number', (text) => (/^\d+$/.test(text) ? Number(text) : text)],
  ['text-true-is-boolean', (text) => (text === 'true' ? true : text)],
  ['text-null-is-empty', (text) => (text === 'null' ? '' : text)],
  ['text-equals-is-guarded', (text) => (/^[=+@]/.test(text) ? `'${text}` : text)],
];

const NAME_CHANGES: readonly (readonly [FaultName, Change])[] = [
  ['name-cut-at-50', (text) => text.slice(0, 50)],
  ['name-capitalised', (text) => text.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase())],
];

/** Text as it is stored. An honest server keeps it as it is. */
export const storedText = (field: 'name' | 'description', sent: string, { fault, variant }: ZendeskSwitches): Json => {
  const trimmed = variant('text-trimmed') ? sent.trim() : sent;
  const composed = variant('text-composed') ? trimmed.normalize('NFC') : trimmed;
  const ended = variant('nul-ends-text') ? (composed.split('\0', 1)[0] ?? '') : composed;
  const text = variant('lone-surrogates-replaced') ? Buffer.from(ended).toString() : ended;
  const changes = field === 'name' ? [...CHANGES, ...NAME_CHANGES] : CHANGES;
  const change = changes.find(([name]) => fault(name))?.[1];
  return change === undefined ? text : change(text);
};

/** Why some servers refuse a text that others take. */
export const textProblem = (
  field: 'name' | 'description',
  text: string,
  { variant }: ZendeskSwitches,
): string | undefined => {
  if (variant('astral-refused') && /[\u{10000}-\u{10ffff}]/u.test(text)) return 'has characters that are not supported';
  if (variant('markup-refused') && /[<>]/.test(text)) return 'must not hold markup';
  if (variant('control-characters-refused') && /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text))
    return 'must not hold control characters';
  if (field === 'description')
    return variant('description-limit-500') && [...text].length > 500 ? 'is too long' : undefined;
  if (variant('name-limit-100') && [...text].length > 100) return 'is too long';
  if (variant('empty-name-refused') && text === '') return 'must not be empty';
  return variant('blank-name-refused') && text.trim() === '' ? 'must not be blank' : undefined;
};
