import type { Fault } from '../../types';
import { DISABLED, FEATURES, FORMS } from '../vocabulary';
import { eachSetting } from './rules';

const UPDATES = ['update', 'update-many'] as const;

/** Each setting in each form: confirmed but not stored. */
const lost = FORMS.flatMap((form) =>
  FEATURES.map(
    (setting) =>
      ({
        name: `${form}-setting-lost-${setting}`,
        title: `The setting ${setting} is not stored by ${form}.`,
        kind: 'sequence',
        shortest: form === 'create' ? 2 : 3,
        breaks: [`${form}.settings.${setting}.read-back`, `${form}.settings.read-back`],
      }) as const,
  ),
);

const values = FORMS.flatMap(
  (form) =>
    [
      {
        name: `${form}-setting-text-coerced`,
        title: `The text "true" is taken for a setting by ${form}.`,
        kind: 'exchange',
        breaks: [...eachSetting(form, 'type'), ...eachSetting(form, 'type-stored')],
      },
      {
        name: `${form}-setting-number-stored`,
        title: `A number is stored for a setting by ${form}, as a number.`,
        kind: 'sequence',
        shortest: 2,
        breaks: [...eachSetting(form, 'type-stored'), ...eachSetting(form, 'type'), 'show.shape'],
      },
      {
        name: `${form}-setting-false-lost`,
        title: `A setting of false is taken for one that was not sent by ${form}.`,
        kind: 'sequence',
        shortest: 2,
        breaks: [...eachSetting(form, 'read-back'), `${form}.settings.read-back`],
      },
      {
        name: `${form}-settings-text-accepted`,
        title: `Settings that are no object are ignored by ${form}.`,
        kind: 'exchange',
        breaks: [`${form}.settings.type`, `${form}.malformed`],
      },
      {
        name: `${form}-feature-enabled`,
        title: `A feature that the group has disabled can be enabled by ${form}.`,
        kind: 'sequence',
        shortest: 2,
        breaks: [`${form}.settings.${DISABLED}.feature`, `${form}.settings.feature`],
      },
      {
        name: `${form}-feature-false-refused`,
        title: `A disabled feature is refused by ${form} even as false.`,
        kind: 'exchange',
        breaks: [`${form}.settings.${DISABLED}.accepted`],
      },
      {
        name: `${form}-settings-ignored`,
        title: `Settings are ignored by ${form}.`,
        kind: 'sequence',
        shortest: 2,
        breaks: [`${form}.settings.read-back`, ...eachSetting(form, 'read-back')],
      },
      {
        name: `${form}-video-settings-swapped`,
        title: `The settings viewVideo and oneWayAgentVideo are stored by ${form} as each other.`,
        kind: 'sequence',
        shortest: 2,
        breaks: [
          `${form}.settings.viewVideo.read-back`,
          `${form}.settings.oneWayAgentVideo.read-back`,
          `${form}.isolation`,
        ],
      },
    ] as const,
);

const merges = UPDATES.flatMap(
  (form) =>
    [
      {
        name: `${form}-setting-null-resets`,
        title: `Null for a setting turns it off in ${form}.`,
        kind: 'sequence',
        shortest: 3,
        breaks: [...eachSetting(form, 'null-keeps'), ...eachSetting('update', 'null-keeps')],
      },
      {
        name: `${form}-setting-null-unsets`,
        title: `Null for a setting in ${form} returns it to the group's value.`,
        kind: 'sequence',
        shortest: 3,
        breaks: [...eachSetting(form, 'null-keeps'), ...eachSetting('update', 'null-keeps')],
      },
      {
        name: `${form}-setting-null-refused`,
        title: `Null for a setting is refused by ${form}.`,
        kind: 'exchange',
        breaks: [
          ...eachSetting(form, 'accepted'),
          ...eachSetting(form, 'null-keeps'),
          ...eachSetting('update', 'null-keeps'),
        ],
      },
      {
        name: `${form}-settings-replaced`,
        title: `Settings that are not sent beside others are reset by ${form}.`,
        kind: 'sequence',
        shortest: 3,
        breaks: [
          `${form}.settings.merge`,
          'update.settings.merge',
          ...eachSetting(form, 'unsent'),
          ...eachSetting('update', 'unsent'),
        ],
      },
      {
        name: `${form}-settings-unsent-reset`,
        title: `An update without settings resets them all in ${form}.`,
        kind: 'sequence',
        shortest: 3,
        breaks: [`${form}.settings.unsent`, 'update.settings.unsent', ...eachSetting(form, 'unsent')],
      },
    ] as const,
);

export const settingsFaults = [
  ...lost,
  ...values,
  ...merges,
  {
    name: 'update-null-clears-view-video',
    title: 'Null turns off viewVideo, and no other setting, in a single update.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['update.settings.viewVideo.null-keeps'],
  },
  {
    name: 'update-many-null-clears-edit-address',
    title: 'Null turns off editAddress, and no other setting, in a bulk update.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['update-many.settings.editAddress.null-keeps', 'update.settings.editAddress.null-keeps'],
  },
  {
    name: 'update-unsent-one-way-video-reset',
    title: 'A single update of other settings resets oneWayAgentVideo.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['update.settings.oneWayAgentVideo.unsent', 'update.settings.merge'],
  },
  {
    name: 'show-drops-false',
    title: 'Settings of false are left out when a role is shown.',
    kind: 'sequence',
    shortest: 2,
    breaks: [
      'show.shape',
      'create.settings.read-back',
      ...eachSetting('create', 'read-back'),
      ...eachSetting('update', 'read-back'),
      ...eachSetting('update-many', 'read-back'),
    ],
  },
  {
    name: 'show-settings-text',
    title: 'Settings are shown as text.',
    kind: 'exchange',
    breaks: ['show.shape', ...eachSetting('create', 'read-back')],
  },
] as const satisfies readonly Fault[];
