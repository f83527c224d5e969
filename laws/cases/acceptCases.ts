import { isCertain } from '../../contract/questions';
import type { Operation, WritableField } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import { caseOf } from '../../engine/language/caseOf';
import type { Case, LawContext } from '../../engine/language/law';
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

/** Fields that a plain request may always carry: not what is everybody's to lose, not what only the server sets. */
export const plainFields = (context: LawContext, operation: Operation): readonly WritableField[] =>
  leavesOf(operation).filter(
    (field) =>
      !context.contract.atLeast?.where.some((where, index) => index === 0 && where.pointer === field.pointer) &&
      !context.contract.role.fields.some(
        (shown) =>
          shown.pointer === field.pointer &&
          (shown.readOnly ?? (operation.plays === 'update' ? shown.createOnly : undefined)),
      ),
  );

/** Where a bulk request carries them: among others first, since controls stand among others. */
const places: readonly Place[] = ['middle', 'last', 'first', 'alone'];

export function valuesFor(context: LawContext, field: WritableField): Labelled[] {
  const shown = context.contract.role.fields.find(({ pointer }) => pointer === field.pointer);
  const values = acceptedValues(field, {
    enabledFeatures: context.enabledFeatures,
    marked: field.pointer === context.contract.role.nameAt,
    keys: Object.keys(context.learned.keys[field.pointer] ?? {}),
    groupKeys: shown?.groupKeys,
  }).filter(({ value }) => value !== null);
  if (field.pointer !== context.contract.role.nameAt) return values;
  // Early, so that a few requests carry it too.
  return [...values.slice(0, 2), { what: 'several words', value: `${MARK_PLACEHOLDER} a b` }, ...values.slice(2)];
}

/**
 * A new role's name carries the mark of the run. What a role that is known by its id is called for a while need not:
 * the shortest comes early.
 */
function namesFor(context: LawContext, operation: Operation, field: WritableField): Labelled[] {
  const values = valuesFor(context, field);
  const marked = values.filter(({ value }) => String(value).includes(MARK_PLACEHOLDER));
  const short = values
    .filter((one) => !marked.includes(one))
    .slice(0, 1)
    .map((one) => ({ ...one, value: varied(one.value) }));
  return operation.plays === 'update' ? [...marked.slice(0, 1), ...short, ...marked.slice(1)] : marked;
}

/**
 * All limits at once, every enum value by a covering array: as few requests as show them all. Falls apart into single
 * ones where it fails.
 */
export function togetherCases(
  context: LawContext,
  operation: Operation,
  fields: readonly WritableField[],
  kind: string,
): Case[] {
  const { contract } = context;
  const name = fields.find(({ pointer }) => pointer === contract.role.nameAt);
  const finite = fields.filter((field) => field !== name);
  const covering = coveringObjects(finite, (field, value) => value === null && field.nullKeeps !== undefined, {
    enabledFeatures: context.enabledFeatures,
    marked: false,
  });
  const columns = fields.map((field) => ({
    field,
    values: field === name ? namesFor(context, operation, field) : valuesFor(context, field),
  }));
  const rows = Math.max(
    covering.length,
    ...columns.filter(({ field }) => limited(field)).map(({ values }) => values.length),
    1,
  );
  const single = Array.from({ length: rows }, (_, row): Case => {
    const base =
      covering.length > 0
        ? overlaid(bareItem(contract, operation), covering[row % covering.length] ?? {})
        : bareItem(contract, operation);
    const item = columns
      .filter(({ field, values }) => limited(field) && values.length > 0)
      .reduce(
        (sum, { field, values }) => withValueAt(sum, field.pointer, values[row % values.length]?.value ?? null),
        base,
      );
    const place = places[row % places.length] ?? 'alone';
    const one = acceptCase(
      context,
      operation,
      item,
      `all fields ${kind}, ${String(row + 1)} of ${String(rows)}`,
      `${kind}:${String(row)}`,
      row < quickRows(context, operation) ? 'quick' : 'standard',
      fields.flatMap((field) => splitCase(context, operation, field, item, row)),
      place,
    );
    const carried = fields.filter(({ pointer }) => valueAt(item, pointer) !== undefined);
    return place === 'alone' && operation.form === 'bulk'
      ? one
      : { ...one, proves: [...new Set(carried.map((field) => controlFor(context, operation, field).key))] };
  });
  const names = columns.find(({ field }) => field === name)?.values.length ?? 0;
  return operation.form === 'bulk' && names >= perBulk && rows >= perBulk ? inBulk(operation, single, kind) : single;
}

const perBulk = 3;

/** Where a bulk form of the same carries the others, the single one tries but the first. */
const quickRows = ({ contract }: LawContext, operation: Operation): number =>
  operation.form === 'single' &&
  contract.operations.some(({ plays, form }) => plays === operation.plays && form === 'bulk')
    ? 1
    : 4;

/**
 * Several at once where the operation takes several, each as a role of its own; they go one by one where that fails.
 */
function inBulk(operation: Operation, single: readonly Case[], kind: string): Case[] {
  const creates = operation.plays === 'create';
  return single
    .filter((_, at) => at % perBulk === 0)
    .flatMap((first, index): readonly Case[] => {
      const some = single.slice(index * perBulk, index * perBulk + perBulk);
      const intents = some
        .flatMap(triedIn)
        .map(({ item }, at) => ({
          role: at === 0 ? (creates ? 'N' : 'A') : `${creates ? 'N' : 'A'}${String(at)}`,
          item,
        }));
      // What is left over is told by a request of its own; a quick run makes do with those that go together.
      return some.length < perBulk
        ? some.map((one): Case => ({ ...one, tier: 'standard' }))
        : [
            {
              ...first,
              id: `${operation.name}.accepted.${kind}, several:${String(index)}`,
              what: `all fields ${kind}, ${String(perBulk)} of them at once, by ${operation.name}`,
              given: {
                roles: creates ? {} : Object.fromEntries(intents.map(({ role }) => [role, { kind: 'own' as const }])),
              },
              steps: [callOn(operation, intents)],
              proves: [...new Set(some.flatMap(({ proves }) => proves ?? []))],
              split: some,
            },
          ];
    });
}

/** The element that a case is about, without the harmless ones beside it. */
const triedIn = ({ steps }: Case): { readonly item: Json }[] =>
  steps.flatMap((step) =>
    step.do === 'call' ? (step.items ?? []).filter(({ role }) => role === 'N' || role === 'A').slice(0, 1) : [],
  );

/** Fields whose values are texts or free objects; enums and booleans are in the covering array. */
export const limited = (field: WritableField): boolean =>
  enumOf(field.schema) === undefined && !namesType(field.schema, 'boolean');

function splitCase(
  context: LawContext,
  operation: Operation,
  field: WritableField,
  item: JsonObject,
  row: number,
): Case[] {
  const value = valueAt(item, field.pointer);
  return value === undefined
    ? []
    : [aloneCase(context, operation, field, { what: inWords(value), value }, row, 'split')];
}

export function aloneCase(
  context: LawContext,
  operation: Operation,
  field: WritableField,
  value: Labelled,
  index: number,
  kind = 'alone',
): Case {
  // On its own, without the members beside it: one of those may be what a server refuses.
  const named = field.pointer === context.contract.role.nameAt;
  const item = withValueAt(
    bareItem(context.contract, operation),
    field.pointer,
    named ? varied(value.value) : value.value,
  );
  const one = acceptCase(
    context,
    operation,
    item,
    `${field.label}: ${value.what}`,
    `${field.label}.${kind}:${String(index)}:${value.what}`,
    'standard',
    undefined,
  );
  // A name that is too short for the mark goes alone, between two lists.
  return {
    ...one,
    control: plainControl(context, operation, field),
    expects: isCertain(field) ? 'accepted' : 'any',
    alone: field.pointer === context.contract.role.nameAt && !String(value.value).includes(MARK_PLACEHOLDER),
  };
}

/**
 * A name too short for the mark may be taken where names are unique, so its first character changes from try to try.
 */
const varied = (value: Json): Json =>
  typeof value === 'string' && value !== '' && !value.includes(MARK_PLACEHOLDER)
    ? MARK_CHARACTER + value.slice(1)
    : value;

function acceptCase(
  context: LawContext,
  operation: Operation,
  item: JsonObject,
  what: string,
  id: string,
  tier: Case['tier'],
  split: readonly Case[] | undefined,
  place: Place = 'alone',
): Case {
  const { given, call } = writing(context.contract, operation, item, place);
  return caseOf({
    id: `${operation.name}.accepted.${id}`,
    what: `${what}, by ${operation.name}`,
    tier,
    expects: 'accepted',
    given,
    steps: [call],
    control: plainControl(context, operation),
    sees: seesAfter(
      context.contract,
      leavesOf(operation).map(({ pointer }) => pointer),
    ),
    ...(split ? { split } : {}),
  });
}
