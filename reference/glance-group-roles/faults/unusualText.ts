import { Dropped } from '../../shared/refusal';
import type { Hooks } from './hooks';
import { ruleOf } from '../../shared/faults';
import { FORMS } from '../vocabulary';
import { unusual } from './notation';

const ofName =
  (change: (text: string) => string): Hooks['text'] =>
  (text, field) =>
    field === 'name' ? change(text) : text;

const ofDescription =
  (change: (text: string) => string): Hooks['text'] =>
  (text, field) =>
    field === 'description' ? change(text) : text;

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
const cut = (): Error => new Dropped('The text cannot be stored.');

const name = ruleOf(FORMS, 'name.read-back');
const description = ruleOf(FORMS, 'description.read-back');

/** Text that is changed on its way into the store, or that the server stumbles over. */
export const unusualTextFaults = [
  unusual('percent-decoded', 'Percent signs in a name are decoded as in a URL.', name, { text: ofName(decoded) }),
  unusual('plus-as-space', 'A plus sign in a name becomes a space.', name, {
    text: ofName((text) => text.replaceAll('+', ' ')),
  }),
  unusual('quotes-lost', 'Quotation marks in a description are dropped.', description, {
    text: ofDescription((text) => text.replace(/["']/g, '')),
  }),
  unusual('quotes-doubled', 'An apostrophe in a name is doubled.', name, {
    text: ofName((text) => text.replaceAll("'", "''")),
  }),
  unusual('backslash-lost', 'A backslash in a description is dropped.', description, {
    text: ofDescription((text) => text.replaceAll('\\', '')),
  }),
  unusual('astral-replaced', 'Characters outside the basic plane become question marks.', [...name, ...description], {
    text: (text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '?'),
  }),
  unusual('combining-dropped', 'Combining marks in a name are dropped.', name, {
    text: ofName((text) => text.normalize('NFD').replace(/\p{M}/gu, '')),
  }),
  unusual('compatibility-folded', 'Names are folded to compatibility forms: a ligature becomes two letters.', name, {
    text: ofName((text) => text.normalize('NFKC')),
  }),
  unusual('direction-marks-dropped', 'Marks of writing direction in a name are dropped.', name, {
    text: ofName((text) => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')),
  }),
  unusual('spaces-collapsed', 'Several spaces inside a name become one.', name, {
    text: ofName((text) => text.replace(/ {2,}/g, ' ')),
  }),
  unusual('lines-joined', 'Line breaks in a description become spaces.', description, {
    text: ofDescription((text) => text.replace(/[\r\n]+/g, ' ')),
  }),
  unusual('markup-stripped', 'Markup in a description is removed.', description, {
    text: ofDescription((text) => text.replace(/<[^>]*>/g, '')),
  }),
  unusual('markup-escaped', 'An ampersand in a name is stored as an entity.', name, {
    text: ofName((text) => text.replaceAll('&', '&amp;')),
  }),
  unusual('zeros-dropped', 'A name of digits loses its leading zeros.', name, {
    text: ofName((text) => text.replace(/^0+(?=\d+$)/, '')),
  }),
  unusual('null-word-emptied', 'The word null as a description is stored as none.', description, {
    text: ofDescription((text) => (text === 'null' ? '' : text)),
  }),
  unusual('emoji-500', 'A name with an emoji gets a server error.', ruleOf(FORMS, 'no-server-error'), {
    text: ofName(failing(/[\u{10000}-\u{10ffff}]/u, failure)),
  }),
  unusual('nul-500', 'A NUL character in a description gets a server error.', ruleOf(FORMS, 'no-server-error'), {
    text: ofDescription(failing(/\0/, failure)),
  }),
  unusual(
    'surrogate-cuts',
    'A lone surrogate in a name makes the server drop the connection.',
    ruleOf(FORMS, 'no-server-error'),
    { text: ofName(failing(/\p{Surrogate}/u, cut)) },
  ),
  unusual('quote-500', 'A quotation mark in a name gets a server error.', ruleOf(FORMS, 'no-server-error'), {
    text: ofName(failing(/["']/, failure)),
  }),
  unusual(
    'long-text-500',
    'A description of more than four thousand characters gets a server error.',
    ruleOf(FORMS, 'no-server-error'),
  ),
  unusual(
    'duplicate-keys-500',
    'An object with the same key twice gets a server error.',
    ruleOf(FORMS, 'no-server-error'),
  ),
  unusual('proto-setting-500', 'A setting called __proto__ gets a server error.', ruleOf(FORMS, 'no-server-error')),
  unusual('proto-field-500', 'A field called constructor gets a server error.', ruleOf(FORMS, 'no-server-error')),
  unusual('deep-body-500', 'Deeply nested unknown fields get a server error.', ruleOf(FORMS, 'no-server-error')),
];
