import { unusual } from './notation';

const readBack = ['create.name.read-back', 'update.name.read-back'];

/** Faults that damage odd text on its way into the store, on create and on update. */
export const textFaults = [
  unusual('text-percent-decoded', 'percent sequences in names are decoded.', readBack, {
    text: (text) => text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  }),
  unusual('text-quotes-doubled', 'single quotes in names are doubled.', readBack, {
    text: (text) => text.replaceAll("'", "''"),
  }),
  unusual('text-backslash-lost', 'backslashes in names are lost.', readBack, {
    text: (text) => text.replaceAll('\\', ''),
  }),
  unusual('text-astral-replaced', 'astral characters in names become question marks.', readBack, {
    text: (text) => text.replace(/[\u{10000}-\u{10FFFF}]/gu, '?'),
  }),
  unusual('text-beyond-latin-replaced', 'characters beyond Latin-1 in names become question marks.', readBack, {
    text: (text) => text.replace(/[^\u0000-\u00FF]/gu, '?'),
  }),
  unusual('text-mojibake', 'characters beyond ASCII are read as Latin-1.', readBack, {
    text: (text) => Buffer.from(text, 'utf8').toString('latin1'),
  }),
  unusual('text-markup-stripped', 'markup in names is removed.', readBack, {
    text: (text) => text.replace(/<[^>]*>/g, ''),
  }),
  unusual('text-markup-escaped', 'markup in names is escaped, and escaped it is answered.', readBack, {
    text: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  }),
  unusual('text-combining-stripped', 'combining characters in names are lost.', readBack, {
    text: (text) => text.normalize('NFC').replace(/\p{M}/gu, ''),
  }),
  unusual('text-combining-cut', 'of a run of combining characters four stay.', readBack, {
    text: (text) => text.replace(/(\p{M}{4})\p{M}+/gu, '$1'),
  }),
  unusual('text-direction-stripped', 'marks of writing direction are lost.', readBack, {
    text: (text) => text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, ''),
  }),
  unusual('text-joiners-stripped', 'zero-width joiners are lost.', readBack, {
    text: (text) => text.replace(/[\u200B-\u200D\uFEFF]/g, ''),
  }),
  unusual('text-spaces-collapsed', 'runs of spaces within a name become one.', readBack, {
    text: (text) => text.replace(/ {2,}/g, ' '),
  }),
  unusual('text-compatibility-folded', 'ligatures and full-width letters become plain ones.', readBack, {
    text: (text) => text.normalize('NFKC'),
  }),
  unusual(
    'text-null-word',
    'the name "null" is stored as null.',
    [...readBack, 'create.shape', 'update.shape', 'list.shape'],
    { text: (text) => (text === 'null' ? null : text) },
  ),
  unusual(
    'text-digits-number',
    'a name of digits is stored as a number.',
    [...readBack, 'create.shape', 'update.shape', 'list.shape'],
    { text: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : text) },
  ),
  unusual('text-line-cut', 'a name ends at its first line break.', readBack, {
    text: (text) => text.split(/[\r\n]/)[0] ?? '',
  }),
  unusual('text-template-evaluated', 'what stands in double braces in a name is left out.', readBack, {
    text: (text) => text.replace(/\{\{.*?\}\}/g, ''),
  }),
  unusual('rights-proto-stored', 'a group of rights called __proto__ is stored.', [
    'create.rights.keys',
    'update.rights.keys',
    'create.shape',
    'update.shape',
  ]),
  unusual('rights-constructor-grants', 'a group of rights called constructor grants all rights on users.', [
    'create.rights.read-back',
    'create.rights.keys',
    'update.rights.read-back',
    'update.rights.replace',
  ]),
];
