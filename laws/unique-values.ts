import type { Operation, RoleField, Statement } from '../contract/types';
import { callOn } from '../engine/language/calls';
import { caseOf } from '../engine/language/caseOf';
import { inconclusive, notSent } from '../engine/language/judgement';
import type { Call, Case, Check, Control, Given, History, Judgement, Law, LawContext } from '../engine/language/law';
import { claimsOf, idKey } from '../engine/language/law';
import { MARK_PLACEHOLDER, valueOf } from '../generators/values/mark';
import type { Json, JsonObject } from '../model/json';
import { valueAt, withValueAt } from '../model/pointer';
import { ownValue } from './cases/asItIs';
import { toldAsItIs } from './cases/parts';
import { ofItsOwn } from './cases/takenTogether';
import { controlFor } from './kit/controls';
import { lookAfter, lookBefore, seenIn } from './kit/reading';
import { at, common, ruleParts } from './kit/sources';
import { statusInWords, theClaim, unclear, withControl } from './kit/verdicts';
import { fieldsOf, plainWrite, shared, writesOf } from './kit/writes';

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

interface Aim {
  readonly context: LawContext;
  readonly operation: Operation;
  readonly field: RoleField;
}

function checksFor(aim: Aim, statement: Statement): Check[] {
  const { operation, field } = aim;
  const create = operation.plays === 'create';
  const [plainly, ...among] = againstOthers(aim);
  const cases = [
    ...(plainly ? [plainly] : []),
    ...(operation.form === 'bulk' ? withinOne(aim) : []),
    ...among,
    againstOlder(aim),
  ];
  const check: Check = {
    rule: {
      id: `${operation.name}.${field.label}.unique`,
      title: `${operation.name} never gives two roles one ${field.label}`,
      ...ruleParts(statement),
    },
    cases,
    judges: 'own',
    judge: (history) => withControl(history, judge(field, history)),
  };
  return create ? [check] : [check, ownCheck(aim, statement, 'quick')];
}

/** Unique or not: what a role has already may be sent again. */
function ownCheck(aim: Aim, { source }: Statement, tier: Case['tier']): Check {
  const { context, operation, field } = aim;
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

const item = (field: RoleField, value: string): JsonObject => withValueAt({}, field.pointer, value);

interface Intent {
  readonly role: string;
  readonly value: string;
  readonly instead?: JsonObject;
}

const call = ({ operation, field }: Aim, intents: readonly Intent[]): Call =>
  callOn(
    operation,
    intents.map(({ role, value, instead }) => ({ role, item: instead ?? item(field, value) })),
  );

/** Role T has the value already. In a bulk request the clash stands alone, in the middle, first and last. */
function againstOthers(aim: Aim): Case[] {
  const { context, operation, field } = aim;
  const create = operation.plays === 'create';
  const clash: Intent = { role: create ? 'N' : 'A', value: valueOf('T', field.pointer) };
  // What stands beside it in an update is everybody's, so it gets nothing that others may miss.
  const beside = (index: number): Intent => ({
    role: create ? `M${String(index)}` : `F${String(index)}`,
    value: `${MARK_PLACEHOLDER} beside ${String(index)}`,
    ...(create ? {} : { instead: plainWrite(context, operation) }),
  });
  const others = (intents: readonly Intent[]): Given['roles'] =>
    Object.fromEntries(intents.filter((one) => one !== clash).map(({ role }) => [role, { kind: 'filler' as const }]));
  const orders =
    operation.form === 'bulk'
      ? [[clash], [beside(1), clash, beside(2)], [clash, beside(1)], [beside(1), clash]]
      : [[clash]];
  return orders.map((intents, index): Case =>
    caseOf({
      id: `${operation.name}.${field.label}.taken:${String(index)}`,
      what: `a ${field.label} that another role has, by ${operation.name}${intents.length > 1 ? ` (${String(intents.indexOf(clash) + 1)} of ${String(intents.length)})` : ''}`,
      tier: index === 0 ? 'quick' : 'standard',
      expects: 'refused',
      given: shared({
        roles: { T: { kind: 'filler' }, ...(create ? {} : { ...ownRoles([clash.role]), ...others(intents) }) },
      }),
      steps: [call(aim, intents)],
      ...controlOf(aim),
    }),
  );
}

/**
 * Role T, whose value has a capital, is not the newest: a look at the last one, or at capitals folded on one side,
 * misses it.
 */
function againstOlder(aim: Aim): Case {
  const { operation, field } = aim;
  const create = operation.plays === 'create';
  const role = create ? 'N' : 'A';
  return caseOf({
    id: `${operation.name}.${field.label}.taken:older`,
    what: `a ${field.label} with a capital that a role has which is not the newest, by ${operation.name}`,
    expects: 'refused',
    given: {
      roles: {
        ...(create ? {} : ownRoles([role])),
        T: { kind: 'own', item: item(field, `${MARK_PLACEHOLDER} Taken`) },
        Y: { kind: 'own', item: item(field, `${MARK_PLACEHOLDER} younger`) },
      },
    },
    steps: [call(aim, [{ role, value: valueOf('T', field.pointer) }])],
    ...controlOf(aim),
  });
}

const ownRoles = (names: readonly string[]): Given['roles'] =>
  Object.fromEntries(names.map((name) => [name, { kind: 'own' as const }]));

function withinOne(aim: Aim): Case[] {
  const { operation, field } = aim;
  const create = operation.plays === 'create';
  const names = create ? ['N', 'B', 'M'] : ['A', 'C', 'B'];
  // Another stands between the two: neighbours are the easiest to compare.
  const values = [`${MARK_PLACEHOLDER} twice`, `${MARK_PLACEHOLDER} once`, `${MARK_PLACEHOLDER} twice`];
  return [
    caseOf({
      id: `${operation.name}.${field.label}.within`,
      what: `one ${field.label} for two of three elements of one ${operation.name}`,
      tier: 'quick',
      expects: 'refused',
      given: { roles: create ? {} : ownRoles(names) },
      steps: [
        call(
          aim,
          names.map((role, index) => ({ role, value: values[index] ?? '' })),
        ),
      ],
      ...controlOf(aim),
    }),
  ];
}

/** A free value of the field. */
function controlOf({ context, operation, field }: Aim): { control?: Control } {
  const writable = fieldsOf(operation).find(({ pointer }) => pointer === field.pointer);
  return writable ? { control: controlFor(context, operation, writable) } : {};
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
    return {
      verdict: 'fail',
      message: `After ${history.case.what} (answered ${statusInWords(record)}), ${String(holders.length)} roles have the ${field.label} ${JSON.stringify(clashing)}.`,
      expected: 'one role of that value',
      actual: `${String(holders.length)} roles`,
    };
  return record.answer.class === 'accepted' || record.answer.class === 'refused'
    ? { verdict: 'pass' }
    : unclear(record);
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
  if (record.answer.class === 'accepted') return { verdict: 'pass' };
  if (record.answer.class !== 'refused') return unclear(record);
  if (history.control === 'refused' || history.control === 'failed')
    return inconclusive('control-failed', 'a plain control right after was refused too');
  return {
    verdict: 'fail',
    message: `Role ${idKey(history.ids['A'])} was sent its own present value and answered ${statusInWords(record)}.`,
    expected: 'a 2xx status',
    actual: statusInWords(record),
  };
}
