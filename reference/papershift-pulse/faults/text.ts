import { unusual } from './notation';

const readBack = ['create.name.read-back', 'update.name.read-back'] as const;

/** Faults that damage odd text on its way into the store, on create and on update. */
export const textFaults = [
  unusual('text-percent-decoded', 'percent sequences in names are decoded', readBack),
  unusual('text-quotes-doubled', 'single quotes in names are doubled', readBack),
  unusual('text-backslash-lost', 'backslashes in names are lost', readBack),
  unusual('text-astral-replaced', 'astral characters in names become question marks', readBack),
  unusual('text-beyond-latin-replaced', 'characters beyond Latin-1 in names become question marks', readBack),
  unusual('text-mojibake', 'characters beyond ASCII are read as Latin-1', readBack),
  unusual('text-markup-stripped', 'markup in names is removed', readBack),
  unusual('text-markup-escaped', 'markup in names is escaped, and escaped it is answered', readBack),
  unusual('text-combining-stripped', 'combining characters in names are lost', readBack),
  unusual('text-combining-cut', 'of a run of combining characters four stay', readBack),
  unusual('text-direction-stripped', 'marks of writing direction are lost', readBack),
  unusual('text-joiners-stripped', 'zero-width joiners are lost', readBack),
  unusual('text-spaces-collapsed', 'runs of spaces within a name become one', readBack),
  unusual('text-compatibility-folded', 'ligatures and full-width letters become plain ones', readBack),
  unusual('text-null-word', 'the name "null" is stored as null', [
    ...readBack,
    'create.shape',
    'update.shape',
    'list.shape',
  ]),
  unusual('text-digits-number', 'a name of digits is stored as a number', [
    ...readBack,
    'create.shape',
    'update.shape',
    'list.shape',
  ]),
  unusual('text-line-cut', 'a name ends at its first line break', readBack),
  unusual('text-template-evaluated', 'what stands in double braces in a name is left out', readBack),
  unusual('rights-proto-stored', 'a group of rights called __proto__ is stored', [
    'create.rights.keys',
    'update.rights.keys',
    'create.shape',
    'update.shape',
  ]),
  unusual('rights-constructor-grants', 'a group of rights called constructor grants all rights on users', [
    'create.rights.read-back',
    'create.rights.keys',
    'update.rights.read-back',
    'update.rights.replace',
  ]),
] as const;
