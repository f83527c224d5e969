import { exchange, sequence, unusual } from './notation';

const PLACES = ['first', 'middle', 'last'] as const;
const EFFECT = 'video-settings.backgroundSelectedEffect';

/** Video settings: only answers can be checked. */
export const videoFaults = [
  exchange('video-imagefill-bare', 'The effect imagefill is accepted without image settings.', [
    'video-settings.backgroundImageSettings.conditional',
    `${EFFECT}.conditional`,
  ]),
  exchange('video-colorfill-bare', 'The effect colorfill is accepted without a colour.', [
    'video-settings.fillColor.conditional',
    `${EFFECT}.conditional`,
  ]),
  exchange('video-requirement-crossed', 'Either requirement satisfies either effect.', [
    'video-settings.backgroundImageSettings.conditional',
    'video-settings.fillColor.conditional',
    `${EFFECT}.conditional`,
  ]),
  ...PLACES.flatMap((place) => [
    exchange(
      `video-imagefill-bare-${place}`,
      `The effect imagefill is accepted without image settings in the ${place} of several elements.`,
      ['video-settings.backgroundImageSettings.every-element'],
    ),
    exchange(
      `video-colorfill-bare-${place}`,
      `The effect colorfill is accepted without a colour in the ${place} of several elements.`,
      ['video-settings.fillColor.every-element'],
    ),
    exchange(`video-unknown-effect-${place}`, `An unknown effect is accepted in the ${place} of several elements.`, [
      `${EFFECT}.every-element`,
    ]),
  ]),
  exchange('video-unknown-effect', 'An unknown effect is accepted.', [`${EFFECT}.enum`, `${EFFECT}.enum-refused`]),
  unusual('video-effect-any-case', 'The effects are accepted in capital letters.', [
    `${EFFECT}.enum`,
    `${EFFECT}.enum-refused`,
  ]),
  unusual('video-effect-prefix', 'Anything that starts with the name of an effect is accepted.', [
    `${EFFECT}.enum`,
    `${EFFECT}.enum-refused`,
  ]),
  unusual('video-effect-empty', 'The empty text is accepted as an effect.', [
    `${EFFECT}.enum`,
    `${EFFECT}.enum-refused`,
  ]),
  exchange('video-effect-number', 'A number is accepted as an effect.', [
    `${EFFECT}.type`,
    `${EFFECT}.type-stored`,
    `${EFFECT}.enum-refused`,
    `${EFFECT}.enum`,
  ]),
  exchange('video-color-number', 'A number is accepted as a colour.', [
    'video-settings.fillColor.type',
    'video-settings.fillColor.type-stored',
  ]),
  exchange('video-image-object', 'An object is accepted as image settings.', [
    'video-settings.backgroundImageSettings.type',
    'video-settings.backgroundImageSettings.type-stored',
  ]),
  exchange('video-null-effect-refused', 'A null effect is refused.', [`${EFFECT}.accepted`]),
  exchange('video-null-color-refused', 'A null colour beside another effect is refused.', [
    'video-settings.fillColor.null-accepted',
  ]),
  exchange('video-imagefill-refused', 'The effect imagefill is refused with image settings.', [
    'video-settings.backgroundImageSettings.satisfied',
  ]),
  exchange('video-colorfill-refused', 'The effect colorfill is refused with a colour.', [
    'video-settings.fillColor.satisfied',
  ]),
  exchange('video-color-alone-refused', 'A colour without an effect is refused.', ['video-settings.fillColor.alone']),
  exchange('video-role-id-optional', 'An element without roleId is skipped and confirmed.', [
    'video-settings.roleId.required',
  ]),
  sequence(
    'video-changes-description',
    "Video settings empty the role's description.",
    3,
    ['video-settings.isolation', 'video-settings.description.unsent', 'video-settings.description.read-only'],
    {
      videoSet: ({ role }) => {
        role.description = '';
      },
    },
  ),
  sequence(
    'video-enables-view-video',
    'The effect colorfill turns on viewVideo.',
    3,
    [
      'video-settings.isolation',
      'video-settings.settings.viewVideo.unsent',
      'video-settings.settings.unsent',
      'video-settings.settings.read-only',
    ],
    {
      videoSet: ({ role, video }) => {
        if (video.get('backgroundSelectedEffect') === 'colorfill') role.settings.set('viewVideo', true);
      },
    },
  ),
  sequence(
    'video-blanks-neighbour',
    'Video settings empty the description of the role created next.',
    3,
    ['video-settings.isolation'],
    {
      videoSet: ({ next }) => {
        if (next !== undefined) next.description = '';
      },
    },
  ),
  sequence('video-refused-blanks', "Refused video settings empty the role's description.", 3, [
    'video-settings.refusal',
    'video-settings.isolation',
  ]),
  exchange('video-answers-status', 'Video settings are confirmed with a status in place of the message.', [
    'video-settings.shape',
  ]),
];
