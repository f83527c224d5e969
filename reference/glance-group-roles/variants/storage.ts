import { alternatives, variant } from './notation';

/** How names are stored and compared, and what is shown that nobody sent. */
export const storageVariants = [
  variant('names-case-insensitive', 'Names are compared without case.'),
  variant('names-trimmed', 'Names are stored without outer white space.', {
    at: { text: (text, field) => (field === 'name' ? text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') : text) },
  }),
  variant('names-compared-trimmed', 'Names are compared without outer white space.'),
  variant('text-nfc', 'Text is stored in Unicode normalisation form C.', {
    at: { text: (text) => text.normalize('NFC') },
  }),
  variant('deleted-name-taken', 'The name of a deleted role stays taken.'),
  variant('ids-sparse', 'Ids of new roles are large and far apart.'),
  ...alternatives(
    variant('unsent-settings-true', 'A setting that was never sent shows true unless the group has disabled it.'),
    variant('unsent-settings-false', 'A setting that was never sent shows false.'),
    variant('unsent-settings-null', 'A setting that was never sent shows null.'),
    variant('unsent-settings-absent', 'A setting that was never sent is not shown.'),
  ),
];
