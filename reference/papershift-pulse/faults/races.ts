import { race } from './notation';

/** Faults that only requests in flight together show: a pause of a few milliseconds stands between check and act. */
export const raceFaults = [
  race('race-two-undefaults', 4, 'two updates at once take the default from the last two roles', [
    'default.at-least-one',
  ]),
  race('race-undefault-delete', 4, 'an update and a delete at once take the default from the last two roles', [
    'default.at-least-one',
  ]),
  race('race-two-deletes', 4, 'two deletes at once remove the last two default roles', ['default.at-least-one']),
  race('race-dirty-default', 4, 'a refused loss of the last default shows for a few milliseconds', [
    'default.at-least-one',
    'update.refusal',
  ]),
  race('race-update-revives', 3, 'an update under way while the role is deleted brings it back', [
    'delete.no-revival',
    'delete.gone',
  ]),
  race('race-lost-update', 3, 'of two updates of different attributes at once one is lost', [
    'update.rights.unsent',
    'update.name.read-back',
    'update.rights.read-back',
    'update.default.read-back',
  ]),
  race('race-rights-mixed', 3, 'two updates of the rights at once leave the rights of both', [
    'update.rights.replace',
    'update.rights.read-back',
  ]),
  race('race-dirty-update', 3, 'a refused update shows for a few milliseconds', ['update.refusal']),
  race('race-dirty-create', 2, 'a refused create shows for a few milliseconds', ['create.refusal']),
  race('race-double-delete', 3, 'two deletes of one role at once both succeed', ['delete.twice']),
  race('race-assign-delete', 3, 'a role deleted while it is being assigned ends up removed and held', [
    'delete.in-use-whole',
  ]),
  race('race-delete-assign', 3, 'a role assigned while it is being deleted ends up removed and held', [
    'delete.in-use-whole',
  ]),
  race('race-duplicate-ids', 2, 'two creates at once give the same id', [
    'list.ids-unique',
    'create.isolation',
    'create.name.read-back',
    'list.complete',
  ]),
  race('race-create-lost', 3, 'of two creates at once one is lost', ['list.complete', 'create.name.read-back']),
  race('race-create-mixed', 2, 'two creates at once both answer the later role', [
    'create.name.read-back',
    'list.ids-unique',
    'create.isolation',
  ]),
  race('race-list-torn', 3, 'a list read while a role is deleted lacks another role', ['list.complete']),
  race('race-show-cached', 4, 'a show under way while the role is updated leaves its old state in a cache for good', [
    'update.name.read-back',
    'list.agrees-with-show',
    'update.rights.read-back',
  ]),
] as const;
