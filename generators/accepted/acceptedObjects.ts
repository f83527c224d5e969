import type { WritableField } from '../../contract/types';
import type { Json } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { coveringObjects } from './covering';
import type { Choices, Labelled } from '../types';

/**
 * Values for an object whose members are fields of their own: the fewest in which every enum and boolean value of every
 * member occurs. `fields` may hold others too; those outside the object are passed over.
 */
export function acceptedObjects(
  parent: WritableField,
  fields: readonly WritableField[],
  avoid: (field: WritableField, value: Json) => boolean = () => false,
  choices: Choices = {},
): Labelled[] {
  const members = fields.filter((field) => field.pointer.startsWith(`${parent.pointer}/`));
  return coveringObjects(members, avoid, choices).flatMap((item, index, all) => {
    const value = valueAt(item, parent.pointer);
    return value === undefined ? [] : [{ what: `all members, ${index + 1} of ${all.length}`, value }];
  });
}
