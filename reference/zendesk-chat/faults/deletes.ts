import { exchange, sequence, unusual } from './notation';

/** What becomes of deleted roles. */
export const deleteFaults = [
  sequence('delete-does-nothing', 'Delete answers 204 and does nothing.', 3, ['delete.gone']),
  sequence('delete-disables', 'Delete disables the role, and it stays in sight.', 3, ['delete.gone']),
  sequence('delete-spares-updated', 'Delete does nothing to a role that was updated.', 4, ['delete.gone']),
  sequence('delete-refuses-unused', 'Delete refuses a role that nobody holds.', 2, ['delete.unused']),
  sequence('delete-refuses-disabled', 'Delete refuses a disabled role.', 3, ['delete.unused']),
  sequence('delete-refuses-once-held', 'Delete refuses a role that somebody once held.', 4, ['delete.freed']),
  sequence('delete-twice-204', 'Deleting again answers 204.', 3, ['delete.twice']),
  exchange('delete-unknown-204', 'Deleting an unknown role answers 204.', ['delete.id.unknown', 'delete.twice']),
  sequence('update-revives', 'An update of a role that was deleted brings it back.', 3, [
    'delete.no-revival',
    'delete.gone',
    'update.id.unknown',
  ]),
  unusual('namesake-revives', 'Creating a role of the name of one that was deleted brings that one back.', [
    'delete.id-reuse',
    'delete.gone',
    'create.description.default',
  ]),
  sequence('ids-reused', 'A new role gets the least id that is free.', 3, ['delete.id-reuse']),
  sequence('last-id-reused', 'A new role gets the id after the highest one in use.', 3, [
    'delete.id-reuse',
    'delete.gone',
  ]),
  sequence('delete-in-use-orphans', 'A role with members is deleted, and they keep it.', 4, ['delete.in-use-whole']),
  sequence('delete-in-use-frees', 'Deleting a role with members is refused, and they lose it.', 4, [
    'delete.in-use-whole',
    'delete.refusal',
  ]),
  sequence('delete-in-use-disables', 'Deleting a role with members is refused, and it is disabled.', 4, [
    'delete.in-use-whole',
    'delete.refusal',
  ]),
  sequence(
    'delete-in-use-empties',
    'Deleting a role with members is refused, and its permissions are the least there is.',
    4,
    ['delete.in-use-whole', 'delete.refusal'],
  ),
  sequence('delete-in-use-204-stays', 'Deleting a role with members answers 204, and the role stays.', 3, [
    'delete.in-use-whole',
    'delete.gone',
  ]),
  sequence('delete-in-use-409-but-done', 'Deleting a role with members answers 409, and the role is gone.', 4, [
    'delete.in-use-whole',
    'delete.refusal',
  ]),
  sequence(
    'delete-in-use-500',
    'Crashes where a role with members is to be deleted.',
    3,
    ['delete.no-server-error', 'delete.in-use-whole'],
    { status: { 'in-use': 500 } },
  ),
  sequence('delete-twice-500', 'Crashes where a role is deleted again.', 3, ['delete.no-server-error', 'delete.twice']),
];
