import { exchange, sequence } from './notation';

/** Faults of the permission meta data and of what system roles keep. */
export const guardFaults = [
  sequence('guard-edit-custom', 2, 'custom roles are shown as not editable and can be edited', ['guard.edit']),
  sequence('guard-edit-team', 2, 'team roles are shown as not editable and can be edited', ['guard.edit']),
  sequence('guard-edit-default', 3, 'default roles are shown as not editable and can be edited', ['guard.edit']),
  sequence('guard-edit-system', 2, 'system roles are shown as not editable and their default can be changed', [
    'guard.edit',
  ]),
  sequence('guard-delete-custom', 2, 'custom roles are shown as not deletable and can be deleted', ['guard.delete']),
  sequence('guard-delete-chat', 2, 'chat roles are shown as not deletable and can be deleted', ['guard.delete']),
  sequence('guard-delete-default', 2, 'default roles are shown as not deletable and can be deleted', ['guard.delete']),
  sequence('guard-delete-system', 2, 'system roles are shown as not deletable and can be deleted', ['guard.delete']),
  sequence('guard-delete-system-refused-yet-done', 2, 'deleting a system role is refused and done', [
    'guard.delete',
    'delete.refusal',
  ]),
  sequence('guard-rights-custom', 2, 'rights of custom roles are shown as fixed and can be changed', [
    'guard.rights.edit',
  ]),
  sequence('guard-rights-system', 2, 'rights of system roles are shown as fixed and can be changed', [
    'built-in.system.rights.fixed',
    'guard.rights.edit',
  ]),
  sequence('guard-rights-system-refused-yet-done', 2, 'changing the rights of a system role is refused and done', [
    'built-in.system.rights.fixed',
    'guard.rights.edit',
    'update.refusal',
  ]),
  sequence('guard-rights-system-emptied', 2, 'changing the default of a system role empties its rights', [
    'built-in.system.rights.fixed',
    'update.rights.unsent',
    'guard.rights.edit',
  ]),
  exchange('system-name-refused-yet-done', 'renaming a system role is refused and done', ['update.refusal']),
] as const;
