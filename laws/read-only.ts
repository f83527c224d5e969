import type { Operation, RoleField, Statement } from '../contract/types';
import type { Case } from '../engine/language/case';
import type { History } from '../engine/language/history';
import { lookAfter, isSetup, sameSegment, idKey } from '../engine/language/history';
import { inconclusive } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import { valueOf } from '../generators/values/mark';
import type { Json } from '../model/json';
import type { Evidence } from '../model/observation';
import { valueAt } from '../model/pointer';
import { sameValue } from '../model/same';
import { enumOf } from '../model/schema';
import { createOnlyCases } from './cases/createOnlyCases';
import { acceptedAndForbidden } from './cases/forbiddenBeside';
import { forbiddenCase, foreignValues } from './cases/forbiddenCases';
import { byState } from './kit/evidence';
import { after, appeared, before, inWords } from './kit/reading';
import { ruleParts } from './kit/sources';
import { failed, pass, passIf, passUnlessUnclear, statusInWords, theClaim, unclear, withControl } from './kit/verdicts';
import { writesOf } from './kit/writes';

/** Read-only fields are never changed by a request, nor those that can only be set on create by a later one. */
export const readOnly: Law = {
  name: 'read-only',
  about: 'A field that cannot be set keeps what the server gave it, whatever is sent.',
  checks: (context) =>
    writesOf(context.contract).flatMap((operation) => {
      const together = acceptedAndForbidden(context, operation).forbidden;
      const setCases = (field: RoleField): Case[] => [
        ...together,
        ...foreignValues(field).map((value, index) => forbiddenCase(context, operation, field, value, index)),
        ...takenId(context, operation, field),
      ];
      return context.contract.role.fields.flatMap((field) => [
        // Where an element names its role by the field, another value is another role's name.
        ...(field.readOnly && field.pointer !== operation.request?.idAt
          ? [check(operation, field, 'read-only', field.readOnly, context, setCases(field))]
          : []),
        ...(field.createOnly && operation.plays === 'update'
          ? [
              check(
                operation,
                field,
                'create-only',
                field.createOnly,
                context,
                createOnlyCases(context, operation, field),
              ),
            ]
          : []),
      ]);
    }),
};

function check(
  operation: Operation,
  field: RoleField,
  suffix: 'read-only' | 'create-only',
  statement: Statement,
  context: LawContext,
  cases: readonly Case[],
): Check {
  return {
    rule: {
      id: `${operation.name}.${field.label}.${suffix}`,
      title:
        suffix === 'read-only'
          ? `${field.label} is never set by ${operation.name}`
          : `${field.label} can only be set on create`,
      ...ruleParts(statement),
    },
    cases,
    judges: operation.plays === 'update' && !field.derived ? 'every' : 'own',
    judge: (history) =>
      triesToSet(operation, field, history.case)
        ? withControl(history, judge(context, operation, field, history))
        : steady(operation, field, history),
  };
}

const triesToSet = ({ name }: Operation, { label }: RoleField, { id }: Case): boolean =>
  [`${label}.set:`, 'set together:', 'accepted beside set:'].some((kind) => id.startsWith(`${name}.${kind}`));

/** No update of anything else changes the field either. */
function steady(operation: Operation, field: RoleField, history: History): Judgement {
  let checked = false;
  for (const record of history.calls) {
    if (
      record.step.do !== 'call' ||
      record.step.operation !== operation.name ||
      record.answer.class !== 'accepted' ||
      isSetup(record)
    )
      continue;
    for (const [name, id] of Object.entries(history.ids)) {
      if (
        history.touchedByOthers.has(idKey(id)) ||
        history.calls.some(
          (other) =>
            sameSegment(other, record) &&
            other.answer.class === 'accepted' &&
            other.step.do === 'call' &&
            other.step.operation !== operation.name,
        )
      )
        continue;
      const [was, is] = [
        valueAt(before(history, record, name), field.pointer),
        valueAt(after(history, record, name), field.pointer),
      ];
      if (was === undefined || is === undefined) continue;
      if (!sameValue(was, is))
        return failure(
          operation,
          field,
          valueAt(record.sent[0]?.item, field.pointer),
          is,
          statusInWords(record),
          byState(history, record, history.ids[name], field.pointer),
        );
      checked = true;
    }
  }
  return passIf(checked);
}

/** The id of a role that is there: a server that stores by id puts the new one in its place. */
function takenId(context: LawContext, operation: Operation, field: RoleField): Case[] {
  if (operation.plays !== 'create' || field.pointer !== context.contract.role.idAt) return [];
  const one = forbiddenCase(context, operation, field, valueOf('A', field.pointer), 0);
  return [
    {
      ...one,
      id: `${operation.name}.${field.label}.set:taken`,
      what: `${field.label} set to that of another role, by ${operation.name}`,
      tier: 'standard',
      given: { roles: { ...one.given.roles, A: { kind: 'own' } } },
    },
  ];
}

function judge(context: LawContext, operation: Operation, field: RoleField, history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  const sent = valueAt(record.sent[0]?.item, field.pointer);
  const creates = operation.plays === 'create';
  const is = creates
    ? (after(history, record, 'N') ?? appeared(context.contract, history, record)[0])
    : after(history, record, 'A');
  const isId = field.pointer === context.contract.role.idAt;
  if (!is && record.answer.class === 'refused') return pass;
  if (!lookAfter(history, record)?.list) return inconclusive('not-readable', 'the list could not be read afterwards');
  // An update that took the role out of the list has set what it must not, or what it must not has hidden it.
  if (!is)
    return !creates && (isId || record.answer.class === 'accepted') && before(history, record, 'A')
      ? failure(operation, field, sent, undefined, statusInWords(record), byState(history, record, history.ids['A']))
      : unclear(record);
  const now = valueAt(is, field.pointer);
  const was = creates ? undefined : valueAt(before(history, record, 'A') ?? {}, field.pointer);
  // Among few values the server may well give the one that was sent; then the other case tells.
  const few = enumOf(field.schema) !== undefined;
  const expected = field.ofCreated?.value;
  // Null may be what the server gives by itself.
  const set = creates
    ? sameValue(now, sent) && (few || sent !== null) && !(few && (expected === undefined || sameValue(sent, expected)))
    : !sameValue(now, was) && now !== undefined;
  if (set) {
    const id = creates ? (history.ids['N'] ?? valueAt(is, context.contract.role.idAt)) : history.ids['A'];
    return failure(operation, field, sent, now, statusInWords(record), byState(history, record, id, field.pointer));
  }
  return passUnlessUnclear(record);
}

const failure = (
  operation: Operation,
  field: RoleField,
  sent: Json | undefined,
  now: Json | undefined,
  status: string,
  evidence: Evidence | undefined,
): Judgement =>
  failed(
    `${operation.name} was sent ${inWords(sent)} as ${field.label}, which cannot be set; it ` +
      `answered ${status}, and ${field.label} is now ${inWords(now)}.`,
    `${field.label} as the server gave it`,
    `${field.label}: ${inWords(now)}`,
    evidence,
  );
