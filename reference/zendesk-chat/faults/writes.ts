import { PERMISSION_NAMES } from '../rules/permissions';
import { exchange, family, ofFields, sequence, unusual, WRITES } from './entry';

const UNSENT = ofFields(
  PERMISSION_NAMES.map((name) => `permissions.${name}`),
  'unsent',
  ['update'],
);

/** What an update does to what was not sent. */
export const MERGE_FAULTS = {
  ...family(
    PERMISSION_NAMES,
    (name) => `update-resets-${name}` as const,
    (name) =>
      sequence(
        `An update with permissions that lack ${name} sets it back to that of a new role.`,
        3,
        'update.permissions.merge',
        `update.permissions.${name}.unsent`,
      ),
  ),
  'permissions-replaced-by-defaults': sequence(
    'Permissions that are not sent beside others become those of a new role.',
    3,
    'update.permissions.merge',
    ...UNSENT,
  ),
  'permissions-replaced-by-least': exchange(
    'Permissions that are not sent beside others become the least there is.',
    'update.permissions.merge',
    ...UNSENT,
  ),
  'held-update-409': sequence('An update of a role that has members is refused.', 3, 'update.held'),
  'empty-permissions-reset': unusual(
    'permissions: {} sets all permissions back to those of a new role.',
    'update.permissions.merge',
  ),
  'unsent-permissions-reset': sequence(
    'An update without permissions sets them back to those of a new role.',
    3,
    'update.permissions.merge',
    ...UNSENT,
  ),
  'unsent-name-emptied': exchange('An update without a name empties it.', 'update.name.unsent'),
  'unsent-description-emptied': sequence('An update without a description empties it.', 3, 'update.description.unsent'),
  'unsent-enabled-set': sequence('An update without enabled enables the role.', 3, 'update.enabled.unsent'),
  'shortcuts-follow-bans': exchange(
    'An update of manage_bans stores the same value as manage_shortcuts.',
    'update.permissions.manage_shortcuts.read-back',
    'update.permissions.manage_shortcuts.unsent',
    'update.permissions.merge',
  ),
  'disabling-clears-permissions': exchange(
    'Disabling a role sets its permissions to the least there is.',
    'update.permissions.merge',
    ...UNSENT,
  ),
  'enabling-clears-description': sequence('Enabling a role empties its description.', 3, 'update.description.unsent'),
  'renaming-enables': sequence('Renaming a role enables it.', 3, 'update.enabled.unsent'),
  'second-update-reverts-first': sequence(
    'An update starts from the role as it was created.',
    3,
    'update.name.unsent',
    'update.description.unsent',
    'update.enabled.unsent',
    'update.permissions.merge',
  ),
};

/** What a new role looks like. */
export const DEFAULT_FAULTS = {
  ...family(
    PERMISSION_NAMES,
    (name) => `default-of-${name}` as const,
    (name) => exchange(`A new role has another ${name} than it should.`, `create.permissions.${name}.default`),
  ),
  'default-of-description': exchange('A new role has a description.', 'create.description.default'),
  'default-of-enabled': exchange('A new role is disabled.', 'create.enabled.default'),
  'default-of-members_count': exchange('A new role counts one member.', 'create.members_count.of-created'),
  'defaults-of-last-role': sequence(
    'A new role has the permissions of the one made before it.',
    2,
    'create.permissions.visitors_seen.default',
    ...ofFields(
      PERMISSION_NAMES.slice(1).map((name) => `permissions.${name}`),
      'default',
      ['create'],
    ),
  ),
  'create-partial-permissions-least': exchange(
    'Where some permissions are sent on create, the others become the least there is.',
    'create.permissions.partial',
  ),
};

/** Writes that reach other roles. */
export const ISOLATION_FAULTS = {
  'shared-permissions': sequence('Roles made without permissions share theirs.', 3, 'update.isolation'),
  'update-changes-namesakes': unusual(
    'An update changes the description of all roles of that name.',
    'update.isolation',
  ),
  'update-changes-neighbour': sequence(
    'An update of a description changes that of the custom role before it.',
    3,
    'update.isolation',
  ),
  'update-changes-all': sequence('An update of view_monitor changes that of all custom roles.', 3, 'update.isolation'),
  'disabling-disables-older': sequence('Disabling a role disables the custom role before it.', 3, 'update.isolation'),
  'create-disables-last': sequence('Creating a role disables the one made before it.', 2, 'create.isolation'),
  'create-renames-namesakes': unusual('Creating a role renames the roles of that name.', 'create.isolation'),
  'delete-takes-neighbour': sequence('Deleting a role deletes the custom role before it.', 3, 'delete.isolation'),
  'delete-takes-namesakes': unusual('Deleting a role deletes all unused roles of that name.', 'delete.isolation'),
  'delete-resets-others': sequence(
    'Deleting a role empties the descriptions of the other custom roles.',
    3,
    'delete.isolation',
  ),
  'show-enables': sequence(
    'Showing a disabled role enables it.',
    3,
    'list.agrees-with-show',
    'update.enabled.read-back',
    'create.enabled.read-back',
  ),
};

/** Refusals that leave a trace, and bad bodies that are taken. */
export const REFUSAL_FAULTS = {
  ...family(
    WRITES,
    (write) => `${write}-422-but-stored` as const,
    (write) => exchange(`${write} refuses invalid values and stores the valid ones beside them.`, `${write}.refusal`),
  ),
  'update-422-but-all-stored': exchange(
    'Update refuses invalid values and stores them.',
    'update.refusal',
    'update.permissions.visitors_seen.enum',
    'update.name.type-stored',
  ),
  'create-422-leaves-blank': exchange(
    'Create refuses a request without a name and leaves a role without one.',
    'create.refusal',
  ),
  ...family(
    WRITES,
    (write) => `${write}-400-but-done` as const,
    (write) =>
      unusual(
        `${write} refuses malformed JSON and ${write === 'create' ? 'leaves an empty role' : 'empties the description'}.`,
        `${write}.malformed`,
        `${write}.refusal`,
      ),
  ),
  ...family(
    WRITES,
    (write) => `${write}-415-but-done` as const,
    (write) =>
      unusual(
        `${write} refuses the media type and does what the body says.`,
        `${write}.media-type`,
        `${write}.refusal`,
      ),
  ),
  'built-in-403-but-stored': exchange(
    'A change of what is fixed in a built-in role is refused, and stored.',
    'built-in.owner.name.fixed',
    'built-in.owner.description.fixed',
    'built-in.admin.name.fixed',
    'built-in.admin.description.fixed',
    'built-in.agent.name.fixed',
    'built-in.agent.description.fixed',
    'update.refusal',
  ),
  ...family(
    WRITES,
    (write) => `${write}-takes-form` as const,
    (write) => exchange(`${write} takes a form.`, `${write}.media-type`),
  ),
  ...family(
    WRITES,
    (write) => `${write}-takes-text` as const,
    (write) => exchange(`${write} takes JSON of any media type.`, `${write}.media-type`),
  ),
  ...family(
    WRITES,
    (write) => `${write}-repairs-json` as const,
    (write) => exchange(`${write} takes cut JSON up to its last whole field.`, `${write}.malformed`),
  ),
  ...family(
    WRITES,
    (write) => `${write}-takes-nothing` as const,
    (write) =>
      exchange(
        `${write} takes a missing body or null for an empty object${write === 'create' ? ' and leaves a role without a name' : ''}.`,
        `${write}.malformed`,
      ),
  ),
  ...family(
    WRITES,
    (write) => `${write}-takes-array` as const,
    (write) => exchange(`${write} takes the first object of an array.`, `${write}.malformed`),
  ),
};
