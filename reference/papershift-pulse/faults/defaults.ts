import type { JsonObject } from '../../../model/json';
import { isTooLong } from '../rules/longest';
import { isLive, isStandingDefault, isSystem } from '../store/store';
import type { Hooks } from './hooks';
import { exchange, sequence } from './notation';
import { storing } from './unsettable';

const byUpdate =
  (passes: (sent: JsonObject) => boolean): Hooks['overlooks'] =>
  ({ by, sent }) =>
    by === 'update' && passes(sent);

const lost = ['default.at-least-one', 'default.last-refused'];

/** Faults of the default flag, the many ways to lose the last default among them. */
export const defaultFaults = [
  exchange('create-default-text', 'create takes the text "true" for true.', ['create.default.type']),
  exchange('update-default-text', 'update takes the texts "true" and "false" for true and false.', [
    'update.default.type',
  ]),
  exchange('create-default-number-stored', 'create stores a number as default.', [
    'create.default.type-stored',
    'create.default.type',
    'create.shape',
  ]),
  exchange('update-default-text-stored', 'update stores any text as default.', [
    'update.default.type-stored',
    'update.default.type',
    'update.shape',
  ]),
  exchange('create-default-null-stored', 'create stores null as default.', [
    'create.default.type-stored',
    'create.default.type',
    'create.shape',
  ]),
  exchange('create-default-not-stored', 'create leaves default false whatever is sent.', ['create.default.read-back']),
  exchange('create-default-team-not-stored', 'create leaves default false in team and chat roles.', [
    'create.default.read-back',
  ]),
  exchange('create-default-refused', 'create refuses default true.', ['create.default.accepted', 'create.status']),
  exchange('create-default-false-true', 'create makes a role default that was sent default false.', [
    'create.default.read-back',
  ]),
  sequence('update-default-true-ignored', 'update answers 200 and does not make the role default.', 2, [
    'update.default.read-back',
  ]),
  sequence('update-default-false-ignored', 'update answers 200 and leaves the role default.', 2, [
    'update.default.read-back',
  ]),
  sequence('undefault-refused', 'the default is not taken from a role, however many others there are.', 2, [
    'default.free-while-another',
    'update.default.accepted',
  ]),
  sequence('delete-default-refused', 'a default role is not deleted, however many others there are.', 2, [
    'default.free-while-another',
    'delete.unused',
  ]),
  sequence('last-default-update-false', 'update with default false takes the last default away.', 3, lost, {
    overlooks: byUpdate(({ default: flag }) => flag === false),
  }),
  sequence(
    'last-default-update-null',
    'update with default null takes the last default away.',
    3,
    [...lost, 'update.default.type'],
    { overlooks: byUpdate(({ default: flag }) => flag === null) },
  ),
  sequence(
    'last-default-update-text',
    'update with default "false" takes the last default away.',
    3,
    [...lost, 'update.default.type'],
    { overlooks: byUpdate(({ default: flag }) => flag === 'false') },
  ),
  sequence(
    'last-default-update-zero',
    'update with default 0 takes the last default away.',
    3,
    [...lost, 'update.default.type'],
    { overlooks: byUpdate(({ default: flag }) => flag === 0) },
  ),
  sequence(
    'last-default-update-unsent',
    'an update without default takes it away, from the last one too.',
    3,
    ['default.at-least-one', 'default.last-refused'],
    { overlooks: byUpdate(({ default: flag }) => flag === undefined) },
  ),
  sequence(
    'last-default-update-with-name',
    'the last default is looked after only by updates of the flag alone, not where a name is sent too.',
    3,
    lost,
    { overlooks: byUpdate(({ name }) => name !== undefined) },
  ),
  sequence(
    'last-default-update-with-rights',
    'the last default is not looked after where an update sends rights too.',
    3,
    lost,
    { overlooks: byUpdate(({ rights }) => rights !== undefined) },
  ),
  sequence('last-default-delete', 'deleting the last default works.', 3, lost, {
    overlooks: ({ by }) => by === 'delete',
  }),
  sequence('last-default-counts-removed', 'a removed default role counts as the one that remains.', 5, lost, {
    remains: ({ attributes }) => isStandingDefault({ ...attributes, discarded_at: null }),
  }),
  sequence(
    'last-default-update-counts-team',
    'for updates a team-scoped default counts as the one that remains.',
    4,
    lost,
    {
      remains: ({ attributes }, by) =>
        by === 'update' && attributes.scope === 'team' && isStandingDefault({ ...attributes, scope: 'account' }),
    },
  ),
  sequence(
    'last-default-delete-counts-chat',
    'for deletes a chat-scoped default counts as the one that remains.',
    4,
    lost,
    {
      remains: ({ attributes }, by) =>
        by === 'delete' && attributes.scope === 'chat' && isStandingDefault({ ...attributes, scope: 'account' }),
    },
  ),
  sequence('last-default-counts-itself-again', 'making a default role default again counts it twice.', 4, lost, {
    overlooks: ({ memory }) => memory.madeDefaultAgain,
  }),
  sequence('last-default-system-only', 'only a system role is protected as the last default.', 3, lost, {
    overlooks: ({ role }) => !isSystem(role),
  }),
  sequence('last-default-custom-only', 'only a custom role is protected as the last default.', 2, lost, {
    overlooks: ({ role }) => isSystem(role),
  }),
  sequence(
    'last-default-scope-change',
    'update moves the last default to another scope.',
    3,
    [...lost, 'update.scope.create-only'],
    { overlooks: byUpdate(({ scope }) => scope !== undefined) },
  ),
  sequence(
    'last-default-discarded-at',
    'update with discarded_at removes the last default.',
    3,
    ['default.at-least-one', 'update.discarded_at.read-only', 'default.last-refused'],
    {
      overlooks: byUpdate(({ discarded_at: time }) => time !== undefined),
      unsettable: storing('update', 'discarded_at', (time) => time !== null),
    },
  ),
  sequence(
    'last-default-update-refused-yet-done',
    'taking the last default away is refused and done.',
    3,
    ['default.at-least-one', 'update.refusal', 'default.last-refused'],
    {
      savedDespite: ({ sent: { default: flag, name } }) =>
        flag === false && (name === undefined || (typeof name === 'string' && !isTooLong(name)))
          ? { default: false }
          : {},
    },
  ),
  sequence('last-default-delete-refused-yet-done', 'deleting the last default is refused and done.', 3, [
    'default.at-least-one',
    'delete.refusal',
    'default.last-refused',
  ]),
  sequence(
    'last-default-created-moves',
    'a role created as default takes the flag from the others, which still count as remaining when it goes.',
    3,
    lost,
    { remains: (other, _by, memory) => isLive(other) && memory.onceDefault.has(other.id) },
  ),
  sequence(
    'last-default-create-refused-moves',
    'a refused create of a default role takes the flag from the others.',
    2,
    ['default.at-least-one', 'create.refusal', 'create.isolation'],
  ),
  sequence(
    'last-default-update-refused-undefaults',
    'an update refused for its name takes the default away.',
    3,
    ['default.at-least-one', 'update.refusal'],
    {
      savedDespite: ({ sent: { default: flag, name } }) =>
        flag === false && isTooLong(name) ? { default: false } : {},
    },
  ),
  sequence(
    'last-default-moves-across-scopes',
    'making a team or chat role default takes the flag from roles of the other scopes.',
    2,
    ['default.at-least-one', 'create.isolation', 'update.isolation'],
  ),
  sequence(
    'last-default-delete-any',
    'deleting any role takes the default flag from all others.',
    2,
    ['default.at-least-one', 'delete.isolation'],
    {
      deleted: ({ store }) => {
        for (const other of store.live()) store.change(other, { default: false });
      },
    },
  ),
  sequence(
    'last-default-held',
    'the last default is deleted where users hold it, and they lose it.',
    4,
    [...lost, 'delete.in-use-whole'],
    { overlooks: ({ by, role, store }) => by === 'delete' && store.holders(role.id).length > 0 },
  ),
  sequence('last-default-promotes', 'taking the last default away works and makes another role default.', 3, [
    'default.last-refused',
  ]),
];
