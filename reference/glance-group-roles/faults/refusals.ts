import { FORMS, TEXT_FIELDS } from '../vocabulary';
import { exchange, sequence } from './notation';

const texts = (form: string): readonly string[] => TEXT_FIELDS.map((field) => `${form}.${field}.max-length`);

/** Refusals that are none, or that leave something behind. */
export const refusalFaults = [
  ...FORMS.map((form) =>
    exchange(`${form}-refusal-200`, `What ${form} refuses is answered 200 with the error in the body.`, [
      `${form}.shape`,
      ...texts(form),
      `${form}.name.not-empty`,
      `${form}.name.not-blank`,
      `${form}.name.type`,
      `${form}.malformed`,
    ]),
  ),
  sequence('delete-refusal-200', 'What delete refuses is answered 200 with the error in the body.', 3, [
    'delete.shape',
    'delete.in-use',
    'delete.twice',
    'delete.id.unknown',
    'delete.malformed',
  ]),
  exchange('show-unknown-200', 'An unknown role is answered 200 with an error in the body.', [
    'show.shape',
    'show.id.unknown',
    'delete.gone',
  ]),
  sequence(
    'create-refusal-stores',
    'A new role that is refused is stored nonetheless, its text cut to the limits.',
    2,
    ['create.refusal'],
  ),
  sequence('create-refusal-stores-good', 'Of a new role that is refused the name is stored if it is good.', 2, [
    'create.refusal',
    'create.description.max-length',
  ]),
  sequence('update-refusal-applies-rest', 'A single update is refused for one field, and the others are stored.', 3, [
    'update.refusal',
  ]),
  sequence(
    'update-many-refusal-applies-rest',
    'An element of a bulk update is refused for one field, and its others are stored.',
    3,
    ['update-many.refusal'],
  ),
  sequence('update-refusal-blanks', 'A refused single update empties the description.', 3, ['update.refusal']),
  sequence('update-many-refusal-strips', 'A refused bulk update wipes the settings of the roles it names.', 3, [
    'update-many.refusal',
  ]),
  exchange('create-status-400', 'A new role is stored, and answered 400.', [
    'create.status',
    'create.name.accepted',
    'create.refusal',
  ]),
  exchange('show-status-404', 'A role is shown with the status 404.', [
    'show.status',
    'show.shape',
    'list.agrees-with-show',
  ]),
  exchange('update-status-304', 'A single update is answered with the status 304.', [
    'update.status',
    'update.name.accepted',
  ]),
  exchange('update-many-status-500', 'A bulk update is carried out and answered 500.', [
    'update-many.status',
    'update-many.no-server-error',
  ]),
];
