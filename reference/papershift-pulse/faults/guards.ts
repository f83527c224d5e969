import { isJsonObject } from '../../../model/json';
import { wellFormedRights } from '../rules/wellFormedRights';
import { isSystem } from '../store/store';
import { exchange, sequence } from './notation';

/** Faults of the permission meta data and of what system roles keep. */
export const guardFaults = [
  sequence('guard-edit-custom', 'custom roles are shown as not editable and can be edited.', 2, ['guard.edit']),
  sequence('guard-edit-team', 'team roles are shown as not editable and can be edited.', 2, ['guard.edit']),
  sequence('guard-edit-default', 'default roles are shown as not editable and can be edited.', 3, ['guard.edit']),
  sequence('guard-edit-system', 'system roles are shown as not editable and their default can be changed.', 2, [
    'guard.edit',
  ]),
  sequence('guard-delete-custom', 'custom roles are shown as not deletable and can be deleted.', 2, ['guard.delete']),
  sequence('guard-delete-chat', 'chat roles are shown as not deletable and can be deleted.', 2, ['guard.delete']),
  sequence('guard-delete-default', 'default roles are shown as not deletable and can be deleted.', 2, ['guard.delete']),
  sequence('guard-delete-system', 'system roles are shown as not deletable and can be deleted.', 2, ['guard.delete']),
  sequence('guard-delete-system-refused-yet-done', 'deleting a system role is refused and done.', 2, [
    'guard.delete',
    'delete.refusal',
  ]),
  sequence('guard-rights-custom', 'rights of custom roles are shown as fixed and can be changed.', 2, [
    'guard.rights.edit',
  ]),
  sequence('guard-rights-system', 'rights of system roles are shown as fixed and can be changed.', 2, [
    'built-in.system.rights.fixed',
    'guard.rights.edit',
  ]),
  sequence(
    'guard-rights-system-refused-yet-done',
    'changing the rights of a system role is refused and done.',
    2,
    ['built-in.system.rights.fixed', 'guard.rights.edit', 'update.refusal'],
    {
      savedDespite: ({ role, sent: { rights } }) =>
        isJsonObject(rights) && isSystem(role) ? { rights: wellFormedRights(rights) } : {},
    },
  ),
  sequence('guard-rights-system-emptied', 'changing the default of a system role empties its rights.', 2, [
    'built-in.system.rights.fixed',
    'update.rights.unsent',
    'guard.rights.edit',
  ]),
  exchange('system-name-refused-yet-done', 'renaming a system role is refused and done.', ['update.refusal'], {
    savedDespite: ({ role, sent: { name } }) => (typeof name === 'string' && isSystem(role) ? { name } : {}),
  }),
];
