import type { WritableField } from '../../contract/types';
import type { Json, JsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { acceptableSchema } from './acceptableSchema';
import { acceptedValues } from './values';
import { coveringRows } from './coveringRows';
import { finiteValues } from '../schema/finiteValues';
import type { Choices } from '../types';

/**
 * The fewest whole items in which every enum and boolean value of every leaf field occurs. Each item holds every field;
 * a field with endless values gets a plain one (marked text). `avoid` leaves out single values of a field; a field
 * without values left is left out. Values that depend on a plan need their feature in `choices.enabledFeatures`.
 */
export function coveringObjects(
  fields: readonly WritableField[],
  avoid: (field: WritableField, value: Json) => boolean = () => false,
  choices: Choices = {},
): JsonObject[] {
  const columns = fields
    .filter(({ isLeaf }) => isLeaf)
    .map((field) => ({ field, values: valuesToCover(field, choices).filter((value) => !avoid(field, value)) }))
    .filter(({ values }) => values.length > 0);
  return coveringRows(columns.map(({ values }) => values)).map((row) =>
    row.reduce<JsonObject>((item, value, index) => withValueAt(item, columns[index]?.field.pointer ?? '', value), {}),
  );
}

/** All values of a field that has few; else the last accepted one, which is well inside every limit. */
function valuesToCover(field: WritableField, choices: Choices): readonly Json[] {
  const finite = finiteValues(acceptableSchema(field, choices));
  return (
    finite ??
    acceptedValues(field, choices)
      .map(({ value }) => value)
      .filter((value) => value !== null)
      .slice(-1)
  );
}
