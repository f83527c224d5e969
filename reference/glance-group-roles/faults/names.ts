import type { Fault } from '../../types';
import { FORMS } from '../vocabulary';

/** Uniqueness of names. */
export const nameFaults = [
  ...FORMS.flatMap(
    (form) =>
      [
        {
          name: `${form}-duplicate-name`,
          title: `A name that another role has is accepted by ${form}.`,
          kind: 'sequence',
          shortest: 2,
          breaks: [`${form}.name.unique`],
        },
        {
          name: `${form}-duplicate-capitals`,
          title: `A name with a capital letter is not found among the others by ${form}.`,
          kind: 'sequence',
          shortest: 2,
          breaks: [`${form}.name.unique`],
        },
        {
          name: `${form}-unique-newest-only`,
          title: `A name is compared by ${form} with the newest role only.`,
          kind: 'sequence',
          shortest: 3,
          breaks: [`${form}.name.unique`],
        },
      ] as const,
  ),
  {
    name: 'create-duplicate-within-request',
    title: 'Two new roles of one request may have one name.',
    kind: 'exchange',
    breaks: ['create.name.unique', 'create.every-element'],
  },
  {
    name: 'update-many-duplicate-within-request',
    title: 'Two roles may be renamed to one name in one request.',
    kind: 'sequence',
    shortest: 2,
    breaks: ['update-many.name.unique', 'update-many.every-element'],
  },
  {
    name: 'create-duplicate-neighbours-only',
    title: 'Within a request only neighbouring elements are compared.',
    kind: 'exchange',
    breaks: ['create.name.unique', 'create.every-element'],
  },
  {
    name: 'update-own-name-refused',
    title: 'A single update that sends the present name is refused.',
    kind: 'sequence',
    shortest: 2,
    breaks: ['update.name.own-value'],
  },
  {
    name: 'update-many-own-name-refused',
    title: 'A bulk update that sends the present name is refused.',
    kind: 'sequence',
    shortest: 2,
    breaks: ['update-many.name.own-value'],
  },
  {
    name: 'former-name-taken',
    title: 'The name that a role had before it was renamed stays taken.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['create.name.former'],
  },
  {
    name: 'update-refused-renames',
    title: 'A single update to a taken name is refused but done.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['update.name.unique', 'update.refusal'],
  },
] as const satisfies readonly Fault[];
