import type { Operation, Statement, WritableField } from '../contract/types';
import type { CallRecord, History } from '../engine/language/history';
import { lookAfter, lookBefore, claimsOf } from '../engine/language/history';
import { inconclusive, notSent } from '../engine/language/judgement';
import type { Check, Judgement, Law } from '../engine/language/law';
import type { Json } from '../model/json';
import { valueAt } from '../model/pointer';
import { nullCases } from './cases/nulls';
import { byState, byStatus } from './kit/evidence';
import { leavesOf } from './kit/items';
import { inWords, seenIn } from './kit/reading';
import { ruleParts } from './kit/sources';
import { failed, pass, silent, statusInWords, unclear } from './kit/verdicts';

/** null means "leave it as it is" where the documents say so. */
export const nullKeeps: Law = {
  name: 'null-keeps',
  about: 'A field that is sent null keeps its value where null means "do not change".',
  checks: (context) =>
    context.contract.operations
      .filter(({ plays }) => plays === 'update')
      .flatMap((operation) => {
        const fields = leavesOf(operation).filter((field) => field.nullKeeps);
        const cases = nullCases(context, operation, fields);
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
  if (!told) return silent;
  const { record, id } = told;
  const [was, is] = [lookBefore(history, record), lookAfter(history, record)].map((look) =>
    valueAt(seenIn(look, id), field.pointer),
  );
  if (was === undefined || is === undefined) return inconclusive('not-shown', `${field.label} was not shown`);
  if (was !== is)
    return failed(
      `${operation.name} was sent null for ${field.label}, which means "do not change"; it went from ` +
        `${inWords(was)} to ${inWords(is)} (${statusInWords(record)}).`,
      `${field.label}: ${inWords(was)}`,
      `${field.label}: ${inWords(is)}`,
      byState(history, record, id, field.pointer),
    );
  if (record.answer.class === 'accepted') return pass;
  if (record.answer.class !== 'refused') return unclear(record);
  if (history.control === 'refused' || history.control === 'failed')
    return inconclusive('control-failed', 'a plain control was refused too');
  return failed(
    `${operation.name} refused null for ${field.label} (${statusInWords(record)}), which means "do not change".`,
    'a 2xx status',
    statusInWords(record),
    byStatus(record),
  );
}
