import { exchange } from './notation';

const errorsTaken = (operation: 'show' | 'create' | 'update' | 'delete'): string[] => {
  if (operation === 'create') return ['create.name.required', 'create.malformed', 'create.media-type'];
  return [
    `${operation}.id.unknown`,
    `${operation}.id.malformed-status`,
    ...(operation === 'update' ? ['update.malformed', 'update.media-type'] : []),
  ];
};

/** Errors that do not look like errors. */
export const errorFaults = [
  ...(['show', 'create', 'update', 'delete'] as const).map((operation) =>
    exchange(
      `${operation}-errors-are-200`,
      `${operation} answers 200 with an error in the body.`,
      [...errorsTaken(operation), `${operation}.shape`],
      { refusals: { [operation]: 200 } },
    ),
  ),
  exchange(
    'create-errors-are-201',
    'Create answers 201 with an error in the body.',
    ['create.shape', 'create.name.required', 'create.malformed'],
    { refusals: { create: 201 } },
  ),
];
