import { isCertain, isSteered } from '../contract/questions';
import type { Contract, Keyword, Operation, WritableField } from '../contract/types';
import type { CallRecord, History } from '../engine/language/history';
import { lookAfter, lookBefore, sameSegment, idKey } from '../engine/language/history';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import type { Json, JsonObject } from '../model/json';
import { isJsonObject } from '../model/json';
import type { Evidence } from '../model/observation';
import { valueAt, withValueAt } from '../model/pointer';
import { sameValue } from '../model/same';
import { breaks } from './cases/breaks';
import { keysAreKnown } from './cases/knownKeys';
import { readBackCases } from './cases/readBackCases';
import { byAnswer, byBody, bySnapshot, byState } from './kit/evidence';
import { leavesOf } from './kit/items';
import { grants, inWords, operationOf, playsOf, seenIn } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { failed, passIf, statusInWords } from './kit/verdicts';
import { writesOf } from './kit/writes';

/** What was accepted is what is read back. */
export const readBack: Law = {
  name: 'read-back',
  about: 'A value that a write was accepted with is the value that the answer, list and show give back.',
  checks: (context) =>
    writesOf(context.contract).flatMap((operation) =>
      readable(context, operation).map((field): Check => {
        const level = isCertain(field) ? 'must' : 'should';
        return {
          rule: {
            id: `${operation.name}.${field.label}.read-back`,
            title: `A ${field.label} that ${operation.name} accepted is read back`,
            ...ruleParts(field.readBack ?? common(level, 'What was accepted is what is read back')),
          },
          cases: readBackCases(context, operation),
          judges: 'every',
          judge: (history) => judge(context, operation, field, history),
        };
      }),
    ),
};

const readable = (context: LawContext, operation: Operation): readonly WritableField[] =>
  leavesOf(operation).filter(
    (field) =>
      field.readBack?.level !== 'observe' &&
      context.contract.role.fields.some(
        (shown) =>
          shown.pointer === field.pointer && !shown.readOnly && !(operation.plays === 'update' && shown.createOnly),
      ),
  );

function judge(context: LawContext, operation: Operation, field: WritableField, history: History): Judgement {
  let checked = false;
  for (const record of history.calls) {
    if (
      operationOf(record) !== operation.name ||
      record.answer.class !== 'accepted' ||
      overtaken(context, field, history, record)
    )
      continue;
    // How a partly applied bulk request is answered is left open.
    if (record.sent.length > 1 && history.case.expects !== 'accepted') continue;
    if (field.pointer === context.contract.role.nameAt && untold(operation, record))
      return failure(
        operation,
        field,
        record,
        valueAt(record.sent.at(-1)?.item, field.pointer) ?? null,
        undefined,
        `the answer, which holds ${String(record.answer.items.length)} of ${String(record.sent.length)} roles,`,
        byBody(record),
      );
    for (const element of record.sent) {
      const sent = valueAt(element.item, field.pointer);
      if (
        sent === undefined ||
        !isJsonObject(element.item) ||
        !isPlain(context, operation, field, sent, element.item, element.id)
      )
        continue;
      const views = viewsOf(context, history, record, field, element.id, element.item);
      const wrong = views.find(
        (view) =>
          valueAt(view.item, field.pointer) !== undefined && !readsAs(field, sent, valueAt(view.item, field.pointer)),
      );
      if (wrong)
        return failure(operation, field, record, sent, valueAt(wrong.item, field.pointer), wrong.where, wrong.evidence);
      const hidden = hiddenIn(context, history, record, field, element.id);
      if (hidden) return failure(operation, field, record, sent, undefined, hidden.where, hidden.evidence);
      checked ||= views.some((view) => valueAt(view.item, field.pointer) !== undefined);
    }
  }
  return passIf(checked);
}

/**
 * A later write of the same case about the same roles, before the look: then the look shows its values. Creates make
 * each a role of their
 * own, and overtake each other only where one role's having a value may take it from another.
 */
const overtaken = ({ contract }: LawContext, field: WritableField, history: History, record: CallRecord): boolean => {
  const moves = isSteered(contract, field.pointer);
  return history.calls.some(
    (other) =>
      other !== record &&
      sameSegment(other, record) &&
      other.exchange.id > record.exchange.id &&
      operationOf(other) !== 'assign' &&
      !(
        playsOf(other) === 'create' &&
        (moves ? ofAnotherKind(contract, history, record, other) : playsOf(record) === 'create')
      ),
  );
};

/**
 * What is created is said to be of another kind than the role that was updated, so that what may move within its kind
 * does not move there.
 */
function ofAnotherKind({ atLeast }: Contract, history: History, record: CallRecord, created: CallRecord): boolean {
  const narrowing = atLeast?.where.slice(1) ?? [];
  const role =
    record.step.do === 'call' && typeof record.step.role === 'string'
      ? seenIn(lookBefore(history, record), history.ids[record.step.role])
      : undefined;
  return (
    role !== undefined &&
    narrowing.every(({ pointer, equals }) => valueAt(role, pointer) === equals) &&
    narrowing.some(({ pointer, equals }) =>
      created.sent.every(({ item }) => (valueAt(item, pointer) ?? equals) !== equals),
    )
  );
}

/** Only values that the schema allows and that nothing else in the contract may change. */
function isPlain(
  context: LawContext,
  operation: Operation,
  field: WritableField,
  sent: Json,
  item: JsonObject,
  id: Json | undefined,
): boolean {
  if (sent === null || !operation.request) return false;
  // What the documents say is never stored is not expected back, even where it was answered with success.
  if ((Object.keys(field.statements) as Keyword[]).some((keyword) => breaks(field, keyword, sent))) return false;
  const { constants, idAt, validateItem } = operation.request;
  const whole = { ...constants, ...item };
  if (validateItem(idAt && id !== undefined ? withValueAt(whole, idAt, id) : whole).length > 0) return false;
  if (!keysAreKnown(context, field.pointer, sent)) return false;
  if (field.feature && field.feature.enabling.includes(sent) && !context.enabledFeatures.includes(field.feature.name))
    return false;
  return (
    typeof sent !== 'string' ||
    (!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(sent) && !/\p{Surrogate}/u.test(sent))
  );
}

/** The answer to a create holds what was created. */
const untold = (operation: Operation, record: CallRecord): boolean =>
  operation.plays === 'create' &&
  (operation.response.holds === 'roles' || operation.response.holds === 'role') &&
  record.answer.violations.length === 0 &&
  record.answer.items.length < record.sent.length;

/**
 * A view that documents the field, shows what stands around it and leaves it out. Of a feature that a plan may lack
 * nothing need be shown.
 */
function hiddenIn(
  context: LawContext,
  history: History,
  record: CallRecord,
  field: WritableField,
  id: Json | undefined,
): Omit<View, 'item'> | null {
  const { operations, role } = context.contract;
  const call = record.step.do === 'call' ? record.step : null;
  const key = id ?? (typeof call?.role === 'string' ? history.ids[call.role] : undefined);
  if (
    key === undefined ||
    (field.feature && !context.enabledFeatures.includes(field.feature.name)) ||
    !history.own.has(idKey(key)) ||
    history.touchedByOthers.has(idKey(key))
  )
    return null;
  const show = operations.find(({ plays }) => plays === 'show')?.name ?? 'show';
  const look = lookAfter(history, record);
  const shown = look?.shown.get(idKey(key))?.item;
  const around = field.pointer.split('/').slice(0, -1).join('/');
  const documented = role.fields.some(({ pointer, shownBy }) => pointer === field.pointer && shownBy.includes(show));
  return shown && documented && isJsonObject(valueAt(shown, around)) && valueAt(shown, field.pointer) === undefined
    ? { where: show, evidence: bySnapshot(record, look, key, field.pointer, 'show') }
    : null;
}

interface View {
  readonly where: string;
  readonly item: JsonObject | undefined;
  readonly evidence: Evidence | undefined;
}

/** It was there when the case began, or the case made it. */
const isOurs = ({ contract: { role } }: LawContext, history: History, key: string): boolean =>
  history.own.has(key) ||
  history.calls.some(
    (record) =>
      playsOf(record) === 'create' && record.answer.items.some((item) => idKey(valueAt(item, role.idAt)) === key),
  );

/** Where the role can be seen: in the answer itself and in the look that follows. */
function viewsOf(
  context: LawContext,
  history: History,
  record: CallRecord,
  { pointer }: WritableField,
  id: Json | undefined,
  sent: JsonObject,
): View[] {
  const { nameAt, idAt } = context.contract.role;
  const call = record.step.do === 'call' ? record.step : null;
  const creates = playsOf(record) === 'create';
  const own = creates
    ? record.answer.items
        .filter((item) => record.sent.length === 1 || sameValue(valueAt(item, nameAt), valueAt(sent, nameAt)))
        .slice(0, 1)
    : record.answer.items.slice(0, record.sent.length === 1 ? 1 : 0);
  const key =
    id ?? (creates ? valueAt(own[0], idAt) : typeof call?.role === 'string' ? history.ids[call.role] : undefined);
  // A role that is not ours may keep what is fixed in it and say so by not changing.
  if (
    !creates &&
    key !== undefined &&
    (!isOurs(context, history, idKey(key)) || history.touchedByOthers.has(idKey(key)))
  )
    return [];
  const seen = seenIn(lookAfter(history, record), key);
  return [
    ...own.map((item) => ({
      where: 'the answer',
      item,
      evidence: byAnswer(record, key, pointer, valueAt(item, pointer)),
    })),
    ...(seen ? [{ where: 'list and show', item: seen, evidence: byState(history, record, key, pointer) }] : []),
  ];
}

const readsAs = (field: WritableField, sent: Json, got: Json | undefined): boolean =>
  field.schema['type'] === 'object' ? covers(grants(got), grants(sent)) : sameValue(sent, got);

/** Everything that was granted reads as granted; what else is there is another rule's affair. */
const covers = (got: Json, sent: Json): boolean =>
  isJsonObject(sent)
    ? isJsonObject(got) &&
      Object.entries(sent).every(([key, value]) => Object.hasOwn(got, key) && covers(got[key] ?? null, value))
    : sameValue(got, sent);

const failure = (
  operation: Operation,
  field: WritableField,
  record: CallRecord,
  sent: Json,
  got: Json | undefined,
  where: string,
  evidence: Evidence | undefined,
): Judgement =>
  failed(
    `${operation.name} accepted ${inWords(sent)} as ${field.label} ` +
      `(${statusInWords(record)}), but ${where} shows ${inWords(got)}.`,
    `${field.label}: ${inWords(sent)}`,
    `${field.label}: ${inWords(got)}`,
    evidence,
  );
