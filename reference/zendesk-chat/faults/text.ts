import type { Json } from '../../../model/json';
import type { Hooks } from './hooks';
import { ofFields, unusual } from './notation';

const readBack = ofFields(['name', 'description'], 'read-back');

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const ofName =
  (change: (text: string) => Json): Hooks['text'] =>
  (text, field) =>
    field === 'name' ? change(text) : text;

/** What some text does on its way into the store. */
export const textFaults = [
  unusual('text-percent-decoded', 'Text is percent-decoded.', readBack, { text: decoded }),
  unusual('text-plus-is-space', 'A plus in text becomes a space.', readBack, {
    text: (text) => text.replaceAll('+', ' '),
  }),
  unusual('text-quotes-dropped', 'Quotes in text are dropped.', readBack, {
    text: (text) => text.replace(/["']/g, ''),
  }),
  unusual('text-apostrophes-doubled', 'Apostrophes in text are doubled.', readBack, {
    text: (text) => text.replaceAll("'", "''"),
  }),
  unusual('text-backslashes-dropped', 'Backslashes in text are dropped.', readBack, {
    text: (text) => text.replaceAll('\\', ''),
  }),
  unusual('text-markup-stripped', 'Markup in text is stripped.', readBack, {
    text: (text) => text.replace(/<[^>]*>/g, ''),
  }),
  unusual('text-markup-escaped', 'Markup in text is stored escaped.', readBack, {
    text: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  }),
  unusual('text-entities-decoded', 'Character references in text are decoded.', readBack, {
    text: (text) =>
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  }),
  unusual('text-astral-lost', 'Characters outside the basic plane are dropped.', readBack, {
    text: (text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, ''),
  }),
  unusual('text-astral-is-question-mark', 'Characters outside the basic plane become question marks.', readBack, {
    text: (text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '?'),
  }),
  unusual('text-compatibility-normalised', 'Text is normalised to NFKC.', readBack, {
    text: (text) => text.normalize('NFKC'),
  }),
  unusual('text-accents-lost', 'Letters lose their accents.', readBack, {
    text: (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
  }),
  unusual('text-marks-lost', 'Combining marks are dropped after composition.', readBack, {
    text: (text) => text.normalize('NFC').replace(/\p{M}/gu, ''),
  }),
  unusual('text-direction-lost', 'Right-to-left marks and zero-width characters are dropped.', readBack, {
    text: (text) => text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ''),
  }),
  unusual('text-beyond-latin-lost', 'Text is stored as Latin-1.', readBack, {
    text: (text) => text.normalize('NFC').replace(/[^\0-\xff]/gu, '?'),
  }),
  unusual('text-line-breaks-lost', 'Line breaks in text become spaces.', readBack, {
    text: (text) => text.replace(/[\r\n]+/g, ' '),
  }),
  unusual('text-spaces-collapsed', 'Several spaces in text become one.', readBack, {
    text: (text) => text.replace(/ {2,}/g, ' '),
  }),
  unusual('text-cut-at-255', 'Text is cut at 255 characters.', readBack, { text: (text) => text.slice(0, 255) }),
  unusual('text-template-expanded', '{{ }} in text is expanded.', readBack, {
    text: (text) => text.replace(/\{\{.*?\}\}/g, ''),
  }),
  unusual(
    'text-digits-are-number',
    'Text of digits alone becomes a number.',
    [...readBack, 'create.shape', 'update.shape'],
    { text: (text) => (/^\d+$/.test(text) ? Number(text) : text) },
  ),
  unusual('text-true-is-boolean', 'The text "true" becomes a boolean.', [...readBack, 'create.shape', 'update.shape'], {
    text: (text) => (text === 'true' ? true : text),
  }),
  unusual('text-null-is-empty', 'The text "null" becomes empty.', readBack, {
    text: (text) => (text === 'null' ? '' : text),
  }),
  unusual('text-equals-is-guarded', 'Text that begins with =, + or @ gets an apostrophe before it.', readBack, {
    text: (text) => (/^[=+@]/.test(text) ? `'${text}` : text),
  }),
  unusual('name-cut-at-50', 'Names are cut at 50 characters.', ofFields(['name'], 'read-back'), {
    text: ofName((text) => text.slice(0, 50)),
  }),
  unusual('name-capitalised', 'Names get capital first letters.', ofFields(['name'], 'read-back'), {
    text: ofName((text) => text.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase())),
  }),
];
