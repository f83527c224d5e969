import type { JsonSchema, WritableField } from '../../contract/types';
import { acceptableSchema } from './acceptableSchema';
import { acceptedFreeObjects } from './acceptedFreeObjects';
import { acceptedNumbers } from './acceptedNumbers';
import { acceptedTexts } from './acceptedTexts';
import { finiteValues } from '../schema/finiteValues';
import { propertiesOf } from '../schema/propertiesOf';
import { schemaIn } from '../values/schemaIn';
import type { Choices, Labelled } from '../types';
import { typesOf } from '../../model/schema';

/**
 * The values of a field that must be accepted, at and inside each limit, boundaries first; always the same for one
 * field.
 * Empty for an object whose members are fields of their own: `acceptedObjects` covers those together.
 */
export function acceptedValues(field: WritableField, choices: Choices = {}): Labelled[] {
  return valuesOf(acceptableSchema(field, choices), choices);
}

function valuesOf(schema: JsonSchema, choices: Choices): Labelled[] {
  const finite = finiteValues(schema);
  if (finite) return finite.map((value) => ({ what: JSON.stringify(value), value }));
  const types = typesOf(schema);
  return [
    ...(types.includes('string') ? acceptedTexts(schema, { marked: choices.marked ?? true }) : []),
    ...(types.includes('integer') || types.includes('number') ? acceptedNumbers(schema) : []),
    ...(types.includes('boolean') ? [true, false].map((value) => ({ what: String(value), value })) : []),
    ...(types.includes('object') && propertiesOf(schema).length === 0 ? acceptedFreeObjects(schema, choices) : []),
    ...(types.includes('array') ? acceptedArrays(schema, choices) : []),
    ...(types.includes('null') ? [{ what: 'null', value: null }] : []),
  ];
}

function acceptedArrays(schema: JsonSchema, choices: Choices): Labelled[] {
  const items = valuesOf(schemaIn(schema, 'items') ?? {}, choices).map(({ value }) => value);
  const first = items[0];
  return first === undefined ? [{ what: 'an empty array', value: [] }] : [{ what: 'an array of one', value: [first] }];
}
