import type { Fault } from '../../types';

const PLACES = ['first', 'middle', 'last'] as const;
const EFFECT = 'video-settings.backgroundSelectedEffect';

/** Video settings: only answers can be checked. */
export const videoFaults = [
  {
    name: 'video-imagefill-bare',
    title: 'The effect imagefill is accepted without image settings.',
    kind: 'exchange',
    breaks: ['video-settings.backgroundImageSettings.conditional', `${EFFECT}.conditional`],
  },
  {
    name: 'video-colorfill-bare',
    title: 'The effect colorfill is accepted without a colour.',
    kind: 'exchange',
    breaks: ['video-settings.fillColor.conditional', `${EFFECT}.conditional`],
  },
  {
    name: 'video-requirement-crossed',
    title: 'Either requirement satisfies either effect.',
    kind: 'exchange',
    breaks: [
      'video-settings.backgroundImageSettings.conditional',
      'video-settings.fillColor.conditional',
      `${EFFECT}.conditional`,
    ],
  },
  ...PLACES.flatMap(
    (place) =>
      [
        {
          name: `video-imagefill-bare-${place}`,
          title: `The effect imagefill is accepted without image settings in the ${place} of several elements.`,
          kind: 'exchange',
          breaks: ['video-settings.backgroundImageSettings.every-element'],
        },
        {
          name: `video-colorfill-bare-${place}`,
          title: `The effect colorfill is accepted without a colour in the ${place} of several elements.`,
          kind: 'exchange',
          breaks: ['video-settings.fillColor.every-element'],
        },
        {
          name: `video-unknown-effect-${place}`,
          title: `An unknown effect is accepted in the ${place} of several elements.`,
          kind: 'exchange',
          breaks: [`${EFFECT}.every-element`],
        },
      ] as const,
  ),
  {
    name: 'video-unknown-effect',
    title: 'An unknown effect is accepted.',
    kind: 'exchange',
    breaks: [`${EFFECT}.enum`, `${EFFECT}.enum-refused`],
  },
  {
    name: 'video-effect-any-case',
    title: 'The effects are accepted in capital letters.',
    kind: 'unusual',
    breaks: [`${EFFECT}.enum`, `${EFFECT}.enum-refused`],
  },
  {
    name: 'video-effect-prefix',
    title: 'Anything that starts with the name of an effect is accepted.',
    kind: 'unusual',
    breaks: [`${EFFECT}.enum`, `${EFFECT}.enum-refused`],
  },
  {
    name: 'video-effect-empty',
    title: 'The empty text is accepted as an effect.',
    kind: 'unusual',
    breaks: [`${EFFECT}.enum`, `${EFFECT}.enum-refused`],
  },
  {
    name: 'video-effect-number',
    title: 'A number is accepted as an effect.',
    kind: 'exchange',
    breaks: [`${EFFECT}.type`, `${EFFECT}.type-stored`, `${EFFECT}.enum-refused`, `${EFFECT}.enum`],
  },
  {
    name: 'video-color-number',
    title: 'A number is accepted as a colour.',
    kind: 'exchange',
    breaks: ['video-settings.fillColor.type', 'video-settings.fillColor.type-stored'],
  },
  {
    name: 'video-image-object',
    title: 'An object is accepted as image settings.',
    kind: 'exchange',
    breaks: ['video-settings.backgroundImageSettings.type', 'video-settings.backgroundImageSettings.type-stored'],
  },
  {
    name: 'video-null-effect-refused',
    title: 'A null effect is refused.',
    kind: 'exchange',
    breaks: [`${EFFECT}.accepted`],
  },
  {
    name: 'video-null-color-refused',
    title: 'A null colour beside another effect is refused.',
    kind: 'exchange',
    breaks: ['video-settings.fillColor.null-accepted'],
  },
  {
    name: 'video-imagefill-refused',
    title: 'The effect imagefill is refused with image settings.',
    kind: 'exchange',
    breaks: ['video-settings.backgroundImageSettings.satisfied'],
  },
  {
    name: 'video-colorfill-refused',
    title: 'The effect colorfill is refused with a colour.',
    kind: 'exchange',
    breaks: ['video-settings.fillColor.satisfied'],
  },
  {
    name: 'video-color-alone-refused',
    title: 'A colour without an effect is refused.',
    kind: 'exchange',
    breaks: ['video-settings.fillColor.alone'],
  },
  {
    name: 'video-role-id-optional',
    title: 'An element without roleId is skipped and confirmed.',
    kind: 'exchange',
    breaks: ['video-settings.roleId.required'],
  },
  {
    name: 'video-changes-description',
    title: "Video settings empty the role's description.",
    kind: 'sequence',
    shortest: 3,
    breaks: ['video-settings.isolation', 'video-settings.description.unsent', 'video-settings.description.read-only'],
  },
  {
    name: 'video-enables-view-video',
    title: 'The effect colorfill turns on viewVideo.',
    kind: 'sequence',
    shortest: 3,
    breaks: [
      'video-settings.isolation',
      'video-settings.settings.viewVideo.unsent',
      'video-settings.settings.unsent',
      'video-settings.settings.read-only',
    ],
  },
  {
    name: 'video-blanks-neighbour',
    title: 'Video settings empty the description of the role created next.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['video-settings.isolation'],
  },
  {
    name: 'video-refused-blanks',
    title: "Refused video settings empty the role's description.",
    kind: 'sequence',
    shortest: 3,
    breaks: ['video-settings.refusal', 'video-settings.isolation'],
  },
  {
    name: 'video-answers-status',
    title: 'Video settings are confirmed with a status in place of the message.',
    kind: 'exchange',
    breaks: ['video-settings.shape'],
  },
] as const satisfies readonly Fault[];
