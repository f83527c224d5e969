import type { Operation, RoleField, WritableField } from '../contract/types';
import type { CallRecord, History } from '../engine/language/history';
import { sameSegment, claimsOf } from '../engine/language/history';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import type { Json } from '../model/json';
import { isJsonObject } from '../model/json';
import type { Evidence } from '../model/observation';
import { valueAt } from '../model/pointer';
import { sameValue } from '../model/same';
import { freeKeyCases } from './cases/freeKeyCases';
import { keysAreKnown } from './cases/knownKeys';
import { byState } from './kit/evidence';
import { fieldsOf } from './kit/items';
import { after, appeared, grants, inWords, operationOf } from './kit/reading';
import { at, ruleParts } from './kit/sources';
import { failed, pass, passIf, silent, statusInWords, unclear } from './kit/verdicts';
import { writesOf } from './kit/writes';

/** An object with keys of its own: stored as sent, whole, and without what is false. */
export const freeKeysLaw: Law = {
  name: 'free-keys',
  about: 'An object that an update replaces holds afterwards what was sent, no more; false is not stored.',
  checks: (context) =>
    writesOf(context.contract).flatMap((operation) =>
      fieldsOf(operation).flatMap((field) => {
        const shown = context.contract.role.fields.find(({ pointer }) => pointer === field.pointer);
        return shown?.keysFrom ? checksFor(context, operation, field, shown) : [];
      }),
    ),
};

function checksFor(context: LawContext, operation: Operation, field: WritableField, shown: RoleField): Check[] {
  const cases = freeKeyCases(context, operation, field);
  const where = `${operation.name}.${field.label}`;
  return [
    ...(field.write?.how === 'replace'
      ? [
          {
            rule: {
              id: `${where}.replace`,
              title: `After ${operation.name}, ${field.label} holds what was sent and no more`,
              ...ruleParts(field.write.statement),
            },
            cases,
            judges: 'every' as const,
            judge: (history: History) => judgeWhole(context, operation, field, history),
          },
        ]
      : []),
    ...(shown.dropFalse
      ? [
          {
            rule: {
              id: `${where}.drop-false`,
              title: `false in ${field.label} is not stored by ${operation.name}`,
              ...ruleParts(at('should', shown.dropFalse.source)),
            },
            cases,
            judges: 'every' as const,
            judge: (history: History) => judgeDropped(context, operation, field, history),
          },
        ]
      : []),
  ];
}

interface Written {
  readonly sent: Json;
  readonly now: Json | undefined;
  readonly status: string;
  readonly evidence: Evidence | undefined;
}

/** What was sent in the field and what is there at the look after it; only the last write before a look counts. */
function writtenIn(context: LawContext, operation: Operation, field: WritableField, history: History): Written[] {
  return history.calls
    .filter(
      (record) =>
        operationOf(record) === operation.name &&
        record.answer.class === 'accepted' &&
        record.step.do === 'call' &&
        record.step.raw === undefined &&
        !history.calls.some(
          (other) => other !== record && sameSegment(other, record) && other.exchange.id > record.exchange.id,
        ),
    )
    .flatMap((record) => {
      const sent = record.sent.length === 1 ? valueAt(record.sent[0]?.item, field.pointer) : undefined;
      if (
        !isJsonObject(sent) ||
        !keysAreKnown(context, field.pointer, sent) ||
        !wellFormed(operation, record.sent[0]?.item)
      )
        return [];
      const subject = subjectOf(record, operation);
      // What is fixed in a role that is not ours may be ignored.
      if (['built-in', 'standing'].includes(history.case.given.roles[subject]?.kind ?? '')) return [];
      const role =
        operation.plays === 'create'
          ? (after(history, record, subject) ?? appeared(context.contract, history, record)[0])
          : after(history, record, subject);
      if (!role) return [];
      const id = history.ids[subject] ?? valueAt(role, context.contract.role.idAt);
      return [
        {
          sent,
          now: valueAt(role, field.pointer),
          status: statusInWords(record),
          evidence: byState(history, record, id, field.pointer),
        },
      ];
    });
}

/** The role that a call speaks of: a control beside the case speaks of another than the case. */
function subjectOf({ step }: CallRecord, operation: Operation): string {
  const named = step.do === 'call' ? (step.role ?? step.items?.[0]?.role) : undefined;
  return typeof named === 'string' ? named : operation.plays === 'create' ? 'N' : 'A';
}

const wellFormed = (operation: Operation, item: Json | undefined): boolean =>
  isJsonObject(item) &&
  (operation.request?.validateItem({ ...operation.request.constants, ...item }).length ?? 1) === 0;

function judgeWhole(context: LawContext, operation: Operation, field: WritableField, history: History): Judgement {
  const written = writtenIn(context, operation, field, history).filter(({ now }) => now !== undefined);
  const wrong = written.find(({ sent, now }) => !sameValue(grants(now), grants(sent)));
  if (wrong)
    return failed(
      `${operation.name} was sent ${inWords(grants(wrong.sent))} as ${field.label} ` +
        `(${wrong.status}); the role now grants ${inWords(grants(wrong.now))}.`,
      inWords(grants(wrong.sent)),
      inWords(grants(wrong.now)),
      wrong.evidence,
    );
  if (written.length > 0) return pass;
  return claimsOf(history).some(
    (record) => operationOf(record) === operation.name && record.answer.class === 'accepted',
  )
    ? silent
    : openFor(history, operation);
}

const openFor = (history: History, operation: Operation): Judgement => {
  const record = claimsOf(history).find((one) => operationOf(one) === operation.name);
  return record && record.answer.class !== 'accepted' && record.answer.class !== 'refused' ? unclear(record) : silent;
};

function judgeDropped(context: LawContext, operation: Operation, field: WritableField, history: History): Judgement {
  const written = writtenIn(context, operation, field, history).filter(({ sent }) =>
    JSON.stringify(sent).includes('false'),
  );
  const wrong = written.find(({ now }) => JSON.stringify(now ?? null).includes(':false'));
  if (wrong)
    return failed(
      `${operation.name} was sent false in ${field.label}, and the role shows it: ${inWords(wrong.now)}.`,
      'only what is true',
      inWords(wrong.now),
      wrong.evidence,
    );
  return passIf(written.length > 0);
}
