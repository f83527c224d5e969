import { ofFields, unusual } from './entry';

const readBack = ofFields(['name', 'description'], 'read-back');
const text = (title: string) => unusual(title, ...readBack);

/** What some text does on its way into the store. */
export const TEXT_FAULTS = {
  'text-percent-decoded': text('Text is percent-decoded.'),
  'text-plus-is-space': text('A plus in text becomes a space.'),
  'text-quotes-dropped': text('Quotes in text are dropped.'),
  'text-apostrophes-doubled': text('Apostrophes in text are doubled.'),
  'text-backslashes-dropped': text('Backslashes in text are dropped.'),
  'text-markup-stripped': text('Markup in text is stripped.'),
  'text-markup-escaped': text('Markup in text is stored escaped.'),
  'text-entities-decoded': text('Character references in text are decoded.'),
  'text-astral-lost': text('Characters outside the basic plane are dropped.'),
  'text-astral-is-question-mark': text('Characters outside the basic plane become question marks.'),
  'text-compatibility-normalised': text('Text is normalised to NFKC.'),
  'text-accents-lost': text('Letters lose their accents.'),
  'text-marks-lost': text('Combining marks are dropped after composition.'),
  'text-direction-lost': text('Right-to-left marks and zero-width characters are dropped.'),
  'text-beyond-latin-lost': text('Text is stored as Latin-1.'),
  'text-line-breaks-lost': text('Line breaks in text become spaces.'),
  'text-spaces-collapsed': text('Several spaces in text become one.'),
  'text-cut-at-255': text('Text is cut at 255 characters.'),
  'text-template-expanded': text('{{ }} in text is expanded.'),
  'text-digits-are-number': unusual(
    'Text of digits alone becomes a number.',
    ...readBack,
    'create.shape',
    'update.shape',
  ),
  'text-true-is-boolean': unusual('The text "true" becomes a boolean.', ...readBack, 'create.shape', 'update.shape'),
  'text-null-is-empty': text('The text "null" becomes empty.'),
  'text-equals-is-guarded': text('Text that begins with =, + or @ gets an apostrophe before it.'),
  'name-cut-at-50': unusual('Names are cut at 50 characters.', ...ofFields(['name'], 'read-back')),
  'name-capitalised': unusual('Names get capital first letters.', ...ofFields(['name'], 'read-back')),
};
