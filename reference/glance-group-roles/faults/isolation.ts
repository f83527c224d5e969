import type { Fault } from '../../types';
import { eachSetting } from './rules';

/** Writes that touch more or other roles than they name. */
export const isolationFaults = [
  {
    name: 'create-settings-shared',
    title: 'New roles of one request with equal settings share them: a later change of one changes the others.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['update.isolation', 'update-many.isolation'],
  },
  {
    name: 'create-default-settings-shared',
    title: 'All roles created without settings share them.',
    kind: 'sequence',
    shortest: 4,
    breaks: ['update.isolation', 'update-many.isolation'],
  },
  {
    name: 'create-settings-of-first',
    title: 'Every new role of a request gets the settings of the first.',
    kind: 'sequence',
    shortest: 2,
    breaks: ['create.settings.read-back', ...eachSetting('create', 'read-back'), 'create.isolation'],
  },
  {
    name: 'create-blanks-previous',
    title: 'A new role empties the description of the one created before it.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['create.isolation'],
  },
  {
    name: 'create-resets-previous',
    title: 'A new role resets the settings of the one created before it.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['create.isolation', ...eachSetting('create', 'read-back')],
  },
  {
    name: 'update-neighbour',
    title: 'A single update gives its description to the next role too.',
    kind: 'sequence',
    shortest: 4,
    breaks: ['update.isolation'],
  },
  {
    name: 'update-settings-everywhere',
    title: 'A single update gives a setting to every role of the group.',
    kind: 'sequence',
    shortest: 4,
    breaks: ['update.isolation'],
  },
  {
    name: 'update-many-first-for-all',
    title: 'A bulk update gives the description and settings of its first element to all its roles.',
    kind: 'sequence',
    shortest: 3,
    breaks: [
      'update-many.description.read-back',
      'update-many.settings.read-back',
      ...eachSetting('update-many', 'read-back'),
      'update-many.isolation',
      'update-many.every-element',
    ],
  },
  {
    name: 'update-many-shifted',
    title: 'A bulk update gives each role the description meant for the one before it.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['update-many.description.read-back', 'update-many.isolation'],
  },
  {
    name: 'update-many-last-skipped',
    title: 'The last of several elements of a bulk update is confirmed but not stored.',
    kind: 'sequence',
    shortest: 3,
    breaks: [
      'update-many.name.read-back',
      'update-many.description.read-back',
      'update-many.settings.read-back',
      'update-many.every-element',
    ],
  },
  {
    name: 'update-many-first-only',
    title: 'Only the first of several elements of a bulk update is stored.',
    kind: 'sequence',
    shortest: 3,
    breaks: [
      'update-many.name.read-back',
      'update-many.description.read-back',
      'update-many.settings.read-back',
      'update-many.every-element',
    ],
  },
  {
    name: 'update-many-neighbour',
    title: 'A bulk update gives its last settings to the next role too.',
    kind: 'sequence',
    shortest: 4,
    breaks: ['update-many.isolation'],
  },
  {
    name: 'assign-blanks-description',
    title: "Assigning a user empties the role's description.",
    kind: 'sequence',
    shortest: 3,
    breaks: ['assign.isolation', 'create.description.read-back'],
  },
] as const satisfies readonly Fault[];
