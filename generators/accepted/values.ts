import type { JsonSchema, WritableField } from '../../contract/types';
import type { Json } from '../../model/json';
import { typesOf } from '../../model/schema';
import { finiteValues } from '../schema/finiteValues';
import { propertiesOf, schemaIn } from '../schema/keywords';
import type { Choices, Labelled } from '../types';
import { acceptableSchema } from './acceptableSchema';
import { acceptedFreeObjects } from './freeObjects';
import { acceptedNumbers } from './numbers';
import { acceptedTexts } from './texts';

/**
 * Values that a field must accept, at and inside each limit, boundaries first; always the same for one field. None for
 * an object whose members are fields of their own: `coveringObjects` covers those together.
 */
export const acceptedValues = (field: WritableField, choices: Choices = {}): Labelled[] =>
  valuesOf(acceptableSchema(field, choices), choices);

function valuesOf(schema: JsonSchema, choices: Choices): Labelled[] {
  const finite = finiteValues(schema);
  if (finite) return finite.map(written);
  const types = typesOf(schema);
  return [
    ...(types.includes('string') ? acceptedTexts(schema, { marked: choices.marked ?? true }) : []),
    ...(types.includes('integer') || types.includes('number') ? acceptedNumbers(schema) : []),
    ...(types.includes('boolean') ? [true, false].map(written) : []),
    ...(types.includes('object') && propertiesOf(schema).length === 0 ? acceptedFreeObjects(schema, choices) : []),
    ...(types.includes('array') ? acceptedArrays(schema, choices) : []),
    ...(types.includes('null') ? [written(null)] : []),
  ];
}

const written = (value: Json): Labelled => ({ what: JSON.stringify(value), value });

function acceptedArrays(schema: JsonSchema, choices: Choices): Labelled[] {
  const items = valuesOf(schemaIn(schema, 'items') ?? {}, choices).map(({ value }) => value);
  const first = items[0];
  return first === undefined ? [{ what: 'an empty array', value: [] }] : [{ what: 'an array of one', value: [first] }];
}
