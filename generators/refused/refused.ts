import type { WritableField } from '../../contract/types';
import { refusedBlanks } from './refusedBlanks';
import { refusedFormats } from './refusedFormats';
import { refusedKeys } from './refusedKeys';
import { refusedLengths } from './refusedLengths';
import { refusedListed } from './refusedListed';
import { refusedNulls } from './refusedNulls';
import { refusedNumbers } from './refusedNumbers';
import { refusedTypes } from './refusedTypes';
import type { Choices, Refused } from '../types';

/**
 * Values of a field that must be refused, each breaking one keyword that the field's schema or statements have, and no
 * other as far as that can be (of the wrong type is also not in the enum; '' is also too short). Quick ones first, one
 * for each keyword, boundaries before the rest.
 */
export function refusedValues(field: WritableField, choices: Choices = {}): Refused[] {
  const all = [
    ...refusedLengths(field, choices),
    ...refusedBlanks(field),
    ...refusedNulls(field),
    ...refusedListed(field, choices),
    ...refusedFormats(field),
    ...refusedNumbers(field),
    ...refusedTypes(field, choices),
    ...refusedKeys(field, choices),
  ];
  return [...all.filter(({ tier }) => tier === 'quick'), ...all.filter(({ tier }) => tier === 'standard')];
}
