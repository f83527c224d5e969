import type { JsonSchema, Operation, RoleField } from '../../contract/types';
import type { Case } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { uuidOf } from '../../generators/values/uuidOf';
import type { Json } from '../../model/json';
import { isJsonArray } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { enumOf, namesType } from '../../model/schema';
import { plainControl } from '../kit/controls';
import { bareItem } from '../kit/items';
import { inWords, seesFor } from '../kit/reading';
import { writing } from '../kit/writes';

/**
 * Every field that cannot be set, in one request; as many requests as the field with most values takes. Where a request
 * is refused, each field is sent alone.
 */
export function forbiddenTogether(context: LawContext, operation: Operation): Case[] {
  const { contract } = context;
  const columns = contract.role.fields
    .filter((field) => field.readOnly && field.pointer !== contract.role.idAt)
    .map((field) => ({ field, values: foreignValues(field) }));
  const rows = Math.max(
    0,
    ...columns.map(({ field, values }) => (enumOf(field.schema) !== undefined ? values.length : 1)),
  );
  const bare = bareItem(contract, operation);
  return Array.from({ length: rows }, (_, row): Case => {
    const item = columns.reduce(
      (sum, { field, values }) => withValueAt(sum, field.pointer, valueOfRow(field, values, row)),
      bare,
    );
    const { given, call } = writing(contract, operation, item, 'alone');
    return caseOf({
      id: `${operation.name}.set together:${String(row)}`,
      what:
        'every field that cannot be set, in one request ' +
        `(${String(row + 1)} of ${String(rows)}), by ${operation.name}`,
      tier: 'quick',
      given,
      steps: [call],
      control: plainControl(context, operation),
      sees: seesFor(
        contract,
        columns.map(({ field }) => field.pointer),
      ),
      split: columns.map(({ field, values }) =>
        forbiddenCase(
          context,
          operation,
          field,
          valueOfRow(field, values, row),
          values.indexOf(valueOfRow(field, values, row)),
        ),
      ),
    });
  });
}

/** The first of the documented values comes last: the roles of a run have it anyway. */
const valueOfRow = (field: RoleField, values: readonly Json[], row: number): Json =>
  values[(row + (enumOf(field.schema) !== undefined ? 1 : 0)) % values.length] ?? null;

/** Values that a server would not give a role by itself. */
export const foreignValues = ({ schema }: RoleField): Json[] => [
  ...(isJsonArray(schema['examples']) ? schema['examples'] : []),
  ...ofItsType(schema),
];

function ofItsType(schema: JsonSchema): Json[] {
  const listed = enumOf(schema);
  if (listed) return [...listed.filter((value) => value !== null), null];
  if (schema['format'] === 'date-time') return ['2001-02-03T04:05:06Z'];
  if (schema['format'] === 'uuid') return [uuidOf(77), null];
  if (namesType(schema, 'boolean')) return [true];
  if (namesType(schema, 'integer') || namesType(schema, 'number')) return [424242, null, 'text'];
  return [uuidOf(77)];
}

export function forbiddenCase(
  context: LawContext,
  operation: Operation,
  field: RoleField,
  value: Json,
  index: number,
): Case {
  const { contract } = context;
  const bare = bareItem(contract, operation);
  const { given, call } = writing(contract, operation, withValueAt(bare, field.pointer, value), 'alone');
  return caseOf({
    id: `${operation.name}.${field.label}.set:${String(index)}`,
    what: `${field.label} set to ${inWords(value)}, by ${operation.name}`,
    tier: field.pointer === contract.role.idAt && index === 0 ? 'quick' : 'standard',
    given,
    steps: [call],
    control: plainControl(context, operation),
    sees: seesFor(contract, [field.pointer]),
  });
}
