/** Leaves a command out of a sequence, so that the others still mean the same roles. */

import type { Command } from '../../../generators/random';

/** If the command creates roles, what is done to them goes too, and the indices of later roles move down. */
export function withoutCommand(commands: readonly Command[], at: number): Command[] {
  const removed = commands[at];
  const before = commands.slice(0, at);
  const after = commands.slice(at + 1);
  if (!removed || createdBy(removed) === 0) return [...before, ...after];
  const first = before.reduce((sum, command) => sum + createdBy(command), 0);
  const count = createdBy(removed);
  const moved = (role: number): number | null => (role < first ? role : role < first + count ? null : role - count);
  return [...before, ...after.flatMap((command) => withRoles(command, moved) ?? [])];
}

/**
 * The command with roles given by their index below `roles`, the number of roles so far. Indices in a sequence count
 * round and round, so without this a command would mean another role as soon as an earlier one is left out.
 */
export function withPlainRoles(command: Command, roles: number): Command {
  return withRoles(command, (role) => role % Math.max(1, roles)) ?? command;
}

const createdBy = (command: Command): number =>
  command.do === 'create' ? command.items.length : command.do === 'create-namesake' ? 1 : 0;

/** null: the command has no role left. */
function withRoles(command: Command, moved: (role: number) => number | null): Command | null {
  switch (command.do) {
    case 'create':
    case 'free':
      return command;
    case 'create-namesake':
    case 'assign':
    case 'read': {
      const role = moved(command.role);
      return role === null ? null : { ...command, role };
    }
    case 'rename-to': {
      const [role, other] = [moved(command.role), moved(command.other)];
      return role === null || other === null ? null : { ...command, role, other };
    }
    case 'update': {
      const parts = command.parts.flatMap(({ role, item }) => {
        const next = moved(role);
        return next === null ? [] : [{ role: next, item }];
      });
      return parts.length === 0 ? null : { ...command, parts };
    }
    case 'delete': {
      const roles = command.roles.flatMap((role) => moved(role) ?? []);
      return roles.length === 0 ? null : { ...command, roles };
    }
  }
}
