import type { Fault } from '../../types';
import { FORMS, TEXT_FIELDS } from '../vocabulary';

const texts = (form: string): readonly string[] => TEXT_FIELDS.map((field) => `${form}.${field}.max-length`);

/** Refusals that are none, or that leave something behind. */
export const refusalFaults = [
  ...FORMS.map(
    (form) =>
      ({
        name: `${form}-refusal-200`,
        title: `What ${form} refuses is answered 200 with the error in the body.`,
        kind: 'exchange',
        breaks: [
          `${form}.shape`,
          ...texts(form),
          `${form}.name.not-empty`,
          `${form}.name.not-blank`,
          `${form}.name.type`,
          `${form}.malformed`,
        ],
      }) as const,
  ),
  {
    name: 'delete-refusal-200',
    title: 'What delete refuses is answered 200 with the error in the body.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['delete.shape', 'delete.in-use', 'delete.twice', 'delete.id.unknown', 'delete.malformed'],
  },
  {
    name: 'show-unknown-200',
    title: 'An unknown role is answered 200 with an error in the body.',
    kind: 'exchange',
    breaks: ['show.shape', 'show.id.unknown', 'delete.gone'],
  },
  {
    name: 'create-refusal-stores',
    title: 'A new role that is refused is stored nonetheless, its text cut to the limits.',
    kind: 'sequence',
    shortest: 2,
    breaks: ['create.refusal'],
  },
  {
    name: 'create-refusal-stores-good',
    title: 'Of a new role that is refused the name is stored if it is good.',
    kind: 'sequence',
    shortest: 2,
    breaks: ['create.refusal', 'create.description.max-length'],
  },
  {
    name: 'update-refusal-applies-rest',
    title: 'A single update is refused for one field, and the others are stored.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['update.refusal'],
  },
  {
    name: 'update-many-refusal-applies-rest',
    title: 'An element of a bulk update is refused for one field, and its others are stored.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['update-many.refusal'],
  },
  {
    name: 'update-refusal-blanks',
    title: 'A refused single update empties the description.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['update.refusal'],
  },
  {
    name: 'update-many-refusal-strips',
    title: 'A refused bulk update wipes the settings of the roles it names.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['update-many.refusal'],
  },
  {
    name: 'create-status-400',
    title: 'A new role is stored, and answered 400.',
    kind: 'exchange',
    breaks: ['create.status', 'create.name.accepted', 'create.refusal'],
  },
  {
    name: 'show-status-404',
    title: 'A role is shown with the status 404.',
    kind: 'exchange',
    breaks: ['show.status', 'show.shape', 'list.agrees-with-show'],
  },
  {
    name: 'update-status-304',
    title: 'A single update is answered with the status 304.',
    kind: 'exchange',
    breaks: ['update.status', 'update.name.accepted'],
  },
  {
    name: 'update-many-status-500',
    title: 'A bulk update is carried out and answered 500.',
    kind: 'exchange',
    breaks: ['update-many.status', 'update-many.no-server-error'],
  },
] as const satisfies readonly Fault[];
