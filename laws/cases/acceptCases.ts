import { isCertain } from '../../contract/questions';
import type { Operation, WritableField } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import type { Case } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { acceptedValues, coveringObjects } from '../../generators/accepted';
import type { Labelled } from '../../generators/types';
import { MARK_CHARACTER, MARK_PLACEHOLDER } from '../../generators/values/mark';
import type { Json, JsonObject } from '../../model/json';
import { overlaid, valueAt, withValueAt } from '../../model/pointer';
import { enumOf, namesType } from '../../model/schema';
import { controlFor, plainControl } from '../kit/controls';
import { bareItem, leavesOf } from '../kit/items';
import { inWords, seesAfter } from '../kit/reading';
import type { Place } from '../kit/writes';
import { writing } from '../kit/writes';

/**
 * Fields that a plain request may carry: not those that only the server sets, nor the one that makes a default role.
 */
export const plainFields = ({ contract }: LawContext, operation: Operation): readonly WritableField[] =>
  leavesOf(operation).filter(
    ({ pointer }) =>
      contract.atLeast?.where[0]?.pointer !== pointer &&
      !contract.role.fields.some(
        (shown) =>
          shown.pointer === pointer &&
          (shown.readOnly ?? (operation.plays === 'update' ? shown.createOnly : undefined)),
      ),
  );

/** Valid values of a field, those at a limit first. Null is left to other laws. */
export function valuesFor(context: LawContext, field: WritableField): Labelled[] {
  const shown = context.contract.role.fields.find(({ pointer }) => pointer === field.pointer);
  const isName = field.pointer === context.contract.role.nameAt;
  const values = acceptedValues(field, {
    enabledFeatures: context.enabledFeatures,
    marked: isName,
    keys: Object.keys(context.learned.keys[field.pointer] ?? {}),
    groupKeys: shown?.groupKeys,
  }).filter(({ value }) => value !== null);
  if (!isName) return values;
  // Among the first, so that a quick run tries a name of several words too.
  return [...values.slice(0, 2), { what: 'several words', value: `${MARK_PLACEHOLDER} a b` }, ...values.slice(2)];
}

/**
 * Requests that carry every field at once: text and free keys at their limits, enums and booleans by a covering array.
 * They are as few as it takes to send every value. Where a request is refused, each of its values is sent alone.
 */
export function togetherCases(
  context: LawContext,
  operation: Operation,
  fields: readonly WritableField[],
  kind: string,
): Case[] {
  const { enabledFeatures } = context;
  const columns = columnsOf(context, operation, fields);
  const covering = coveringObjects(
    fields.filter(({ pointer }) => pointer !== context.contract.role.nameAt),
    (field, value) => value === null && field.nullKeeps !== undefined,
    { enabledFeatures, marked: false },
  );
  const rows = Math.max(covering.length, ...columns.map(({ values }) => values.length), 1);
  const single = Array.from({ length: rows }, (_, row) =>
    togetherCase(context, operation, fields, itemOf(context, operation, covering, columns, row), row, rows, kind),
  );
  const names = columns.find(({ field }) => field.pointer === context.contract.role.nameAt)?.values.length ?? 0;
  return operation.form === 'bulk' && names >= perRequest && rows >= perRequest
    ? severalPerRequest(operation, single, kind)
    : single;
}

/** A field that the covering array does not hold, and its values. */
interface Column {
  readonly field: WritableField;
  readonly values: readonly Labelled[];
}

/** Free text and free objects. Enums and booleans are in the covering array. */
export const isUnlisted = (field: WritableField): boolean =>
  enumOf(field.schema) === undefined && !namesType(field.schema, 'boolean');

const columnsOf = (context: LawContext, operation: Operation, fields: readonly WritableField[]): Column[] =>
  fields
    .filter(isUnlisted)
    .map((field) => ({
      field,
      values:
        field.pointer === context.contract.role.nameAt
          ? namesFor(context, operation, field)
          : valuesFor(context, field),
    }));

/**
 * The name of a new role carries the run's tag. A role that is known by its id may have a name without it for a while,
 * so an update tries the shortest name early.
 */
function namesFor(context: LawContext, operation: Operation, field: WritableField): Labelled[] {
  const values = valuesFor(context, field);
  const marked = values.filter(({ value }) => String(value).includes(MARK_PLACEHOLDER));
  const [short] = values.filter((one) => !marked.includes(one)).map((one) => ({ ...one, value: varied(one.value) }));
  return operation.plays === 'update' && short ? [...marked.slice(0, 1), short, ...marked.slice(1)] : marked;
}

function itemOf(
  { contract }: LawContext,
  operation: Operation,
  covering: readonly JsonObject[],
  columns: readonly Column[],
  row: number,
): JsonObject {
  const bare = bareItem(contract, operation);
  const base = covering.length > 0 ? overlaid(bare, covering[row % covering.length] ?? {}) : bare;
  return columns
    .filter(({ values }) => values.length > 0)
    .reduce(
      (item, { field, values }) => withValueAt(item, field.pointer, values[row % values.length]?.value ?? null),
      base,
    );
}

/** Where the element stands in a bulk request, by turns: in the middle first, as in a control. */
const places: readonly Place[] = ['middle', 'last', 'first', 'alone'];

function togetherCase(
  context: LawContext,
  operation: Operation,
  fields: readonly WritableField[],
  item: JsonObject,
  row: number,
  rows: number,
  kind: string,
): Case {
  const place = places[row % places.length] ?? 'alone';
  const carried = fields.filter(({ pointer }) => valueAt(item, pointer) !== undefined);
  const one: Case = {
    ...acceptCase(context, operation, item, place, {
      id: `${kind}:${String(row)}`,
      what: `all fields ${kind}, ${String(row + 1)} of ${String(rows)}`,
    }),
    tier: row < quickRows(context, operation) ? 'quick' : 'standard',
    split: carried.map((field) => {
      const value = valueAt(item, field.pointer) ?? null;
      return aloneCase(context, operation, field, { what: inWords(value), value }, row, 'split');
    }),
  };
  return place === 'alone' && operation.form === 'bulk'
    ? one
    : { ...one, proves: [...new Set(carried.map((field) => controlFor(context, operation, field).key))] };
}

/** How many rows a quick run sends. Where a bulk form sends the same rows, the single form sends the first only. */
const quickRows = ({ contract }: LawContext, operation: Operation): number =>
  operation.form === 'single' &&
  contract.operations.some(({ plays, form }) => plays === operation.plays && form === 'bulk')
    ? 1
    : 4;

const perRequest = 3;

/** Three rows in one bulk request, each for a role of its own. Where it is refused, the rows are sent one by one. */
function severalPerRequest(operation: Operation, rows: readonly Case[], kind: string): Case[] {
  const name = operation.plays === 'create' ? 'N' : 'A';
  return rows
    .filter((_, at) => at % perRequest === 0)
    .flatMap((first, index): readonly Case[] => {
      const some = rows.slice(index * perRequest, index * perRequest + perRequest);
      // A quick run leaves out the rows that do not fill a request.
      if (some.length < perRequest) return some.map((one): Case => ({ ...one, tier: 'standard' }));
      const elements = some
        .flatMap(elementsUnderTest)
        .map(({ item }, at) => ({ role: at === 0 ? name : `${name}${String(at)}`, item }));
      const roles = Object.fromEntries(elements.map(({ role }) => [role, { kind: 'own' as const }]));
      return [
        {
          ...first,
          id: `${operation.name}.accepted.${kind}, several:${String(index)}`,
          what: `all fields ${kind}, ${String(perRequest)} of them at once, by ${operation.name}`,
          given: { roles: operation.plays === 'create' ? {} : roles },
          steps: [callOn(operation, elements)],
          proves: [...new Set(some.flatMap(({ proves }) => proves ?? []))],
          split: some,
        },
      ];
    });
}

/** The element under test of each request, without the padding beside it. */
const elementsUnderTest = ({ steps }: Case): { readonly item: Json }[] =>
  steps.flatMap((step) =>
    step.do === 'call' ? (step.items ?? []).filter(({ role }) => role === 'N' || role === 'A').slice(0, 1) : [],
  );

/** One value of one field, without the other members of its object: a server may refuse one of those. */
export function aloneCase(
  context: LawContext,
  operation: Operation,
  field: WritableField,
  { what, value }: Labelled,
  index: number,
  kind: 'alone' | 'split' = 'alone',
): Case {
  const { contract } = context;
  const isName = field.pointer === contract.role.nameAt;
  const item = withValueAt(bareItem(contract, operation), field.pointer, isName ? varied(value) : value);
  return {
    ...acceptCase(context, operation, item, 'alone', {
      id: `${field.label}.${kind}:${String(index)}:${what}`,
      what: `${field.label}: ${what}`,
    }),
    control: plainControl(context, operation, field),
    expects: isCertain(field) ? 'accepted' : 'any',
    // The role cannot be told from others by a name that is too short for the run's tag.
    alone: isName && !String(value).includes(MARK_PLACEHOLDER),
  };
}

/** A name without the run's tag may exist already where names are unique, so its first character changes. */
const varied = (value: Json): Json =>
  typeof value === 'string' && value !== '' && !value.includes(MARK_PLACEHOLDER)
    ? MARK_CHARACTER + value.slice(1)
    : value;

function acceptCase(
  context: LawContext,
  operation: Operation,
  item: JsonObject,
  place: Place,
  { id, what }: Pick<Case, 'id' | 'what'>,
): Case {
  const { given, call } = writing(context.contract, operation, item, place);
  return caseOf({
    id: `${operation.name}.accepted.${id}`,
    what: `${what}, by ${operation.name}`,
    expects: 'accepted',
    given,
    steps: [call],
    control: plainControl(context, operation),
    sees: seesAfter(
      context.contract,
      leavesOf(operation).map(({ pointer }) => pointer),
    ),
  });
}
