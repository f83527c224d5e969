import { sequence } from './notation';

/** Faults of deleting: what stays, what comes back, what goes with it. */
export const deleteFaults = [
  sequence('delete-nothing', 3, 'delete answers 200 and removes nothing', ['delete.gone']),
  sequence('delete-listed', 3, 'a removed role stays in the list without a time of removal', ['delete.gone']),
  sequence('delete-shown', 3, 'show has a removed role without a time of removal', ['delete.gone']),
  sequence('delete-undone-by-create', 4, 'the next create brings the role back that was removed last', [
    'delete.gone',
    'create.isolation',
  ]),
  sequence('delete-unused-refused', 2, 'roles with rights are not deleted', ['delete.unused', 'delete.status']),
  sequence('delete-team-refused', 2, 'team roles are not deleted', ['delete.unused', 'delete.status']),
  sequence('delete-renamed-refused', 3, 'a role that was updated is not deleted any more', [
    'delete.unused',
    'delete.status',
  ]),
  sequence('delete-freed-refused', 4, 'a role that was held once is not deleted any more', ['delete.freed']),
  sequence('delete-held-keeps-holders', 3, 'a role that users hold is removed and its holders keep it', [
    'delete.in-use-whole',
  ]),
  sequence('delete-held-frees-holders', 3, 'deleting a role that users hold is refused and takes it from them', [
    'delete.in-use-whole',
    'delete.refusal',
  ]),
  sequence('delete-held-refused-yet-done', 3, 'deleting a role that users hold is refused and done', [
    'delete.in-use-whole',
    'delete.refusal',
  ]),
  sequence('delete-held-rights-lost', 3, 'deleting a role that users hold is refused and empties its rights', [
    'delete.in-use-whole',
    'delete.refusal',
  ]),
  sequence('delete-twice-accepted', 3, 'deleting a removed role answers 200', ['delete.twice']),
  sequence('delete-neighbour', 3, 'delete removes the role created next as well', ['delete.isolation']),
  sequence('delete-newest', 3, 'delete removes the role created last, whichever is meant', [
    'delete.isolation',
    'delete.gone',
  ]),
  sequence('delete-same-name', 3, 'delete removes all custom roles of the same name', ['delete.isolation']),
  sequence('delete-others-rights', 3, 'delete empties the rights of custom roles of the same scope', [
    'delete.isolation',
  ]),
  sequence('update-revives', 3, 'an update brings a removed role back', ['delete.no-revival', 'delete.gone']),
  sequence('create-revives-name', 3, 'creating a role with the name of a removed one brings that back', [
    'delete.id-reuse',
    'create.rights.read-back',
  ]),
  sequence('delete-id-reuse', 3, 'a new role gets the id of the role removed last', ['delete.id-reuse']),
] as const;
