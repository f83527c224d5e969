import { race } from './notation';

/** Faults that only requests in flight together show: a pause of a few milliseconds stands between check and act. */
export const raceFaults = [
  race('race-two-undefaults', 'two updates at once take the default from the last two roles.', 4, [
    'default.at-least-one',
  ]),
  race('race-undefault-delete', 'an update and a delete at once take the default from the last two roles.', 4, [
    'default.at-least-one',
  ]),
  race('race-two-deletes', 'two deletes at once remove the last two default roles.', 4, ['default.at-least-one']),
  race('race-dirty-default', 'a refused loss of the last default shows for a few milliseconds.', 4, [
    'default.at-least-one',
    'update.refusal',
  ]),
  race('race-update-revives', 'an update under way while the role is deleted brings it back.', 3, [
    'delete.no-revival',
    'delete.gone',
  ]),
  race('race-lost-update', 'of two updates of different attributes at once one is lost.', 3, [
    'update.rights.unsent',
    'update.name.read-back',
    'update.rights.read-back',
    'update.default.read-back',
  ]),
  race('race-rights-mixed', 'two updates of the rights at once leave the rights of both.', 3, [
    'update.rights.replace',
    'update.rights.read-back',
  ]),
  race('race-dirty-update', 'a refused update shows for a few milliseconds.', 3, ['update.refusal']),
  race('race-dirty-create', 'a refused create shows for a few milliseconds.', 2, ['create.refusal']),
  race('race-double-delete', 'two deletes of one role at once both succeed.', 3, ['delete.twice']),
  race('race-assign-delete', 'a role deleted while it is being assigned ends up removed and held.', 3, [
    'delete.in-use-whole',
  ]),
  race('race-delete-assign', 'a role assigned while it is being deleted ends up removed and held.', 3, [
    'delete.in-use-whole',
  ]),
  race('race-duplicate-ids', 'two creates at once give the same id.', 2, [
    'list.ids-unique',
    'create.isolation',
    'create.name.read-back',
    'list.complete',
  ]),
  race('race-create-lost', 'of two creates at once one is lost.', 3, ['list.complete', 'create.name.read-back']),
  race('race-create-mixed', 'two creates at once both answer the later role.', 2, [
    'create.name.read-back',
    'list.ids-unique',
    'create.isolation',
  ]),
  race('race-list-torn', 'a list read while a role is deleted lacks another role.', 3, ['list.complete']),
  race('race-show-cached', 'a show under way while the role is updated leaves its old state in a cache for good.', 4, [
    'update.name.read-back',
    'list.agrees-with-show',
    'update.rights.read-back',
  ]),
];
