import { exchange, sequence } from './notation';

/** Faults of the name: its limits, its type, its storage. */
export const nameFaults = [
  exchange('create-name-unlimited', 'create takes names of more than 50 characters.', ['create.name.max-length']),
  exchange('update-name-unlimited', 'update takes names of more than 50 characters.', ['update.name.max-length']),
  exchange('create-name-51', 'create allows one character too many, 51.', ['create.name.max-length']),
  exchange('update-name-51', 'update allows one character too many, 51.', ['update.name.max-length']),
  exchange('create-name-cut', 'create cuts a longer name to 50 characters instead of refusing it.', [
    'create.name.max-length',
    'create.name.read-back',
  ]),
  exchange('update-name-cut', 'update cuts a longer name to 50 characters instead of refusing it.', [
    'update.name.max-length',
    'update.name.read-back',
  ]),
  exchange('create-name-empty', 'create takes an empty name.', [
    'create.name.min-length',
    'create.name.required',
    'create.shape',
  ]),
  exchange('update-name-empty', 'update takes an empty name.', ['update.name.min-length', 'update.shape']),
  exchange('create-name-null', 'create stores null as the name.', [
    'create.name.not-null',
    'create.name.type',
    'create.name.required',
    'create.shape',
    'list.shape',
  ]),
  exchange('update-name-null', 'update stores null as the name.', [
    'update.name.not-null',
    'update.name.type',
    'update.shape',
    'list.shape',
  ]),
  exchange('create-name-missing', 'create without a name makes a role called "New role".', [
    'create.name.required',
    'create.malformed',
  ]),
  exchange('create-name-50-refused', 'create refuses a name of exactly 50 characters.', [
    'create.name.accepted',
    'create.status',
  ]),
  exchange('update-name-50-refused', 'update refuses a name of exactly 50 characters.', [
    'update.name.accepted',
    'update.status',
  ]),
  exchange('create-name-1-refused', 'create refuses a name of one character.', [
    'create.name.accepted',
    'create.status',
  ]),
  exchange('update-name-1-refused', 'update refuses a name of one character.', [
    'update.name.accepted',
    'update.status',
  ]),
  exchange('create-name-32-kept', 'create keeps only the first 32 characters of a name.', ['create.name.read-back']),
  exchange('update-name-32-kept', 'update keeps only the first 32 characters of a name.', ['update.name.read-back']),
  exchange('create-name-number', 'create turns a number into a name.', ['create.name.type']),
  exchange('update-name-number', 'update turns a number into a name.', ['update.name.type']),
  exchange('create-name-object-stored', 'create stores an object as the name.', [
    'create.name.type',
    'create.shape',
    'list.shape',
  ]),
  exchange('update-name-object-stored', 'update stores an object as the name.', [
    'update.name.type',
    'update.shape',
    'list.shape',
  ]),
  exchange('create-name-lower-cased', 'create stores names in lower case.', ['create.name.read-back']),
  exchange('update-name-lower-cased', 'update stores names in lower case.', ['update.name.read-back']),
  exchange('update-name-ignored', 'update answers 200 and leaves the name as it was.', ['update.name.read-back']),
  sequence(
    'update-name-answered-only',
    'update answers the new name and keeps the old one.',
    3,
    ['update.name.read-back', 'list.agrees-with-show'],
    {
      updated: ({ store, before, next, changes: { name } }) => {
        if (name !== undefined) store.change(next, { name: before.attributes.name });
      },
    },
  ),
  sequence(
    'create-name-answered-only',
    'create answers the name that was sent and stores it without its last character.',
    2,
    ['create.name.read-back'],
  ),
  sequence('update-name-same-refused', 'an update that sends the name the role has already is refused.', 2, [
    'update.name.accepted',
    'update.name.own-value',
    'update.status',
  ]),
];
