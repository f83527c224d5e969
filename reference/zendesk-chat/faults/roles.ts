import { BUILT_INS } from '../store/role';
import { exchange, family, ofOperations, ON_ROLE, sequence, unusual } from './entry';

/** Built-in roles that give way, or are too strict. */
export const BUILT_IN_FAULTS = {
  ...family(
    BUILT_INS,
    (role) => `${role}-name-changeable` as const,
    (role) => exchange(`The name of ${role} can be changed.`, `built-in.${role}.name.fixed`),
  ),
  ...family(
    BUILT_INS,
    (role) => `${role}-description-changeable` as const,
    (role) => exchange(`The description of ${role} can be changed.`, `built-in.${role}.description.fixed`),
  ),
  ...family(
    BUILT_INS,
    (role) => `${role}-disabling-works` as const,
    (role) => exchange(`The role ${role} can be disabled.`, `built-in.${role}.enabled.fixed`),
  ),
  ...family(
    ['owner', 'admin'],
    (role) => `${role}-permissions-changeable` as const,
    (role) => exchange(`The permissions of ${role} can be changed.`, `built-in.${role}.permissions.fixed`),
  ),
  ...family(
    ['owner', 'admin'],
    (role) => `${role}-flags-changeable` as const,
    (role) =>
      exchange(
        `The permissions of ${role} that are true or false can be changed.`,
        `built-in.${role}.permissions.fixed`,
      ),
  ),
  ...family(
    ['owner', 'admin'],
    (role) => `${role}-monitor-changeable` as const,
    (role) => exchange(`The permission view_monitor of ${role} can be changed.`, `built-in.${role}.permissions.fixed`),
  ),
  ...family(
    BUILT_INS,
    (role) => `${role}-deletable` as const,
    (role) => exchange(`The role ${role} can be deleted.`, `built-in.${role}.undeletable`, 'delete.in-use-whole'),
  ),
  'fixed-only-alone': unusual(
    'What is fixed in a built-in role can be changed together with permissions.',
    'built-in.owner.permissions.fixed',
    'built-in.admin.permissions.fixed',
    'built-in.owner.name.fixed',
    'built-in.owner.description.fixed',
    'built-in.admin.name.fixed',
    'built-in.admin.description.fixed',
    'built-in.agent.name.fixed',
    'built-in.agent.description.fixed',
  ),
  'built-in-delete-403-but-done': exchange(
    'Deleting a built-in role is refused, and the role is gone.',
    'built-in.owner.undeletable',
    'built-in.admin.undeletable',
    'built-in.agent.undeletable',
    'delete.refusal',
  ),
  'built-in-delete-204': exchange(
    'Deleting a built-in role answers 204 and does nothing.',
    'built-in.owner.undeletable',
    'built-in.admin.undeletable',
    'built-in.agent.undeletable',
    'delete.gone',
  ),
  'agent-permissions-fixed': exchange('The permissions of Agent cannot be changed.', 'built-in.agent.permissions.free'),
  'agent-flags-ignored': exchange(
    'The permissions of Agent that are true or false are not stored.',
    'built-in.agent.permissions.free',
  ),
};

/** What list and show tell. */
export const VIEW_FAULTS = {
  'list-omits-last': exchange('List omits the newest role.', 'list.complete'),
  'list-omits-disabled': sequence('List omits disabled roles.', 3, 'list.complete'),
  'list-omits-owner': exchange('List omits Owner.', 'list.complete'),
  'list-omits-unheld': exchange('List omits roles without members.', 'list.complete'),
  'list-stops-at-twelve': sequence('List ends after twelve roles.', 8, 'list.complete'),
  'list-repeats-last': exchange('List shows the newest role twice.', 'list.ids-unique'),
  'list-repeats-updated': sequence('List shows a role that was updated twice.', 3, 'list.ids-unique'),
  'list-keeps-as-created': sequence(
    'List shows custom roles as they were created.',
    3,
    'list.agrees-with-show',
    'update.name.read-back',
    'update.description.read-back',
  ),
  'list-keeps-deleted': sequence('List goes on to show roles that were deleted.', 3, 'delete.gone'),
  'list-forgets-permissions': sequence(
    'List shows the permissions of a new role in place of those of a custom role.',
    2,
    'list.agrees-with-show',
    'create.permissions.visitors_seen.read-back',
    'update.permissions.visitors_seen.read-back',
  ),
  'list-shows-enabled': sequence(
    'List shows every role enabled.',
    2,
    'list.agrees-with-show',
    'update.enabled.read-back',
    'create.enabled.read-back',
  ),
  'list-cuts-description': exchange(
    'List cuts descriptions at 20 characters.',
    'list.agrees-with-show',
    'create.description.read-back',
    'update.description.read-back',
  ),
  'list-shows-no-members': sequence(
    'List shows a members_count of 0 for custom roles.',
    2,
    'list.agrees-with-show',
    'assign.members_count.count',
  ),
  'show-keeps-as-created': sequence(
    'Show shows custom roles as they were created.',
    3,
    'list.agrees-with-show',
    'update.name.read-back',
    'update.description.read-back',
  ),
  'show-keeps-deleted': sequence('Show goes on to show roles that were deleted.', 3, 'delete.gone'),
  'show-cuts-name': exchange(
    'Show cuts names at 12 characters.',
    'list.agrees-with-show',
    'create.name.read-back',
    'update.name.read-back',
  ),
  'show-swaps-permissions': exchange(
    'Show mixes up manage_bans and access_analytics.',
    'list.agrees-with-show',
    'create.permissions.manage_bans.default',
    'create.permissions.access_analytics.default',
    'update.permissions.manage_bans.read-back',
  ),
};

/** What becomes of deleted roles. */
export const DELETE_FAULTS = {
  'delete-does-nothing': sequence('Delete answers 204 and does nothing.', 3, 'delete.gone'),
  'delete-disables': sequence('Delete disables the role, and it stays in sight.', 3, 'delete.gone'),
  'delete-spares-updated': sequence('Delete does nothing to a role that was updated.', 4, 'delete.gone'),
  'delete-refuses-unused': sequence('Delete refuses a role that nobody holds.', 2, 'delete.unused'),
  'delete-refuses-disabled': sequence('Delete refuses a disabled role.', 3, 'delete.unused'),
  'delete-refuses-once-held': sequence('Delete refuses a role that somebody once held.', 4, 'delete.freed'),
  'delete-twice-204': sequence('Deleting again answers 204.', 3, 'delete.twice'),
  'delete-unknown-204': exchange('Deleting an unknown role answers 204.', 'delete.id.unknown', 'delete.twice'),
  'update-revives': sequence(
    'An update of a role that was deleted brings it back.',
    3,
    'delete.no-revival',
    'delete.gone',
    'update.id.unknown',
  ),
  'namesake-revives': unusual(
    'Creating a role of the name of one that was deleted brings that one back.',
    'delete.id-reuse',
    'delete.gone',
    'create.description.default',
  ),
  'ids-reused': sequence('A new role gets the least id that is free.', 3, 'delete.id-reuse'),
  'last-id-reused': sequence(
    'A new role gets the id after the highest one in use.',
    3,
    'delete.id-reuse',
    'delete.gone',
  ),
  'delete-in-use-orphans': sequence('A role with members is deleted, and they keep it.', 4, 'delete.in-use-whole'),
  'delete-in-use-frees': sequence(
    'Deleting a role with members is refused, and they lose it.',
    4,
    'delete.in-use-whole',
    'delete.refusal',
  ),
  'delete-in-use-disables': sequence(
    'Deleting a role with members is refused, and it is disabled.',
    4,
    'delete.in-use-whole',
    'delete.refusal',
  ),
  'delete-in-use-empties': sequence(
    'Deleting a role with members is refused, and its permissions are the least there is.',
    4,
    'delete.in-use-whole',
    'delete.refusal',
  ),
  'delete-in-use-204-stays': sequence(
    'Deleting a role with members answers 204, and the role stays.',
    3,
    'delete.in-use-whole',
    'delete.gone',
  ),
  'delete-in-use-409-but-done': sequence(
    'Deleting a role with members answers 409, and the role is gone.',
    4,
    'delete.in-use-whole',
    'delete.refusal',
  ),
};

/** How agents are counted. */
export const COUNT_FAULTS = {
  'assigning-not-counted': sequence('Assigning does not raise members_count.', 3, 'assign.members_count.count'),
  'leaving-not-counted': sequence(
    'Moving to another role does not lower the members_count of the former.',
    4,
    'assign.members_count.count',
  ),
  'assigning-again-counts': sequence(
    'Assigning the role that an agent holds raises members_count.',
    4,
    'assign.members_count.count',
  ),
  'count-in-show-only': sequence(
    'The members_count in list does not follow.',
    3,
    'assign.members_count.count',
    'list.agrees-with-show',
  ),
  'count-stops-at-one': sequence('members_count does not rise above 1.', 4, 'assign.members_count.count'),
  'update-resets-count': sequence(
    'An update sets members_count to 0.',
    4,
    'assign.members_count.count',
    'update.members_count.read-only',
  ),
};

const malformed = ofOperations('id.malformed', ON_ROLE);
const malformedStatus = ofOperations('id.malformed-status', ON_ROLE);

/** How ids and methods are read. */
export const ID_FAULTS = {
  ...family(
    ON_ROLE,
    (operation) => `${operation}-id-by-prefix` as const,
    (operation) =>
      unusual(
        `${operation} reads the digits that an id begins with.`,
        `${operation}.id.malformed`,
        `${operation}.id.malformed-status`,
      ),
  ),
  'id-rounded': unusual('Ids are rounded down.', ...malformed, ...malformedStatus),
  'id-negated': unusual('The sign of an id is dropped.', ...malformed, ...malformedStatus),
  'id-wraps': unusual('Ids wrap around at 32 bits.', ...malformed, ...ofOperations('id.unknown', ON_ROLE)),
  'malformed-id-is-422': exchange('A malformed id answers 422.', ...malformedStatus),
  'malformed-id-is-first': exchange('A malformed id stands for Owner.', ...malformed, ...malformedStatus),
  'unknown-id-is-409': exchange('An unknown id answers 409.', ...ofOperations('id.unknown', ON_ROLE)),
  'unknown-id-is-first': exchange('Showing an unknown role shows Owner.', 'show.id.unknown'),
  'unknown-id-is-null': exchange('Showing an unknown role answers 200 and null.', 'show.id.unknown', 'show.shape'),
  'update-creates-unknown': exchange('Updating an unknown role creates it.', 'update.id.unknown'),
  'unknown-method-200': exchange('An unknown method answers 200.', 'methods.unknown'),
  'unknown-method-400': exchange('An unknown method answers 400.', 'methods.unknown'),
};
