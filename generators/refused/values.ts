import type { WritableField } from '../../contract/types';
import type { Choices, Refused } from '../types';
import { refusedBlanks } from './blanks';
import { refusedFormats } from './formats';
import { refusedKeys } from './keys';
import { refusedLengths } from './lengths';
import { refusedListed } from './listed';
import { refusedNulls } from './nulls';
import { refusedNumbers } from './numbers';
import { refusedTypes } from './types';

/** The classes, each in its file, in the order in which their values are tried. */
const classes: readonly ((field: WritableField, choices: Choices) => Refused[])[] = [
  refusedLengths,
  refusedBlanks,
  refusedNulls,
  refusedListed,
  refusedFormats,
  refusedNumbers,
  refusedTypes,
  refusedKeys,
];

/**
 * Values that a field must refuse, always the same for one field. Each breaks one keyword of the field's schema or
 * statements, and no other where that is possible: a value of the wrong type is in no enum either, and '' is too short
 * as well. Quick values come first, one for each keyword; boundaries come before the rest.
 */
export function refusedValues(field: WritableField, choices: Choices = {}): Refused[] {
  const all = classes.flatMap((valuesOf) => valuesOf(field, choices));
  return [...all.filter(({ tier }) => tier === 'quick'), ...all.filter(({ tier }) => tier === 'standard')];
}
