import { FORMS } from '../vocabulary';
import { exchange, sequence } from './notation';

/** Uniqueness of names. */
export const nameFaults = [
  ...FORMS.flatMap((form) => [
    sequence(`${form}-duplicate-name`, `A name that another role has is accepted by ${form}.`, 2, [
      `${form}.name.unique`,
    ]),
    sequence(
      `${form}-duplicate-capitals`,
      `A name with a capital letter is not found among the others by ${form}.`,
      2,
      [`${form}.name.unique`],
    ),
    sequence(`${form}-unique-newest-only`, `A name is compared by ${form} with the newest role only.`, 3, [
      `${form}.name.unique`,
    ]),
  ]),
  exchange('create-duplicate-within-request', 'Two new roles of one request may have one name.', [
    'create.name.unique',
    'create.every-element',
  ]),
  sequence('update-many-duplicate-within-request', 'Two roles may be renamed to one name in one request.', 2, [
    'update-many.name.unique',
    'update-many.every-element',
  ]),
  exchange('create-duplicate-neighbours-only', 'Within a request only neighbouring elements are compared.', [
    'create.name.unique',
    'create.every-element',
  ]),
  sequence('update-own-name-refused', 'A single update that sends the present name is refused.', 2, [
    'update.name.own-value',
  ]),
  sequence('update-many-own-name-refused', 'A bulk update that sends the present name is refused.', 2, [
    'update-many.name.own-value',
  ]),
  sequence('former-name-taken', 'The name that a role had before it was renamed stays taken.', 3, [
    'create.name.former',
  ]),
  sequence('update-refused-renames', 'A single update to a taken name is refused but done.', 3, [
    'update.name.unique',
    'update.refusal',
  ]),
];
