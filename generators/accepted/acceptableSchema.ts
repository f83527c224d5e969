import type { JsonSchema, WritableField } from '../../contract/types';
import { finiteValues } from '../schema/finiteValues';
import { numberIn } from '../schema/keywords';
import { sameJson } from '../../model/same';
import type { Choices } from '../types';
import { enumOf, namesType, typesOf } from '../../model/schema';

/**
 * The field's schema, narrowed to values that a server must accept: no null where a statement forbids it, no empty text
 * (the documents leave open whether it is plain), no value of a feature that may be off.
 */
export function acceptableSchema(field: WritableField, choices: Choices = {}): JsonSchema {
  return withoutPlanValues(field, withoutEmptyText(withoutNull(field)), choices);
}

function withoutNull({ schema, statements }: WritableField): JsonSchema {
  if (!statements.notNull) return schema;
  const types = typesOf(schema).filter((type) => type !== 'null');
  const listed = enumOf(schema);
  return {
    ...schema,
    ...(types.length > 0 ? { type: types } : {}),
    ...(listed ? { enum: listed.filter((value) => value !== null) } : {}),
  };
}

const withoutEmptyText = (schema: JsonSchema): JsonSchema =>
  namesType(schema, 'string') ? { ...schema, minLength: Math.max(1, numberIn(schema, 'minLength') ?? 0) } : schema;

function withoutPlanValues(
  { feature }: WritableField,
  schema: JsonSchema,
  { enabledFeatures = [] }: Choices,
): JsonSchema {
  const values = finiteValues(schema);
  if (!feature || !values || enabledFeatures.includes(feature.name)) return schema;
  return { ...schema, enum: values.filter((value) => !feature.enabling.some((enabling) => sameJson(enabling, value))) };
}
