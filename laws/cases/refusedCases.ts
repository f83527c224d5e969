import type { Keyword, Operation, WritableField } from '../../contract/types';
import type { Case } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { refusedValues } from '../../generators/refused';
import type { Refused } from '../../generators/types';
import type { JsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { turned } from '../../model/turned';
import { controlFor } from '../kit/controls';
import { fieldsOf, harmlessField, itemWith, leavesOf, parentOf, plainValue } from '../kit/items';
import { seesFor } from '../kit/reading';
import type { Place } from '../kit/writes';
import { shared, writesOf, writing } from '../kit/writes';

/** A limit of a field in an operation that writes, and the values that break it. */
export interface Limit {
  readonly context: LawContext;
  readonly operation: Operation;
  readonly field: WritableField;
  readonly keyword: Keyword;
  readonly values: readonly Refused[];
  /** Counts the limits, so that each begins with another place of a bulk request. */
  readonly turn: number;
}

/** The limits of every field. A value of another type breaks an enum too. */
export const limitsOf = (context: LawContext): Limit[] =>
  writesAndUnseen(context).flatMap((operation, position) =>
    fieldsOf(operation).flatMap((field, index) => {
      const values = valuesFor(context, operation, field, position);
      return [...new Set(values.map(({ keyword }) => keyword))].map((keyword, nth) => ({
        context,
        operation,
        field,
        keyword,
        values: values.filter((one) => one.keyword === keyword || (keyword === 'enum' && one.keyword === 'type')),
        turn: index + nth,
      }));
    }),
  );

const writesAndUnseen = ({ contract }: LawContext): readonly Operation[] => [
  ...writesOf(contract),
  ...contract.operations.filter(({ plays }) => plays === 'write-only'),
];

/** How many texts the generator proposes in place of a boolean, before it goes on to numbers. */
const textsTried = 2;

function valuesFor(context: LawContext, operation: Operation, field: WritableField, position: number): Refused[] {
  const siblings = leavesOf(operation).filter(
    (leaf) => parentOf(operation, leaf)?.pointer === parentOf(operation, field)?.pointer,
  );
  return refusedValues(field, {
    siblings,
    enabledFeatures: context.enabledFeatures,
    keys: Object.keys(context.learned.keys[field.pointer] ?? {}),
    groupKeys: context.contract.role.fields.find(({ pointer }) => pointer === field.pointer)?.groupKeys,
    turn: position * textsTried,
  });
}

/** The cases of a limit: each value in one or more places of a bulk request. */
export const refusedCases = (limit: Limit): Case[] =>
  nullFirst(inOrder(limit)).flatMap((value, index) =>
    placesFor(limit, index)
      .slice(0, value.tier === 'quick' ? undefined : 1)
      .map((place, nth) => refusedCase(limit, nth === 0 ? value : { ...value, tier: 'standard' }, place)),
  );

/** Null first: the cases share a role, and the value that is stored last is the one that can be read back. */
const nullFirst = (values: readonly Refused[]): Refused[] =>
  [...values].sort((a, b) => Number(b.value === null) - Number(a.value === null));

function inOrder(limit: Limit): readonly Refused[] {
  const { operation, field, keyword, values } = limit;
  // A server may coerce a value of another type into the value that the role has already, and nothing shows. So another
  // value comes first from field to field.
  const tried =
    keyword === 'type' && !field.statements.type && !isInQuickRun(limit)
      ? turned(values.slice(0, 2), fieldsOf(operation).indexOf(field)).map((one): Refused => ({
          ...one,
          tier: 'standard',
        }))
      : values;
  // The first forbidden key is known in another group, the second in none: a quick run tries both.
  return keyword === 'additionalProperties'
    ? tried.map((one, index): Refused => (index === 1 ? { ...one, tier: 'quick' } : one))
    : tried;
}

/** Servers check the members of an object alike, so a quick run tries the type of each member in one operation only. */
function isInQuickRun({ context, operation, field }: Limit): boolean {
  const parent = parentOf(operation, field);
  if (!parent) return true;
  const operations = writesAndUnseen(context);
  const position = fieldsOf(operation)
    .filter((other) => parentOf(operation, other) === parent)
    .indexOf(field);
  return (position + operations.indexOf(operation) + context.seed) % operations.length === 0;
}

/**
 * The places of a bulk request, first those that a quick run tries. The first element comes late: it is the last that a
 * server overlooks. Where nothing reads back what was written, only a request that is invalid as a whole tells.
 */
function placesFor({ operation, field, turn }: Limit, index: number): readonly Place[] {
  if (operation.form === 'single' || operation.plays === 'write-only') return ['alone'];
  return [
    ...turned<Place>(['last', 'middle'], turn + index),
    'first',
    ...(parentOf(operation, field) ? [] : (['alone'] as const)),
  ];
}

function refusedCase({ context, operation, field }: Limit, refused: Refused, place: Place): Case {
  const { contract } = context;
  const item = withValidChange(context, operation, field, refused, itemWith(context, operation, field, refused.value));
  const { given, call } = writing(contract, operation, item, place);
  const where = operation.form === 'single' ? '' : place === 'alone' ? ' (alone)' : ` (${place} of three)`;
  return caseOf({
    id: `${operation.name}.${field.label}.refused:${refused.keyword}:${refused.what}${where}`,
    what: `${field.label}: ${refused.what}, by ${operation.name}${where}`,
    tier: refused.tier,
    expects: 'refused',
    given: shared(given),
    steps: [call],
    control: controlFor(context, operation, field),
    sees:
      operation.plays === 'write-only' || operation.plays === 'create' ? 'list' : seesFor(contract, [field.pointer]),
  });
}

/**
 * An update with too long a name also carries a valid change: it shows whether the server applied half of the request.
 */
function withValidChange(
  { contract, ...context }: LawContext,
  operation: Operation,
  { pointer }: WritableField,
  { keyword }: Refused,
  item: JsonObject,
): JsonObject {
  const harmless = harmlessField(contract, operation);
  return operation.plays === 'update' && keyword === 'maxLength' && pointer === contract.role.nameAt && harmless
    ? withValueAt(item, harmless.pointer, plainValue({ contract, ...context }, harmless))
    : item;
}
