import { exchange, sequence } from './notation';

const lost = ['default.at-least-one', 'default.last-refused'] as const;

/** Faults of the default flag, the many ways to lose the last default among them. */
export const defaultFaults = [
  exchange('create-default-text', 'create takes the text "true" for true', ['create.default.type']),
  exchange('update-default-text', 'update takes the texts "true" and "false" for true and false', [
    'update.default.type',
  ]),
  exchange('create-default-number-stored', 'create stores a number as default', [
    'create.default.type-stored',
    'create.default.type',
    'create.shape',
  ]),
  exchange('update-default-text-stored', 'update stores any text as default', [
    'update.default.type-stored',
    'update.default.type',
    'update.shape',
  ]),
  exchange('create-default-null-stored', 'create stores null as default', [
    'create.default.type-stored',
    'create.default.type',
    'create.shape',
  ]),
  exchange('create-default-not-stored', 'create leaves default false whatever is sent', ['create.default.read-back']),
  exchange('create-default-team-not-stored', 'create leaves default false in team and chat roles', [
    'create.default.read-back',
  ]),
  exchange('create-default-refused', 'create refuses default true', ['create.default.accepted', 'create.status']),
  exchange('create-default-false-true', 'create makes a role default that was sent default false', [
    'create.default.read-back',
  ]),
  sequence('update-default-true-ignored', 2, 'update answers 200 and does not make the role default', [
    'update.default.read-back',
  ]),
  sequence('update-default-false-ignored', 2, 'update answers 200 and leaves the role default', [
    'update.default.read-back',
  ]),
  sequence('undefault-refused', 2, 'the default is not taken from a role, however many others there are', [
    'default.free-while-another',
    'update.default.accepted',
  ]),
  sequence('delete-default-refused', 2, 'a default role is not deleted, however many others there are', [
    'default.free-while-another',
    'delete.unused',
  ]),
  sequence('last-default-update-false', 3, 'update with default false takes the last default away', lost),
  sequence('last-default-update-null', 3, 'update with default null takes the last default away', [
    ...lost,
    'update.default.type',
  ]),
  sequence('last-default-update-text', 3, 'update with default "false" takes the last default away', [
    ...lost,
    'update.default.type',
  ]),
  sequence('last-default-update-zero', 3, 'update with default 0 takes the last default away', [
    ...lost,
    'update.default.type',
  ]),
  sequence('last-default-update-unsent', 3, 'an update without default takes it away, from the last one too', [
    'default.at-least-one',
    'default.last-refused',
  ]),
  sequence(
    'last-default-update-with-name',
    3,
    'the last default is looked after only by updates of the flag alone, not where a name is sent too',
    lost,
  ),
  sequence(
    'last-default-update-with-rights',
    3,
    'the last default is not looked after where an update sends rights too',
    lost,
  ),
  sequence('last-default-delete', 3, 'deleting the last default works', lost),
  sequence('last-default-counts-removed', 5, 'a removed default role counts as the one that remains', lost),
  sequence(
    'last-default-update-counts-team',
    4,
    'for updates a team-scoped default counts as the one that remains',
    lost,
  ),
  sequence(
    'last-default-delete-counts-chat',
    4,
    'for deletes a chat-scoped default counts as the one that remains',
    lost,
  ),
  sequence('last-default-counts-itself-again', 4, 'making a default role default again counts it twice', lost),
  sequence('last-default-system-only', 3, 'only a system role is protected as the last default', lost),
  sequence('last-default-custom-only', 2, 'only a custom role is protected as the last default', lost),
  sequence('last-default-scope-change', 3, 'update moves the last default to another scope', [
    ...lost,
    'update.scope.create-only',
  ]),
  sequence('last-default-discarded-at', 3, 'update with discarded_at removes the last default', [
    'default.at-least-one',
    'update.discarded_at.read-only',
    'default.last-refused',
  ]),
  sequence('last-default-update-refused-yet-done', 3, 'taking the last default away is refused and done', [
    'default.at-least-one',
    'update.refusal',
    'default.last-refused',
  ]),
  sequence('last-default-delete-refused-yet-done', 3, 'deleting the last default is refused and done', [
    'default.at-least-one',
    'delete.refusal',
    'default.last-refused',
  ]),
  sequence(
    'last-default-created-moves',
    3,
    'a role created as default takes the flag from the others, which still count as remaining when it goes',
    lost,
  ),
  sequence(
    'last-default-create-refused-moves',
    2,
    'a refused create of a default role takes the flag from the others',
    ['default.at-least-one', 'create.refusal', 'create.isolation'],
  ),
  sequence('last-default-update-refused-undefaults', 3, 'an update refused for its name takes the default away', [
    'default.at-least-one',
    'update.refusal',
  ]),
  sequence(
    'last-default-moves-across-scopes',
    2,
    'making a team or chat role default takes the flag from roles of the other scopes',
    ['default.at-least-one', 'create.isolation', 'update.isolation'],
  ),
  sequence('last-default-delete-any', 2, 'deleting any role takes the default flag from all others', [
    'default.at-least-one',
    'delete.isolation',
  ]),
  sequence('last-default-held', 4, 'the last default is deleted where users hold it, and they lose it', [
    ...lost,
    'delete.in-use-whole',
  ]),
  sequence('last-default-promotes', 3, 'taking the last default away works and makes another role default', [
    'default.last-refused',
  ]),
] as const;
