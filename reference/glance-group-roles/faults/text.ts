import type { Fault } from '../../types';
import { FORMS, TEXT_FIELDS } from '../vocabulary';
import { each } from './rules';

const UPDATES = ['update', 'update-many'] as const;
const BULK_FORMS = ['create', 'update-many'] as const;

/** Limits of name and description, one form at a time. */
const limits = FORMS.flatMap((form) =>
  TEXT_FIELDS.flatMap(
    (field) =>
      [
        {
          name: `${form}-${field}-over-limit`,
          title: `A ${field} one character too long is accepted by ${form}.`,
          kind: 'exchange',
          breaks: [`${form}.${field}.max-length`, ...(form === 'update' ? [] : [`${form}.every-element`])],
        },
        {
          name: `${form}-${field}-under-limit`,
          title: `A ${field} of exactly the greatest length is refused by ${form}.`,
          kind: 'exchange',
          breaks: [`${form}.${field}.accepted`],
        },
        {
          name: `${form}-${field}-cut`,
          title: `A ${field} that is too long is cut to the limit by ${form} and accepted.`,
          kind: 'exchange',
          breaks: [`${form}.${field}.max-length`, `${form}.${field}.read-back`],
        },
      ] as const,
  ),
);

/** What may not be a name. */
const names = FORMS.flatMap(
  (form) =>
    [
      {
        name: `${form}-name-empty`,
        title: `An empty name is stored by ${form}.`,
        kind: 'exchange',
        breaks: [`${form}.name.not-empty`, `${form}.name.min-length`],
      },
      {
        name: `${form}-name-blank`,
        title: `A name of white space only is stored by ${form}.`,
        kind: 'exchange',
        breaks: [`${form}.name.not-blank`],
      },
      {
        name: `${form}-name-null`,
        title: `A null name is stored by ${form} as an empty one.`,
        kind: 'exchange',
        breaks: [`${form}.name.not-null`, `${form}.name.not-empty`],
      },
      {
        name: `${form}-name-number`,
        title: `A number is taken as a name by ${form}.`,
        kind: 'exchange',
        breaks: [`${form}.name.type`, `${form}.name.type-stored`],
      },
      {
        name: `${form}-description-number`,
        title: `A number is stored as a description by ${form}, as a number.`,
        kind: 'sequence',
        shortest: 2,
        breaks: [
          `${form}.description.type-stored`,
          `${form}.description.type`,
          'list.shape',
          'show.shape',
          'create.shape',
        ],
      },
    ] as const,
);

/** What updates do to text. */
const updates = UPDATES.flatMap(
  (form) =>
    [
      ...TEXT_FIELDS.flatMap(
        (field) =>
          [
            {
              name: `${form}-${field}-not-stored`,
              title: `A new ${field} is confirmed by ${form} but not stored.`,
              kind: 'sequence',
              shortest: 3,
              breaks: [`${form}.${field}.read-back`],
            },
            {
              name: `${form}-${field}-unsent-reset`,
              title: `A ${field} that is not sent is reset by ${form}.`,
              kind: 'sequence',
              shortest: 3,
              breaks: [`${form}.${field}.unsent`, `update.${field}.unsent`],
            },
          ] as const,
      ),
      {
        name: `${form}-description-empty-lost`,
        title: `An empty description is taken for one that was not sent by ${form}.`,
        kind: 'sequence',
        shortest: 3,
        breaks: [`${form}.description.read-back`],
      },
    ] as const,
);

/** Which elements of a bulk request are looked at. */
const places = BULK_FORMS.flatMap(
  (form) =>
    [
      {
        name: `${form}-first-only-checked`,
        title: `Only the first element's values are checked by ${form}.`,
        kind: 'exchange',
        breaks: [
          `${form}.every-element`,
          `${form}.name.max-length`,
          `${form}.description.max-length`,
          `${form}.name.not-empty`,
          `${form}.name.not-blank`,
        ],
      },
      {
        name: `${form}-last-only-checked`,
        title: `Only the last element's values are checked by ${form}.`,
        kind: 'exchange',
        breaks: [
          `${form}.every-element`,
          `${form}.name.max-length`,
          `${form}.description.max-length`,
          `${form}.name.not-empty`,
          `${form}.name.not-blank`,
        ],
      },
      {
        name: `${form}-middle-unchecked`,
        title: `Elements between the first and the last are not checked by ${form}.`,
        kind: 'exchange',
        breaks: [
          `${form}.every-element`,
          `${form}.name.max-length`,
          `${form}.description.max-length`,
          `${form}.name.not-empty`,
          `${form}.name.not-blank`,
        ],
      },
      {
        name: `${form}-description-first-only-checked`,
        title: `The length of a description is checked by ${form} in the first element only.`,
        kind: 'exchange',
        breaks: [`${form}.description.max-length`, `${form}.every-element`],
      },
      {
        name: `${form}-blank-last-unchecked`,
        title: `A blank name in the last of several elements is stored by ${form}.`,
        kind: 'exchange',
        breaks: [`${form}.name.not-blank`, `${form}.every-element`],
      },
    ] as const,
);

/** How length is counted where the document counts code points. */
const units = BULK_FORMS.flatMap(
  (form) =>
    [
      ...TEXT_FIELDS.map(
        (field) =>
          ({
            name: `${form}-${field}-length-utf16`,
            title: `The length of a ${field} is counted in UTF-16 units by ${form}.`,
            kind: 'unusual',
            breaks: [`${form}.${field}.max-length`, `${form}.${field}.accepted`],
          }) as const,
      ),
      {
        name: `${form}-name-length-graphemes`,
        title: `The length of a name is counted by ${form} in what a reader sees as characters.`,
        kind: 'unusual',
        breaks: [`${form}.name.max-length`],
      },
      {
        name: `${form}-description-length-bytes`,
        title: `The length of a description is counted in bytes by ${form}.`,
        kind: 'unusual',
        breaks: [`${form}.description.max-length`, `${form}.description.accepted`],
      },
    ] as const,
);

export const textFaults = [
  ...limits,
  ...names,
  ...updates,
  ...places,
  ...units,
  {
    name: 'create-name-optional',
    title: 'A role without a name is created and given one.',
    kind: 'exchange',
    breaks: ['create.name.required'],
  },
  {
    name: 'create-name-blank-tab',
    title: 'Tabs and line breaks are not counted as white space in a name.',
    kind: 'unusual',
    breaks: ['create.name.not-blank'],
  },
  {
    name: 'create-description-lost',
    title: 'The description of a new role is dropped.',
    kind: 'exchange',
    breaks: ['create.description.read-back'],
  },
  {
    name: 'create-description-text-only-first',
    title: 'Only the first of several new roles keeps its description.',
    kind: 'exchange',
    breaks: ['create.description.read-back', 'create.every-element'],
  },
  {
    name: 'name-and-description-swapped',
    title: 'A single update that sends name and description stores each as the other.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['update.name.read-back', 'update.description.read-back'],
  },
  {
    name: 'words-refused',
    title: 'Names of more than one word are refused.',
    kind: 'exchange',
    breaks: each(FORMS, 'name.accepted'),
  },
  {
    name: 'one-letter-refused',
    title: 'Names of a single character are refused.',
    kind: 'exchange',
    breaks: each(FORMS, 'name.accepted'),
  },
] as const satisfies readonly Fault[];
