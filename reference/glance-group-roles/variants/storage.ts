import type { Variant } from '../../types';

const UNSENT = [
  'unsent-settings-true',
  'unsent-settings-false',
  'unsent-settings-null',
  'unsent-settings-absent',
] as const;
const others = (name: string): readonly string[] => UNSENT.filter((other) => other !== name);

/** How names are kept and compared, and what is shown that nobody sent. */
export const storageVariants = [
  { name: 'names-case-insensitive', title: 'Names are compared without case.' },
  { name: 'names-trimmed', title: 'Names are stored without outer white space.' },
  { name: 'names-compared-trimmed', title: 'Names are compared without outer white space.' },
  { name: 'text-nfc', title: 'Text is stored in Unicode normalisation form C.' },
  { name: 'deleted-name-taken', title: 'The name of a deleted role stays taken.' },
  { name: 'ids-sparse', title: 'Ids of new roles are large and far apart.' },
  {
    name: 'unsent-settings-true',
    title: 'A setting that was never sent shows true unless the group has disabled it.',
    excludes: others('unsent-settings-true'),
  },
  {
    name: 'unsent-settings-false',
    title: 'A setting that was never sent shows false.',
    excludes: others('unsent-settings-false'),
  },
  {
    name: 'unsent-settings-null',
    title: 'A setting that was never sent shows null.',
    excludes: others('unsent-settings-null'),
  },
  {
    name: 'unsent-settings-absent',
    title: 'A setting that was never sent is not shown.',
    excludes: others('unsent-settings-absent'),
  },
] as const satisfies readonly Variant[];
