import { sequence, unusual } from './notation';

/** Writes that reach other roles. */
export const isolationFaults = [
  sequence('shared-permissions', 'Roles made without permissions share theirs.', 3, ['update.isolation']),
  unusual(
    'update-changes-namesakes',
    'An update changes the description of all roles of that name.',
    ['update.isolation'],
    {
      updated: ({ roles, role, input: { description } }) => {
        if (description !== undefined) for (const other of roles.namesakesOf(role)) other.description = description;
      },
    },
  ),
  sequence(
    'update-changes-neighbour',
    'An update of a description changes that of the custom role before it.',
    3,
    ['update.isolation'],
    {
      updated: ({ roles, role, input: { description } }) => {
        const neighbour = roles.neighbourOf(role);
        if (description !== undefined && neighbour !== undefined) neighbour.description = description;
      },
    },
  ),
  sequence(
    'update-changes-all',
    'An update of view_monitor changes that of all custom roles.',
    3,
    ['update.isolation'],
    {
      updated: ({ roles, role, input: { permissions } }) => {
        const monitor = permissions?.view_monitor;
        if (monitor !== undefined) for (const other of roles.othersOf(role)) other.permissions.view_monitor = monitor;
      },
    },
  ),
  sequence(
    'disabling-disables-older',
    'Disabling a role disables the custom role before it.',
    3,
    ['update.isolation'],
    {
      updated: ({ roles, role, input: { enabled } }) => {
        const neighbour = roles.neighbourOf(role);
        if (enabled === false && neighbour !== undefined) neighbour.enabled = false;
      },
    },
  ),
  sequence('create-disables-last', 'Creating a role disables the one made before it.', 2, ['create.isolation'], {
    created: ({ roles, role }) => {
      const neighbour = roles.neighbourOf(role);
      if (neighbour !== undefined) neighbour.enabled = false;
    },
  }),
  unusual('create-renames-namesakes', 'Creating a role renames the roles of that name.', ['create.isolation'], {
    created: ({ roles, role }) => {
      for (const other of roles.namesakesOf(role)) other.name = `${String(other.name)} (old)`;
    },
  }),
  sequence('delete-takes-neighbour', 'Deleting a role deletes the custom role before it.', 3, ['delete.isolation'], {
    deleted: ({ roles, agents, role }) => {
      const neighbour = roles.neighbourOf(role);
      if (neighbour !== undefined && agents.holding(neighbour.id).length === 0) roles.remove(neighbour.id);
    },
  }),
  unusual('delete-takes-namesakes', 'Deleting a role deletes all unused roles of that name.', ['delete.isolation'], {
    deleted: ({ roles, agents, role }) => {
      for (const { id } of roles.namesakesOf(role)) if (agents.holding(id).length === 0) roles.remove(id);
    },
  }),
  sequence(
    'delete-resets-others',
    'Deleting a role empties the descriptions of the other custom roles.',
    3,
    ['delete.isolation'],
    {
      deleted: ({ roles, role }) => {
        for (const other of roles.othersOf(role)) other.description = '';
      },
    },
  ),
  sequence('show-enables', 'Showing a disabled role enables it.', 3, [
    'list.agrees-with-show',
    'update.enabled.read-back',
    'create.enabled.read-back',
  ]),
];
