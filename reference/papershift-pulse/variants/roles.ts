import { alternatives, variant } from './notation';

/** How rights are stored and shown. */
export const rightsVariants = [
  variant('unknown-groups-dropped', 'Groups of rights that do not exist are dropped instead of refused.'),
  variant('unknown-keys-dropped', 'Keys that a group may not hold are dropped instead of refused.'),
  variant('empty-groups-kept', 'A group whose rights are all false reads as an empty object.'),
  variant('empty-rights-absent', 'A role without rights has no attribute rights.'),
];

/** What a new role is, and how many defaults there are. */
export const defaultVariants = [
  ...alternatives(
    variant('single-default', 'One default for each scope: setting another moves it.', { notWith: ['system-frozen'] }),
    variant('create-default-omitted', 'A role created without default is one.'),
  ),
  variant('create-scope-omitted', 'A role created without a scope is team-scoped.', {
    unverifiable: ['delete.in-use-whole', 'update.held'],
  }),
  variant('last-default-403', 'The loss of the last default answers 403.'),
];

/** Removed roles, and roles that users hold. */
export const removedVariants = [
  ...alternatives(
    variant('show-removed', 'Show has removed roles, with their time of removal.'),
    variant('removed-410', 'A removed role answers 410.'),
  ),
  variant('list-removed', 'The list has removed roles, with their time of removal.'),
  variant('removed-not-default', 'A role that is removed loses its default flag.'),
  variant('delete-held-done', 'A role that users hold is deleted, and taken from them.'),
];

/** System roles, and what roles say may be done to them. */
export const systemVariants = [
  ...alternatives(
    variant('system-name-editable', 'System roles can be renamed.'),
    variant('system-frozen', 'System roles cannot be edited at all, and say so.'),
  ),
  variant('system-fixed-ignored', 'Changes of the name and rights of system roles are ignored instead of refused.'),
  variant('system-deletable', 'System roles can be deleted, and say so.'),
  variant('guards-live', 'A role is shown as not deletable while it is held or the last default.'),
  ...alternatives(
    variant('meta-on-document', 'Permissions stand on the document instead of the role; the list has none.'),
    variant('meta-absent', 'There are no permissions.'),
    variant('meta-on-show-only', 'Show alone tells permissions.'),
  ),
  ...alternatives(
    variant('meta-rights-dotted', 'Permissions have a key rights.edit instead of a group rights.'),
    variant('meta-rights-in-actions', 'Permissions have rights within actions.'),
  ),
];
