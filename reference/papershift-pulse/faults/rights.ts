import { isJsonObject } from '../../../model/json';
import { wellFormedRights } from '../rules/wellFormedRights';
import { isSystem } from '../store/store';
import { exchange, sequence } from './notation';

/** Faults of the rights: what is stored, what is replaced, what must never be granted. */
export const rightsFaults = [
  sequence('update-rights-groups-kept', 'groups of rights that an update does not send stay.', 2, [
    'update.rights.replace',
  ]),
  sequence('update-rights-keys-kept', 'within a group, rights that an update does not send stay.', 2, [
    'update.rights.replace',
  ]),
  sequence('update-rights-empty-ignored', 'an update with empty rights leaves them.', 2, ['update.rights.replace']),
  sequence('update-rights-false-kept', 'a right sent as false stays granted.', 2, [
    'update.rights.replace',
    'update.rights.read-back',
  ]),
  sequence('update-rights-unsent-lost', 'an update without rights takes them all away.', 2, ['update.rights.unsent']),
  sequence('update-rights-ignored', 'update answers 200 and leaves the rights as they were.', 2, [
    'update.rights.read-back',
    'update.rights.replace',
  ]),
  exchange('create-rights-false-saved', 'create saves rights sent as false.', ['create.rights.drop-false']),
  exchange('update-rights-false-saved', 'update saves rights sent as false.', ['update.rights.drop-false']),
  exchange('create-rights-false-true', 'create grants rights sent as false.', [
    'create.rights.read-back',
    'create.rights.replace',
    'create.rights.drop-false',
  ]),
  exchange('update-rights-false-true', 'update grants rights sent as false.', [
    'update.rights.read-back',
    'update.rights.replace',
    'update.rights.drop-false',
  ]),
  exchange('create-rights-unknown-key-stored', 'create stores keys that no group may hold.', [
    'create.rights.keys',
    'create.shape',
  ]),
  exchange('update-rights-unknown-key-stored', 'update stores keys that no group may hold.', [
    'update.rights.keys',
    'update.shape',
  ]),
  exchange('create-rights-manage-anywhere', 'create stores manage in every group.', [
    'create.rights.keys',
    'create.shape',
  ]),
  exchange('update-rights-manage-anywhere', 'update stores manage in every group.', [
    'update.rights.keys',
    'update.shape',
  ]),
  exchange('create-rights-manage-dropped', 'create drops manage from team_membership.', ['create.rights.read-back']),
  exchange('update-rights-manage-dropped', 'update drops manage from team_membership.', [
    'update.rights.read-back',
    'update.rights.replace',
  ]),
  exchange('create-rights-manage-refused', 'create refuses manage in team_membership.', [
    'create.rights.accepted',
    'create.status',
  ]),
  exchange('update-rights-manage-refused', 'update refuses manage in team_membership.', [
    'update.rights.accepted',
    'update.status',
  ]),
  exchange('create-rights-not-stored', 'create stores no rights.', ['create.rights.read-back']),
  exchange('create-rights-delete-dropped', 'create does not store the right delete.', ['create.rights.read-back']),
  exchange('update-rights-first-group-only', 'update stores the first group of rights only.', [
    'update.rights.read-back',
    'update.rights.replace',
  ]),
  exchange('create-rights-text-true', 'create takes the text "true" for true.', [
    'create.rights.type-stored',
    'create.rights.type',
  ]),
  exchange('update-rights-truthy', 'update takes every number but 0 for true.', [
    'update.rights.type-stored',
    'update.rights.type',
  ]),
  exchange('create-rights-any-stored', 'create stores any value of a right as it is.', [
    'create.rights.type-stored',
    'create.rights.type',
    'create.shape',
  ]),
  exchange('update-rights-any-stored', 'update stores any value of a right as it is.', [
    'update.rights.type-stored',
    'update.rights.type',
    'update.shape',
  ]),
  exchange('update-rights-null-clears', 'update takes null for no rights at all.', ['update.rights.type']),
  exchange('create-rights-array', 'create takes an array for no rights at all.', ['create.rights.type']),
  exchange('create-rights-group-true', 'create takes a group that is true for all its rights.', [
    'create.rights.type-stored',
    'create.rights.type',
  ]),
  exchange('create-rights-read-implied', 'create grants read along with every other right of a group.', [
    'create.rights.read-back',
    'create.rights.replace',
  ]),
  exchange('update-rights-update-implies-delete', 'update grants delete along with update.', [
    'update.rights.read-back',
    'update.rights.replace',
  ]),
  sequence(
    'update-rights-refused-yet-saved',
    'an update refused for its rights stores those that are well formed.',
    2,
    ['update.refusal'],
    {
      savedDespite: ({ role, sent: { rights } }) =>
        isJsonObject(rights) && !isSystem(role) ? { rights: wellFormedRights(rights) } : {},
    },
  ),
];
