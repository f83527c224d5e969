import { DISABLED, FEATURES, FORMS } from '../vocabulary';
import { eachSetting, exchange, sequence } from './notation';

const UPDATES = ['update', 'update-many'] as const;

/** Each setting in each form: confirmed but not stored. */
const lost = FORMS.flatMap((form) =>
  FEATURES.map((setting) =>
    sequence(
      `${form}-setting-lost-${setting}`,
      `The setting ${setting} is not stored by ${form}.`,
      form === 'create' ? 2 : 3,
      [`${form}.settings.${setting}.read-back`, `${form}.settings.read-back`],
    ),
  ),
);

const values = FORMS.flatMap((form) => [
  exchange(`${form}-setting-text-coerced`, `The text "true" is taken for a setting by ${form}.`, [
    ...eachSetting(form, 'type'),
    ...eachSetting(form, 'type-stored'),
  ]),
  sequence(`${form}-setting-number-stored`, `A number is stored for a setting by ${form}, as a number.`, 2, [
    ...eachSetting(form, 'type-stored'),
    ...eachSetting(form, 'type'),
    'show.shape',
  ]),
  sequence(`${form}-setting-false-lost`, `A setting of false is taken for one that was not sent by ${form}.`, 2, [
    ...eachSetting(form, 'read-back'),
    `${form}.settings.read-back`,
  ]),
  exchange(`${form}-settings-text-accepted`, `Settings that are no object are ignored by ${form}.`, [
    `${form}.settings.type`,
    `${form}.malformed`,
  ]),
  sequence(`${form}-feature-enabled`, `A feature that the group has disabled can be enabled by ${form}.`, 2, [
    `${form}.settings.${DISABLED}.feature`,
    `${form}.settings.feature`,
  ]),
  exchange(`${form}-feature-false-refused`, `A disabled feature is refused by ${form} even as false.`, [
    `${form}.settings.${DISABLED}.accepted`,
  ]),
  sequence(`${form}-settings-ignored`, `Settings are ignored by ${form}.`, 2, [
    `${form}.settings.read-back`,
    ...eachSetting(form, 'read-back'),
  ]),
  sequence(
    `${form}-video-settings-swapped`,
    `The settings viewVideo and oneWayAgentVideo are stored by ${form} as each other.`,
    2,
    [`${form}.settings.viewVideo.read-back`, `${form}.settings.oneWayAgentVideo.read-back`, `${form}.isolation`],
  ),
]);

const merges = UPDATES.flatMap((form) => [
  sequence(`${form}-setting-null-resets`, `Null for a setting turns it off in ${form}.`, 3, [
    ...eachSetting(form, 'null-keeps'),
    ...eachSetting('update', 'null-keeps'),
  ]),
  sequence(`${form}-setting-null-unsets`, `Null for a setting in ${form} returns it to the group's value.`, 3, [
    ...eachSetting(form, 'null-keeps'),
    ...eachSetting('update', 'null-keeps'),
  ]),
  exchange(`${form}-setting-null-refused`, `Null for a setting is refused by ${form}.`, [
    ...eachSetting(form, 'accepted'),
    ...eachSetting(form, 'null-keeps'),
    ...eachSetting('update', 'null-keeps'),
  ]),
  sequence(`${form}-settings-replaced`, `Settings that are not sent beside others are reset by ${form}.`, 3, [
    `${form}.settings.merge`,
    'update.settings.merge',
    ...eachSetting(form, 'unsent'),
    ...eachSetting('update', 'unsent'),
  ]),
  sequence(`${form}-settings-unsent-reset`, `An update without settings resets them all in ${form}.`, 3, [
    `${form}.settings.unsent`,
    'update.settings.unsent',
    ...eachSetting(form, 'unsent'),
  ]),
]);

export const settingsFaults = [
  ...lost,
  ...values,
  ...merges,
  sequence('update-null-clears-view-video', 'Null turns off viewVideo, and no other setting, in a single update.', 3, [
    'update.settings.viewVideo.null-keeps',
  ]),
  sequence(
    'update-many-null-clears-edit-address',
    'Null turns off editAddress, and no other setting, in a bulk update.',
    3,
    ['update-many.settings.editAddress.null-keeps', 'update.settings.editAddress.null-keeps'],
  ),
  sequence('update-unsent-one-way-video-reset', 'A single update of other settings resets oneWayAgentVideo.', 3, [
    'update.settings.oneWayAgentVideo.unsent',
    'update.settings.merge',
  ]),
  sequence(
    'show-drops-false',
    'Settings of false are left out when a role is shown.',
    2,
    [
      'show.shape',
      'create.settings.read-back',
      ...eachSetting('create', 'read-back'),
      ...eachSetting('update', 'read-back'),
      ...eachSetting('update-many', 'read-back'),
    ],
    { settings: (settings) => Object.fromEntries(settings.filter(([, value]) => value !== false)) },
  ),
  exchange('show-settings-text', 'Settings are shown as text.', ['show.shape', ...eachSetting('create', 'read-back')], {
    settings: (settings) => Object.fromEntries(settings.map(([key, value]) => [key, String(value)])),
  }),
];
