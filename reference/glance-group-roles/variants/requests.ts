import type { Variant } from '../../types';

const PARTIAL = ['bulk-partial-207', 'bulk-partial-refused', 'bulk-stops-at-bad'] as const;
const NULL_DESCRIPTION = ['description-null-refused', 'description-null-stored', 'description-null-ignored'] as const;
const others = (all: readonly string[], name: string): readonly string[] => all.filter((other) => other !== name);

/** What is taken, refused or ignored. */
export const requestVariants = [
  {
    name: 'bulk-partial-207',
    title: 'Good elements of a bulk request are carried out beside bad ones; the answer is 207 with both.',
    excludes: others(PARTIAL, 'bulk-partial-207'),
  },
  {
    name: 'bulk-partial-refused',
    title: 'Good elements of a bulk request are carried out beside bad ones; the answer is the refusal.',
    excludes: others(PARTIAL, 'bulk-partial-refused'),
  },
  {
    name: 'bulk-stops-at-bad',
    title: 'A bulk request is carried out up to its first bad element, and then refused.',
    excludes: others(PARTIAL, 'bulk-stops-at-bad'),
  },
  { name: 'empty-arrays-refused', title: 'An empty array is refused.' },
  { name: 'duplicate-ids-refused', title: 'One id twice in a request is refused.' },
  { name: 'unknown-ids-ignored', title: 'Unknown ids beside known ones in a bulk request are ignored.' },
  {
    name: 'unknown-ids-confirmed',
    title: 'A bulk request passes over ids that never were, and is confirmed even if it names no others.',
  },
  { name: 'unknown-settings-refused', title: 'An unknown setting is refused.', excludes: ['unknown-settings-stored'] },
  {
    name: 'unknown-settings-stored',
    title: 'An unknown setting is stored and shown.',
    excludes: ['unknown-settings-refused'],
  },
  { name: 'unknown-fields-refused', title: 'An unknown or output-only field is refused.' },
  { name: 'body-role-id-refused', title: 'A roleId in the body of a single update is refused.' },
  {
    name: 'create-null-setting-refused',
    title: 'Null for a setting of a new role is refused.',
    excludes: ['create-null-setting-false'],
  },
  {
    name: 'create-null-setting-false',
    title: 'Null for a setting of a new role means false.',
    excludes: ['create-null-setting-refused'],
  },
  {
    name: 'description-null-refused',
    title: 'A null description is refused.',
    excludes: others(NULL_DESCRIPTION, 'description-null-refused'),
  },
  {
    name: 'description-null-stored',
    title: 'A null description is stored and shown as null.',
    excludes: others(NULL_DESCRIPTION, 'description-null-stored'),
  },
  {
    name: 'description-null-ignored',
    title: 'A null description leaves the description as it is.',
    excludes: others(NULL_DESCRIPTION, 'description-null-ignored'),
  },
  { name: 'settings-null-refused', title: 'Null for the settings as a whole is refused.' },
  { name: 'blank-name-ignored', title: 'A blank or null name in an update leaves the name as it is.' },
  { name: 'disabled-feature-ignored', title: 'Enabling a feature that the group has disabled is ignored.' },
  { name: 'single-length-utf16', title: 'A single update counts the length of text in UTF-16 units.' },
  { name: 'blank-ascii-only', title: 'Only space, tab and line breaks count as white space in a name.' },
  { name: 'astral-refused', title: 'Text with characters outside the basic plane is refused.' },
  { name: 'markup-refused', title: 'Text with angle brackets is refused.' },
  {
    name: 'control-characters-refused',
    title: 'Text with control characters other than tab and line breaks is refused.',
  },
  { name: 'leading-zeros-taken', title: 'Ids in a path may have leading zeros.' },
  { name: 'ids-in-any-notation', title: 'An id in a path may be any notation of its number: 0x7, 7e0, 7.0.' },
  { name: 'video-empty-satisfies', title: 'An empty text satisfies what a video effect requires.' },
  { name: 'video-null-satisfies', title: 'A null that is sent satisfies what a video effect requires.' },
  { name: 'video-stored-satisfies', title: 'What was stored earlier satisfies what a video effect requires.' },
  { name: 'colours-validated', title: 'A colour must be of the form #rrggbb.' },
  { name: 'move-needs-freeing', title: 'A user must be freed before it gets another role.' },
  { name: 'assign-null-refused', title: 'Only 0, not null, frees a user.' },
  { name: 'duplicate-keys-refused', title: 'An object with the same key twice is refused.' },
] as const satisfies readonly Variant[];
