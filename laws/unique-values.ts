import type { RoleField, Statement } from '../contract/types';
import type { Case } from '../engine/language/case';
import type { History } from '../engine/language/history';
import { lookAfter, lookBefore, claimsOf, idKey } from '../engine/language/history';
import { inconclusive, notSent } from '../engine/language/judgement';
import type { Check, Judgement, Law } from '../engine/language/law';
import type { Json } from '../model/json';
import { valueAt } from '../model/pointer';
import { ownValue } from './cases/asItIs';
import { toldAsItIs } from './cases/parts';
import { ofItsOwn } from './cases/takenTogether';
import type { UniqueField } from './cases/takenValues';
import { takenValueCases } from './cases/takenValues';
import { byState, byStatus } from './kit/evidence';
import { seenIn } from './kit/reading';
import { at, common, ruleParts } from './kit/sources';
import { failed, pass, passUnlessUnclear, statusInWords, theClaim, unclear, withControl } from './kit/verdicts';
import { writesOf } from './kit/writes';

/** No two roles share the value of a unique field; a role may be sent its own. */
export const uniqueValues: Law = {
  name: 'unique-values',
  about: "A value that another role has is refused on create and update, within one request too; a role's own is not.",
  checks: (context) =>
    context.contract.role.fields.flatMap((field) =>
      field.unique
        ? writesOf(context.contract).flatMap((operation) =>
            checksFor({ context, operation, field }, field.unique as Statement),
          )
        : field.pointer === context.contract.role.nameAt
          ? writesOf(context.contract)
              .filter(({ plays }) => plays === 'update')
              .map((operation) =>
                ownCheck(
                  { context, operation, field },
                  common('should', 'Plain valid requests are accepted'),
                  'standard',
                ),
              )
          : [],
    ),
};

function checksFor(unique: UniqueField, statement: Statement): Check[] {
  const { operation, field } = unique;
  const create = operation.plays === 'create';
  const check: Check = {
    rule: {
      id: `${operation.name}.${field.label}.unique`,
      title: `${operation.name} never gives two roles one ${field.label}`,
      ...ruleParts(statement),
    },
    cases: takenValueCases(unique),
    judges: 'own',
    judge: (history) => withControl(history, judge(field, history)),
  };
  return create ? [check] : [check, ownCheck(unique, statement, 'quick')];
}

/** Unique or not: what a role has already may be sent again. */
function ownCheck(unique: UniqueField, { source }: Statement, tier: Case['tier']): Check {
  const { context, operation, field } = unique;
  const alone = ownValue(context, operation, field, tier);
  const told = field.pointer === context.contract.role.nameAt ? toldAsItIs(context, operation) : [];
  return {
    rule: {
      id: `${operation.name}.${field.label}.own-value`,
      title: `${operation.name} may send a role's own present ${field.label}`,
      ...ruleParts(at('should', source)),
    },
    cases: [...told, alone],
    judges: 'own',
    judge: ofItsOwn([alone], judgeOwn),
  };
}

/** The list after it shows whether two live roles share the value. */
function judge(field: RoleField, history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  const list = lookAfter(history, record)?.list;
  if (!list) return inconclusive('not-readable', 'the list could not be read afterwards');
  const clashing = clashOf(field, history, record);
  const holders = [...list.items].filter(([, one]) => valueAt(one, field.pointer) === clashing).map(([key]) => key);
  const was = lookBefore(history, record)?.list;
  const spokenOf = new Set(
    [
      ...Object.entries(history.ids)
        .filter(([name]) => name !== 'T')
        .map(([, id]) => id),
      ...record.sent.map(({ id }) => id),
    ].map(idKey),
  );
  // Another case may have given the value to a role of its own meanwhile.
  const itsDoing = holders.some(
    (key) => spokenOf.has(key) || (!Object.hasOwn(history.ids, 'A') && was?.items.has(key) === false),
  );
  if (clashing !== undefined && holders.length > 1 && itsDoing)
    return failed(
      `After ${history.case.what} (answered ${statusInWords(record)}), ${String(holders.length)} ` +
        `roles have the ${field.label} ${JSON.stringify(clashing)}.`,
      'one role of that value',
      `${String(holders.length)} roles`,
      byState(history, record, holders.at(-1), field.pointer),
    );
  return passUnlessUnclear(record);
}

/** What role T had before, or what two elements share. */
function clashOf(field: RoleField, history: History, record: History['calls'][number]): Json | undefined {
  const taken = valueAt(seenIn(lookBefore(history, record), history.ids['T']), field.pointer);
  const sent = record.sent.map(({ item: one }) => valueAt(one, field.pointer));
  return taken ?? sent.find((value, at) => typeof value === 'string' && sent.indexOf(value) !== at);
}

function judgeOwn(history: History): Judgement {
  const record = claimsOf(history)[0];
  if (!record) return notSent(history, 'nothing was sent');
  if (record.answer.class === 'accepted') return pass;
  if (record.answer.class !== 'refused') return unclear(record);
  if (history.control === 'refused' || history.control === 'failed')
    return inconclusive('control-failed', 'a plain control right after was refused too');
  return failed(
    `Role ${idKey(history.ids['A'])} was sent its own present value and answered ${statusInWords(record)}.`,
    'a 2xx status',
    statusInWords(record),
    byStatus(record),
  );
}
