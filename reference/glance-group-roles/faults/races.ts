import { race } from './notation';

/** Checks and acts with a gap of a few milliseconds between them. */
export const raceFaults = [
  race('race-create-name', 'Two roles created at once get one name.', 2, ['create.name.unique']),
  race('race-rename', 'Two roles renamed at once get one name.', 4, ['update.name.unique']),
  race('race-rename-many', 'Two roles renamed at once in bulk requests get one name.', 4, ['update-many.name.unique']),
  race('race-create-id', 'Two roles created at once get one id.', 2, [
    'create.roleId.unique',
    'list.ids-unique',
    'list.complete',
    'create.name.read-back',
  ]),
  race('race-delete-assign', 'A role gets a user while it is being deleted.', 3, ['delete.in-use']),
  race('race-assign-delete', 'A role is deleted while it is being assigned.', 3, ['delete.in-use', 'delete.gone']),
  race('race-assign-count', 'Two users assigned at once are counted as one.', 4, ['assign.userCount.count']),
  race('race-free-count', 'Two users freed at once are counted as one.', 6, [
    'assign.userCount.count',
    'assign.inUse.agrees',
  ]),
  race('race-update-revives', 'A single update brings back a role that is deleted meanwhile.', 4, [
    'delete.no-revival',
    'delete.gone',
  ]),
  race('race-update-many-revives', 'A bulk update brings back a role that is deleted meanwhile.', 4, [
    'delete.no-revival',
    'delete.gone',
  ]),
  race('race-update-500', 'A single update of a role that is deleted meanwhile gets a server error.', 3, [
    'update.no-server-error',
  ]),
  race('race-update-lost', 'Of two single updates of different fields at once one is lost.', 4, [
    'update.name.read-back',
    'update.description.read-back',
    'update.name.unsent',
    'update.description.unsent',
  ]),
  race('race-update-many-lost', 'Of two bulk updates of different fields at once one is lost.', 4, [
    'update-many.name.read-back',
    'update-many.description.read-back',
    'update-many.name.unsent',
    'update-many.description.unsent',
    'update.name.unsent',
    'update.description.unsent',
  ]),
  race('race-settings-lost', 'Of two single updates of different settings at once one is lost.', 4, [
    'update.settings.merge',
    'update.settings.read-back',
    'update.settings.unsent',
  ]),
  race('race-delete-twice', 'Two deletes of one role at once are both confirmed.', 3, ['delete.twice']),
  race('race-list-500', 'A list gets a server error when a role is deleted meanwhile.', 3, ['list.no-server-error']),
  race('race-list-torn', 'A list shows the name from before an update and the description from after it.', 3, [
    'list.agrees-with-show',
    'update.name.read-back',
    'update.description.read-back',
  ]),
];
