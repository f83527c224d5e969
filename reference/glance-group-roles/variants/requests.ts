import { alternatives, variant } from './notation';

/** How far a bulk request is carried out. */
export const bulkVariants = [
  ...alternatives(
    variant(
      'bulk-partial-207',
      'Good elements of a bulk request are carried out beside bad ones; the answer is 207 with both.',
    ),
    variant(
      'bulk-partial-refused',
      'Good elements of a bulk request are carried out beside bad ones; the answer is the refusal.',
    ),
    variant('bulk-stops-at-bad', 'A bulk request is carried out up to its first bad element, and then refused.'),
  ),
  variant('empty-arrays-refused', 'An empty array is refused.'),
  variant('duplicate-ids-refused', 'One id twice in a request is refused.'),
  variant('unknown-ids-ignored', 'Unknown ids beside known ones in a bulk request are ignored.'),
  variant(
    'unknown-ids-confirmed',
    'A bulk request passes over ids that never were, and is confirmed even if it names no others.',
  ),
];

/** Which fields and values are taken, refused or ignored. */
export const valueVariants = [
  ...alternatives(
    variant('unknown-settings-refused', 'An unknown setting is refused.'),
    variant('unknown-settings-stored', 'An unknown setting is stored and shown.'),
  ),
  variant('unknown-fields-refused', 'An unknown or output-only field is refused.'),
  variant('body-role-id-refused', 'A roleId in the body of a single update is refused.'),
  ...alternatives(
    variant('create-null-setting-refused', 'Null for a setting of a new role is refused.'),
    variant('create-null-setting-false', 'Null for a setting of a new role means false.'),
  ),
  ...alternatives(
    variant('description-null-refused', 'A null description is refused.'),
    variant('description-null-stored', 'A null description is stored and shown as null.'),
    variant('description-null-ignored', 'A null description leaves the description as it is.'),
  ),
  variant('settings-null-refused', 'Null for the settings as a whole is refused.'),
  variant('blank-name-ignored', 'A blank or null name in an update leaves the name as it is.'),
  variant('disabled-feature-ignored', 'Enabling a feature that the group has disabled is ignored.'),
  variant('single-length-utf16', 'A single update counts the length of text in UTF-16 units.'),
  variant('blank-ascii-only', 'Only space, tab and line breaks count as white space in a name.'),
  variant('astral-refused', 'Text with characters outside the basic plane is refused.'),
  variant('markup-refused', 'Text with angle brackets is refused.'),
  variant('control-characters-refused', 'Text with control characters other than tab and line breaks is refused.'),
];

/** Which ids, video settings, assignments and bodies are taken. */
export const requestVariants = [
  variant('leading-zeros-taken', 'Ids in a path may have leading zeros.'),
  variant('ids-in-any-notation', 'An id in a path may be any notation of its number: 0x7, 7e0, 7.0.'),
  variant('video-empty-satisfies', 'An empty text satisfies what a video effect requires.'),
  variant('video-null-satisfies', 'A null that is sent satisfies what a video effect requires.'),
  variant('video-stored-satisfies', 'What was stored earlier satisfies what a video effect requires.'),
  variant('colours-validated', 'A colour must be of the form #rrggbb.'),
  variant('move-needs-freeing', 'A user must be freed before it gets another role.'),
  variant('assign-null-refused', 'Only 0, not null, frees a user.'),
  variant('duplicate-keys-refused', 'An object with the same key twice is refused.'),
];
