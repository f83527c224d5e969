import { setSettings } from '../store/change';
import { eachSetting, sequence } from './notation';

/** Writes that touch more or other roles than they name. */
export const isolationFaults = [
  sequence(
    'create-settings-shared',
    'New roles of one request with equal settings share them: a later change of one changes the others.',
    3,
    ['update.isolation', 'update-many.isolation'],
  ),
  sequence('create-default-settings-shared', 'All roles created without settings share them.', 4, [
    'update.isolation',
    'update-many.isolation',
  ]),
  sequence(
    'create-settings-of-first',
    'Every new role of a request gets the settings of the first.',
    2,
    ['create.settings.read-back', ...eachSetting('create', 'read-back'), 'create.isolation'],
    { creates: (changes) => changes.map((change) => ({ ...change, settings: changes[0]?.settings })) },
  ),
  sequence(
    'create-blanks-previous',
    'A new role empties the description of the one created before it.',
    3,
    ['create.isolation'],
    {
      created: (previous) => {
        previous.description = '';
      },
    },
  ),
  sequence(
    'create-resets-previous',
    'A new role resets the settings of the one created before it.',
    3,
    ['create.isolation', ...eachSetting('create', 'read-back')],
    {
      created: (previous) => {
        previous.settings = new Map();
      },
    },
  ),
  sequence('update-neighbour', 'A single update gives its description to the next role too.', 4, ['update.isolation'], {
    updated: (_group, { change: { description } }, next) => {
      if (next !== undefined && description !== undefined) next.description = description;
    },
  }),
  sequence(
    'update-settings-everywhere',
    'A single update gives a setting to every role of the group.',
    4,
    ['update.isolation'],
    {
      updated: ({ roles }, { change: { settings } }) => {
        if (settings !== undefined) for (const other of roles.values()) setSettings(other, settings);
      },
    },
  ),
  sequence(
    'update-many-first-for-all',
    'A bulk update gives the description and settings of its first element to all its roles.',
    3,
    [
      'update-many.description.read-back',
      'update-many.settings.read-back',
      ...eachSetting('update-many', 'read-back'),
      'update-many.isolation',
      'update-many.every-element',
    ],
    {
      updatesMany: (plan) =>
        plan.map((one) => ({
          ...one,
          change: { ...one.change, description: plan[0]?.change.description, settings: plan[0]?.change.settings },
        })),
    },
  ),
  sequence(
    'update-many-shifted',
    'A bulk update gives each role the description meant for the one before it.',
    3,
    ['update-many.description.read-back', 'update-many.isolation'],
    {
      updatesMany: (plan) =>
        plan.length === 1
          ? plan
          : plan.map((one, index) => ({
              ...one,
              change: { ...one.change, description: plan.at(index - 1)?.change.description },
            })),
    },
  ),
  sequence(
    'update-many-last-skipped',
    'The last of several elements of a bulk update is confirmed but not stored.',
    3,
    [
      'update-many.name.read-back',
      'update-many.description.read-back',
      'update-many.settings.read-back',
      'update-many.every-element',
    ],
    { updatesMany: (plan) => (plan.length > 1 ? plan.slice(0, -1) : plan) },
  ),
  sequence(
    'update-many-first-only',
    'Only the first of several elements of a bulk update is stored.',
    3,
    [
      'update-many.name.read-back',
      'update-many.description.read-back',
      'update-many.settings.read-back',
      'update-many.every-element',
    ],
    { updatesMany: (plan) => plan.slice(0, 1) },
  ),
  sequence(
    'update-many-neighbour',
    'A bulk update gives its last settings to the next role too.',
    4,
    ['update-many.isolation'],
    {
      updatedMany: (_group, plan, next) => {
        const settings = plan.at(-1)?.change.settings;
        if (next !== undefined && settings !== undefined) setSettings(next, settings);
      },
    },
  ),
  sequence('assign-blanks-description', "Assigning a user empties the role's description.", 3, [
    'assign.isolation',
    'create.description.read-back',
  ]),
];
