import { ruleOf } from '../../shared/faults';
import { FORMS, TEXT_FIELDS } from '../vocabulary';
import { exchange, sequence, unusual } from './notation';

const UPDATES = ['update', 'update-many'] as const;
const BULK_FORMS = ['create', 'update-many'] as const;

/** Limits of name and description, one form at a time. */
const limits = FORMS.flatMap((form) =>
  TEXT_FIELDS.flatMap((field) => [
    exchange(`${form}-${field}-over-limit`, `A ${field} one character too long is accepted by ${form}.`, [
      `${form}.${field}.max-length`,
      ...(form === 'update' ? [] : [`${form}.every-element`]),
    ]),
    exchange(`${form}-${field}-under-limit`, `A ${field} of exactly the greatest length is refused by ${form}.`, [
      `${form}.${field}.accepted`,
    ]),
    exchange(`${form}-${field}-cut`, `A ${field} that is too long is cut to the limit by ${form} and accepted.`, [
      `${form}.${field}.max-length`,
      `${form}.${field}.read-back`,
    ]),
  ]),
);

/** What may not be a name. */
const names = FORMS.flatMap((form) => [
  exchange(`${form}-name-empty`, `An empty name is stored by ${form}.`, [
    `${form}.name.not-empty`,
    `${form}.name.min-length`,
  ]),
  exchange(`${form}-name-blank`, `A name of white space only is stored by ${form}.`, [`${form}.name.not-blank`]),
  exchange(`${form}-name-null`, `A null name is stored by ${form} as an empty one.`, [
    `${form}.name.not-null`,
    `${form}.name.not-empty`,
  ]),
  exchange(`${form}-name-number`, `A number is taken as a name by ${form}.`, [
    `${form}.name.type`,
    `${form}.name.type-stored`,
  ]),
  sequence(`${form}-description-number`, `A number is stored as a description by ${form}, as a number.`, 2, [
    `${form}.description.type-stored`,
    `${form}.description.type`,
    'list.shape',
    'show.shape',
    'create.shape',
  ]),
]);

/** What updates do to text. */
const updates = UPDATES.flatMap((form) => [
  ...TEXT_FIELDS.flatMap((field) => [
    sequence(`${form}-${field}-not-stored`, `A new ${field} is confirmed by ${form} but not stored.`, 3, [
      `${form}.${field}.read-back`,
    ]),
    sequence(`${form}-${field}-unsent-reset`, `A ${field} that is not sent is reset by ${form}.`, 3, [
      `${form}.${field}.unsent`,
      `update.${field}.unsent`,
    ]),
  ]),
  sequence(`${form}-description-empty-lost`, `An empty description is taken for one that was not sent by ${form}.`, 3, [
    `${form}.description.read-back`,
  ]),
]);

/** Which elements of a bulk request are looked at. */
const places = BULK_FORMS.flatMap((form) => [
  exchange(`${form}-first-only-checked`, `Only the first element's values are checked by ${form}.`, [
    `${form}.every-element`,
    `${form}.name.max-length`,
    `${form}.description.max-length`,
    `${form}.name.not-empty`,
    `${form}.name.not-blank`,
  ]),
  exchange(`${form}-last-only-checked`, `Only the last element's values are checked by ${form}.`, [
    `${form}.every-element`,
    `${form}.name.max-length`,
    `${form}.description.max-length`,
    `${form}.name.not-empty`,
    `${form}.name.not-blank`,
  ]),
  exchange(`${form}-middle-unchecked`, `Elements between the first and the last are not checked by ${form}.`, [
    `${form}.every-element`,
    `${form}.name.max-length`,
    `${form}.description.max-length`,
    `${form}.name.not-empty`,
    `${form}.name.not-blank`,
  ]),
  exchange(
    `${form}-description-first-only-checked`,
    `The length of a description is checked by ${form} in the first element only.`,
    [`${form}.description.max-length`, `${form}.every-element`],
  ),
  exchange(`${form}-blank-last-unchecked`, `A blank name in the last of several elements is stored by ${form}.`, [
    `${form}.name.not-blank`,
    `${form}.every-element`,
  ]),
]);

/** How length is counted where the document counts code points. */
const units = BULK_FORMS.flatMap((form) => [
  ...TEXT_FIELDS.map((field) =>
    unusual(`${form}-${field}-length-utf16`, `The length of a ${field} is counted in UTF-16 units by ${form}.`, [
      `${form}.${field}.max-length`,
      `${form}.${field}.accepted`,
    ]),
  ),
  unusual(
    `${form}-name-length-graphemes`,
    `The length of a name is counted by ${form} in what a reader sees as characters.`,
    [`${form}.name.max-length`],
  ),
  unusual(`${form}-description-length-bytes`, `The length of a description is counted in bytes by ${form}.`, [
    `${form}.description.max-length`,
    `${form}.description.accepted`,
  ]),
]);

export const textFaults = [
  ...limits,
  ...names,
  ...updates,
  ...places,
  ...units,
  exchange('create-name-optional', 'A role without a name is created and given one.', ['create.name.required']),
  unusual('create-name-blank-tab', 'Tabs and line breaks are not counted as white space in a name.', [
    'create.name.not-blank',
  ]),
  exchange('create-description-lost', 'The description of a new role is dropped.', ['create.description.read-back']),
  exchange(
    'create-description-text-only-first',
    'Only the first of several new roles keeps its description.',
    ['create.description.read-back', 'create.every-element'],
    {
      creates: (changes) =>
        changes.map((change, index) => (index === 0 ? change : { ...change, description: undefined })),
    },
  ),
  sequence(
    'name-and-description-swapped',
    'A single update that sends name and description stores each as the other.',
    3,
    ['update.name.read-back', 'update.description.read-back'],
  ),
  exchange('words-refused', 'Names of more than one word are refused.', ruleOf(FORMS, 'name.accepted')),
  exchange('one-letter-refused', 'Names of a single character are refused.', ruleOf(FORMS, 'name.accepted')),
];
