import type { Operation, Statement, WritableField } from '../../contract/types';
import type { Case, Check, History, Judgement, Law, LawContext } from '../../engine/law';
import type { JsonObject } from '../../model/json';
import { valueAt, withValueAt } from '../../model/pointer';
import { statusInWords, unclear } from './support/judging';
import { controlFor } from './refused-values';
import { after, before, claimsOf, seesFor } from './support/seen';
import { inWords } from './support/same';
import { ruleParts } from './support/sources';
import { bareItem, leavesOf, writing } from './support/write';

/** null means "leave it as it is" where the documents say so. */
export const nullKeeps: Law = {
  name: 'null-keeps',
  about: 'A field that is sent null keeps its value where null means "do not change".',
  checks: (context) => context.contract.operations.filter(({ plays }) => plays === 'update').flatMap((operation) => {
    const fields = leavesOf(operation).filter((field) => field.nullKeeps);
    const cases = [...asItIs(context, operation, fields), ...casesFor(context, operation, fields)];
    return fields.map((field): Check => ({
      rule: { id: `${operation.name}.${field.label}.null-keeps`, title: `${operation.name} with null for ${field.label} leaves it as it is`, ...ruleParts(field.nullKeeps as Statement) },
      cases: cases.filter((one) => one.fields.includes(field)).map(({ case: made }) => made), judges: 'own',
      judge: (history) => judge(operation, field, history),
    }));
  }),
};

/** Every such field is first set to true as far as that is known to be possible, else to false; then all are sent null at once, and each on its own. */
function casesFor(context: LawContext, operation: Operation, fields: readonly WritableField[]): { case: Case; fields: readonly WritableField[] }[] {
  const sets = [fields, ...(fields.length > 1 ? fields.map((field) => [field]) : [])];
  return sets.filter((some) => some.length > 0).map((some, index) => {
    const bare = bareItem(context.contract, operation);
    const set = fields.reduce<JsonObject>((item, field) => withValueAt(item, field.pointer, value(context, field)), bare);
    const nulls = some.reduce<JsonObject>((item, field) => withValueAt(item, field.pointer, null), bare);
    const first = writing(context.contract, operation, set, 'alone');
    const second = writing(context.contract, operation, nulls, 'alone');
    return {
      fields: some,
      case: {
        id: `${operation.name}.null-keeps:${String(index)}`, what: `null for ${index === 0 ? 'every nullable field' : some[0]?.label ?? ''}, by ${operation.name}`, tier: 'standard' as const, expects: 'accepted' as const,
        given: first.given, steps: [{ ...first.call, purpose: 'given' as const }, { do: 'look' as const }, second.call], needs: [], sees: 'show' as const, alone: false,
        control: { key: `${operation.name} of nullable fields`, given: first.given, call: { ...first.call, purpose: 'control' as const } },
      },
    };
  });
}

/** All are sent null at once to a role as it is: half of its flags are on, as far as that is known to be possible. */
function asItIs(context: LawContext, operation: Operation, fields: readonly WritableField[]): { case: Case; fields: readonly WritableField[] }[] {
  const [field] = fields;
  if (!field) return [];
  const nulls = fields.reduce<JsonObject>((item, { pointer }) => withValueAt(item, pointer, null), bareItem(context.contract, operation));
  const { given, call } = writing(context.contract, operation, nulls, 'alone');
  return [{
    fields,
    case: {
      id: `${operation.name}.null-keeps:as it is`, what: `null for every nullable field of a role as it is, by ${operation.name}`, tier: 'quick', expects: 'accepted', given, steps: [call], needs: [],
      sees: seesFor(context.contract, fields.map(({ pointer }) => pointer)), alone: false, control: controlFor(context, operation, field),
    },
  }];
}

const value = (context: LawContext, field: WritableField): boolean => field.feature === undefined || context.enabledFeatures.includes(field.feature.name);

function judge(operation: Operation, field: WritableField, history: History): Judgement {
  const record = claimsOf(history)[0];
  if (!record) return { verdict: 'inconclusive', why: history.problem ?? 'nothing was sent' };
  const [was, is] = [valueAt(before(history, record, 'A'), field.pointer), valueAt(after(history, record, 'A'), field.pointer)];
  if (was === undefined || is === undefined) return { verdict: 'inconclusive', why: `${field.label} was not shown` };
  if (was !== is) return {
    verdict: 'fail', message: `${operation.name} was sent null for ${field.label}, which means "do not change"; it went from ${inWords(was)} to ${inWords(is)} (${statusInWords(record)}).`,
    expected: `${field.label}: ${inWords(was)}`, actual: `${field.label}: ${inWords(is)}`,
  };
  if (record.answer.class === 'accepted') return { verdict: 'pass' };
  if (record.answer.class !== 'refused') return unclear(record);
  if (history.control === 'refused' || history.control === 'failed') return { verdict: 'inconclusive', why: 'a plain control was refused too' };
  return { verdict: 'fail', message: `${operation.name} refused null for ${field.label} (${statusInWords(record)}), which means "do not change".`, expected: 'a 2xx status', actual: statusInWords(record) };
}
