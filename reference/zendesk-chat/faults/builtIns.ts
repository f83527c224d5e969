import { BUILT_INS } from '../store/role';
import { exchange, unusual } from './notation';

/** Built-in roles that give way, or are too strict. */
export const builtInFaults = [
  ...BUILT_INS.flatMap((role) => [
    exchange(`${role}-name-changeable`, `The name of ${role} can be changed.`, [`built-in.${role}.name.fixed`]),
    exchange(`${role}-description-changeable`, `The description of ${role} can be changed.`, [
      `built-in.${role}.description.fixed`,
    ]),
    exchange(`${role}-disabling-works`, `The role ${role} can be disabled.`, [`built-in.${role}.enabled.fixed`]),
  ]),
  ...(['owner', 'admin'] as const).flatMap((role) => [
    exchange(`${role}-permissions-changeable`, `The permissions of ${role} can be changed.`, [
      `built-in.${role}.permissions.fixed`,
    ]),
    exchange(`${role}-flags-changeable`, `The permissions of ${role} that are true or false can be changed.`, [
      `built-in.${role}.permissions.fixed`,
    ]),
    exchange(`${role}-monitor-changeable`, `The permission view_monitor of ${role} can be changed.`, [
      `built-in.${role}.permissions.fixed`,
    ]),
  ]),
  ...BUILT_INS.map((role) =>
    exchange(`${role}-deletable`, `The role ${role} can be deleted.`, [
      `built-in.${role}.undeletable`,
      'delete.in-use-whole',
    ]),
  ),
  unusual('fixed-only-alone', 'What is fixed in a built-in role can be changed together with permissions.', [
    'built-in.owner.permissions.fixed',
    'built-in.admin.permissions.fixed',
    'built-in.owner.name.fixed',
    'built-in.owner.description.fixed',
    'built-in.admin.name.fixed',
    'built-in.admin.description.fixed',
    'built-in.agent.name.fixed',
    'built-in.agent.description.fixed',
  ]),
  exchange('built-in-delete-403-but-done', 'Deleting a built-in role is refused, and the role is gone.', [
    'built-in.owner.undeletable',
    'built-in.admin.undeletable',
    'built-in.agent.undeletable',
    'delete.refusal',
  ]),
  exchange('built-in-delete-204', 'Deleting a built-in role answers 204 and does nothing.', [
    'built-in.owner.undeletable',
    'built-in.admin.undeletable',
    'built-in.agent.undeletable',
    'delete.gone',
  ]),
  exchange('agent-permissions-fixed', 'The permissions of Agent cannot be changed.', [
    'built-in.agent.permissions.free',
  ]),
  exchange('agent-flags-ignored', 'The permissions of Agent that are true or false are not stored.', [
    'built-in.agent.permissions.free',
  ]),
  exchange(
    'built-in-change-500',
    'Crashes at a change of what is fixed in a built-in role.',
    ['update.no-server-error'],
    { status: { fixed: 500 } },
  ),
  exchange('built-in-delete-500', 'Crashes where a built-in role is to be deleted.', ['delete.no-server-error'], {
    status: { undeletable: 500 },
  }),
];
