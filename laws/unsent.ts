import { isSteered } from '../contract/questions';
import type { Operation, Statement, WritableField } from '../contract/types';
import type { CallRecord, History } from '../engine/language/history';
import { lookAfter, lookBefore, isSetup, sameSegment, idKey } from '../engine/language/history';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import type { Json, JsonObject } from '../model/json';
import type { Evidence } from '../model/observation';
import { valueAt } from '../model/pointer';
import { sameValue } from '../model/same';
import { bothParts, inTurn, keptCases, memberCases, partials } from './cases/parts';
import { byState } from './kit/evidence';
import { fieldsOf, leavesOf, parentOf } from './kit/items';
import { inWords, operationOf, seenIn } from './kit/reading';
import { ruleParts } from './kit/sources';
import { failed, passIf } from './kit/verdicts';

/** A field, or a key of a merged object, that an update does not send keeps its value. */
export const unsent: Law = {
  name: 'unsent',
  about: 'What an update does not send stays as it was.',
  checks: (context) =>
    context.contract.operations
      .filter(({ plays }) => plays === 'update')
      .flatMap((operation) => [
        ...fieldsOf(operation).flatMap((field) =>
          field.unsentStays && leavesOf(operation).includes(field)
            ? [stays(context, operation, field, field.unsentStays)]
            : [],
        ),
        ...fieldsOf(operation).flatMap((field) =>
          field.write?.how === 'merge' ? [merges(context, operation, field, field.write.statement)] : [],
        ),
      ]),
};

function stays(context: LawContext, operation: Operation, field: WritableField, statement: Statement): Check {
  const parent = parentOf(operation, field);
  return {
    rule: {
      id: `${operation.name}.${field.label}.unsent`,
      title: `An ${operation.name} that does not send ${parent?.label ?? field.label} leaves ${field.label} as it was`,
      ...ruleParts(statement),
    },
    cases: [
      ...bothParts(context, operation),
      ...partials(context, operation),
      ...keptCases(context, operation, field),
      ...inTurn(context, operation),
    ],
    judges: 'every',
    judge: (history) =>
      judge(context, operation, history, [field], (item) => valueAt(item, (parent ?? field).pointer) === undefined),
  };
}

function merges(context: LawContext, operation: Operation, field: WritableField, statement: Statement): Check {
  const members = leavesOf(operation).filter((leaf) => leaf.pointer.startsWith(`${field.pointer}/`));
  return {
    rule: {
      id: `${operation.name}.${field.label}.merge`,
      title: `An ${operation.name} that sends a part of ${field.label} leaves its other members as they were`,
      ...ruleParts(statement),
    },
    cases: [
      ...bothParts(context, operation),
      ...memberCases(context, operation, members),
      ...inTurn(context, operation),
    ],
    judges: 'every',
    judge: (history) =>
      judge(context, operation, history, members, (item) => typeof valueAt(item, field.pointer) === 'object'),
  };
}

function judge(
  context: LawContext,
  operation: Operation,
  history: History,
  fields: readonly WritableField[],
  concerns: (item: JsonObject) => boolean,
): Judgement {
  let checked = false;
  for (const record of history.calls) {
    if (operationOf(record) !== operation.name || record.answer.class !== 'accepted' || isSetup(record)) continue;
    for (const { key, item, was, is } of targets(history, record)) {
      if (!concerns(item)) continue;
      for (const field of fields) {
        if (sentBySome(history, record, field, key)) continue;
        const [a, b] = [valueAt(was, field.pointer), valueAt(is, field.pointer)];
        if (a === undefined || b === undefined || isSteered(context.contract, field.pointer)) continue;
        if (!sameValue(a, b))
          return changed(operation, field, item, a, b, byState(history, record, key, field.pointer));
        checked = true;
      }
    }
  }
  return passIf(checked);
}

/**
 * Any call between the same looks that sends the field, but to another role by name, makes its change nobody's fault.
 */
const sentBySome = (history: History, record: CallRecord, field: WritableField, key: string): boolean =>
  history.calls.some(
    (other) =>
      sameSegment(other, record) &&
      other.sent.some(
        ({ id, item }) => valueAt(item, field.pointer) !== undefined && (id === undefined || idKey(id) === key),
      ),
  );

function targets(
  history: History,
  record: CallRecord,
): { key: string; item: JsonObject; was: JsonObject; is: JsonObject }[] {
  const call = record.step.do === 'call' ? record.step : null;
  return record.sent.flatMap(({ id, item }) => {
    const role = id ?? (typeof call?.role === 'string' ? history.ids[call.role] : undefined);
    if (role === undefined || history.touchedByOthers.has(idKey(role))) return [];
    const was = seenIn(lookBefore(history, record), role);
    const is = seenIn(lookAfter(history, record), role);
    return was && is && typeof item === 'object' && item !== null && !Array.isArray(item)
      ? [{ key: idKey(role), item: item as JsonObject, was, is }]
      : [];
  });
}

const changed = (
  operation: Operation,
  field: WritableField,
  item: JsonObject,
  was: Json,
  is: Json,
  evidence: Evidence | undefined,
): Judgement =>
  failed(
    `${operation.name} was sent ${inWords(item)}, without ${field.label}; yet ` +
      `${field.label} went from ${inWords(was)} to ${inWords(is)}.`,
    `${field.label} stays ${inWords(was)}`,
    `${field.label} is ${inWords(is)}`,
    evidence,
  );
