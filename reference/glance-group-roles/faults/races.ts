import type { Fault } from '../../types';

/** Checks and acts with a gap of a few milliseconds between them. */
export const raceFaults = [
  { name: 'race-create-name', title: 'Two roles created at once get one name.', kind: 'race', shortest: 2, breaks: ['create.name.unique'] },
  { name: 'race-rename', title: 'Two roles renamed at once get one name.', kind: 'race', shortest: 4, breaks: ['update.name.unique'] },
  { name: 'race-rename-many', title: 'Two roles renamed at once in bulk requests get one name.', kind: 'race', shortest: 4, breaks: ['update-many.name.unique'] },
  { name: 'race-create-id', title: 'Two roles created at once get one id.', kind: 'race', shortest: 2, breaks: ['create.roleId.unique', 'list.ids-unique', 'list.complete', 'create.name.read-back'] },
  { name: 'race-delete-assign', title: 'A role gets a user while it is being deleted.', kind: 'race', shortest: 3, breaks: ['delete.in-use'] },
  { name: 'race-assign-delete', title: 'A role is deleted while it is being assigned.', kind: 'race', shortest: 3, breaks: ['delete.in-use', 'delete.gone'] },
  { name: 'race-assign-count', title: 'Two users assigned at once are counted as one.', kind: 'race', shortest: 4, breaks: ['assign.userCount.count'] },
  { name: 'race-free-count', title: 'Two users freed at once are counted as one.', kind: 'race', shortest: 6, breaks: ['assign.userCount.count', 'assign.inUse.agrees'] },
  { name: 'race-update-revives', title: 'A single update brings back a role that is deleted meanwhile.', kind: 'race', shortest: 4, breaks: ['delete.no-revival', 'delete.gone'] },
  { name: 'race-update-many-revives', title: 'A bulk update brings back a role that is deleted meanwhile.', kind: 'race', shortest: 4, breaks: ['delete.no-revival', 'delete.gone'] },
  { name: 'race-update-500', title: 'A single update of a role that is deleted meanwhile gets a server error.', kind: 'race', shortest: 3, breaks: ['update.no-server-error'] },
  { name: 'race-update-lost', title: 'Of two single updates of different fields at once one is lost.', kind: 'race', shortest: 4, breaks: ['update.name.read-back', 'update.description.read-back', 'update.name.unsent', 'update.description.unsent'] },
  { name: 'race-update-many-lost', title: 'Of two bulk updates of different fields at once one is lost.', kind: 'race', shortest: 4, breaks: ['update-many.name.read-back', 'update-many.description.read-back', 'update-many.name.unsent', 'update-many.description.unsent', 'update.name.unsent', 'update.description.unsent'] },
  { name: 'race-settings-lost', title: 'Of two single updates of different settings at once one is lost.', kind: 'race', shortest: 4, breaks: ['update.settings.merge', 'update.settings.read-back', 'update.settings.unsent'] },
  { name: 'race-delete-twice', title: 'Two deletes of one role at once are both confirmed.', kind: 'race', shortest: 3, breaks: ['delete.twice'] },
  { name: 'race-list-500', title: 'A list gets a server error when a role is deleted meanwhile.', kind: 'race', shortest: 3, breaks: ['list.no-server-error'] },
  { name: 'race-list-torn', title: 'A list shows the name from before an update and the description from after it.', kind: 'race', shortest: 3, breaks: ['list.agrees-with-show', 'update.name.read-back', 'update.description.read-back'] },
] as const satisfies readonly Fault[];
