import type { Operation, Statement, WritableField } from '../contract/types';
import { caseOf } from '../engine/language/caseOf';
import { inconclusive, notSent } from '../engine/language/judgement';
import type { CallRecord, Case, Check, History, Judgement, Law, LawContext } from '../engine/language/law';
import { claimsOf } from '../engine/language/law';
import type { Json, JsonObject } from '../model/json';
import { valueAt, withValueAt } from '../model/pointer';
import { nullsAlone } from './cases/asItIs';
import { toldAsItIs } from './cases/parts';
import { inWords, lookAfter, lookBefore, seenIn } from './kit/reading';
import { ruleParts } from './kit/sources';
import { statusInWords, unclear } from './kit/verdicts';
import { bareItem, leavesOf, writing } from './kit/writes';

/** null means "leave it as it is" where the documents say so. */
export const nullKeeps: Law = {
  name: 'null-keeps',
  about: 'A field that is sent null keeps its value where null means "do not change".',
  checks: (context) =>
    context.contract.operations
      .filter(({ plays }) => plays === 'update')
      .flatMap((operation) => {
        const fields = leavesOf(operation).filter((field) => field.nullKeeps);
        const cases = [...asTheyAre(context, operation, fields), ...casesFor(context, operation, fields)];
        return fields.map((field): Check => ({
          rule: {
            id: `${operation.name}.${field.label}.null-keeps`,
            title: `${operation.name} with null for ${field.label} leaves it as it is`,
            ...ruleParts(field.nullKeeps as Statement),
          },
          cases: cases.filter((one) => one.fields.includes(field)).map(({ case: made }) => made),
          judges: 'own',
          judge: (history) => judge(operation, field, history),
        }));
      }),
};

/**
 * Every such field is first set to true as far as that is known to be possible, else to false; then all are sent null
 * at once, and each on its own, every other one beside a new value of its neighbour.
 */
function casesFor(
  context: LawContext,
  operation: Operation,
  fields: readonly WritableField[],
): { case: Case; fields: readonly WritableField[] }[] {
  const sets = [fields, ...(fields.length > 1 ? fields.map((field) => [field]) : [])];
  return sets
    .filter((some) => some.length > 0)
    .map((some, index) => {
      const bare = bareItem(context.contract, operation);
      const set = fields.reduce<JsonObject>(
        (item, field) => withValueAt(item, field.pointer, value(context, field)),
        bare,
      );
      const next = index > 0 && index % 2 === 0 ? fields[index % fields.length] : undefined;
      // Switching off is what every plan allows.
      const neighbour = next && value(context, next) ? next : undefined;
      const nulls = some.reduce<JsonObject>(
        (item, field) => withValueAt(item, field.pointer, null),
        neighbour ? withValueAt(bare, neighbour.pointer, false) : bare,
      );
      const first = writing(context.contract, operation, set, 'alone');
      const second = writing(context.contract, operation, nulls, 'alone');
      return {
        fields: some,
        case: caseOf({
          id: `${operation.name}.null-keeps:${String(index)}`,
          what: `null for ${index === 0 ? 'every nullable field' : (some[0]?.label ?? '')}${neighbour ? ` beside a value for ${neighbour.label}` : ''}, by ${operation.name}`,
          tier: 'standard' as const,
          expects: 'accepted' as const,
          given: first.given,
          steps: [{ ...first.call, purpose: 'given' as const }, { do: 'look' as const }, second.call],
          sees: 'show' as const,
          control: {
            key: `${operation.name} of nullable fields`,
            given: first.given,
            call: { ...first.call, purpose: 'control' as const },
          },
        }),
      };
    });
}

/** Sent to a role as it is, in company of what it has already, else by themselves. */
const asTheyAre = (
  context: LawContext,
  operation: Operation,
  fields: readonly WritableField[],
): { case: Case; fields: readonly WritableField[] }[] =>
  fields.length === 0
    ? []
    : [...toldAsItIs(context, operation), ...nullsAlone(context, operation)].map((one) => ({ case: one, fields }));

const value = (context: LawContext, field: WritableField): boolean =>
  field.feature === undefined || context.enabledFeatures.includes(field.feature.name);

/** The element that sent null for the field, and whose it is. */
function nullSent(
  history: History,
  field: WritableField,
): { readonly record: CallRecord; readonly id: Json | undefined } | undefined {
  return claimsOf(history).flatMap((record) =>
    record.sent
      .filter(({ item }) => valueAt(item, field.pointer) === null)
      .map(({ id }) => ({ record, id: id ?? history.ids['A'] })),
  )[0];
}

function judge(operation: Operation, field: WritableField, history: History): Judgement {
  if (claimsOf(history).length === 0) return notSent(history, 'nothing was sent');
  const told = nullSent(history, field);
  // The parts into which a combined case fell are each about one thing.
  if (!told) return { verdict: 'silent' };
  const { record, id } = told;
  const [was, is] = [lookBefore(history, record), lookAfter(history, record)].map((look) =>
    valueAt(seenIn(look, id), field.pointer),
  );
  if (was === undefined || is === undefined) return inconclusive('not-shown', `${field.label} was not shown`);
  if (was !== is)
    return {
      verdict: 'fail',
      message: `${operation.name} was sent null for ${field.label}, which means "do not change"; it went from ${inWords(was)} to ${inWords(is)} (${statusInWords(record)}).`,
      expected: `${field.label}: ${inWords(was)}`,
      actual: `${field.label}: ${inWords(is)}`,
    };
  if (record.answer.class === 'accepted') return { verdict: 'pass' };
  if (record.answer.class !== 'refused') return unclear(record);
  if (history.control === 'refused' || history.control === 'failed')
    return inconclusive('control-failed', 'a plain control was refused too');
  return {
    verdict: 'fail',
    message: `${operation.name} refused null for ${field.label} (${statusInWords(record)}), which means "do not change".`,
    expected: 'a 2xx status',
    actual: statusInWords(record),
  };
}
