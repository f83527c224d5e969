import type { Operation, RoleField, Statement } from '../../contract/types';
import type { Call, Case, Check, Control, History, Judgement, Law } from '../../engine/law';
import { idKey } from '../../engine/law';
import { MARK_PLACEHOLDER } from '../../generators/mark';
import type { JsonObject } from '../../model/json';
import { valueAt, withValueAt } from '../../model/pointer';
import { statusInWords, theClaim, unclear, withControl } from './support/judging';
import { claimsOf, lookAfter } from './support/seen';
import { at, ruleParts } from './support/sources';
import { writesOf } from './support/write';

/** No two roles share the value of a unique field; a role may be sent its own. */
export const uniqueValues: Law = {
  name: 'unique-values',
  about: 'A value that another role has is refused on create and update, within one request too; a role\'s own is not.',
  checks: (context) => context.contract.role.fields.flatMap((field) => (field.unique ? writesOf(context.contract).flatMap((operation) => checksFor(operation, field, field.unique as Statement)) : [])),
};

const taken = `${MARK_PLACEHOLDER} taken`;
const other = `${MARK_PLACEHOLDER} other`;

function checksFor(operation: Operation, field: RoleField, statement: Statement): Check[] {
  const create = operation.plays === 'create';
  const cases = [...againstOthers(operation, field), ...(operation.form === 'bulk' ? withinOne(operation, field) : [])];
  const check: Check = {
    rule: { id: `${operation.name}.${field.label}.unique`, title: `${operation.name} never gives two roles one ${field.label}`, ...ruleParts(statement) },
    cases, judges: 'own', judge: (history) => withControl(history, judge(field, history)),
  };
  const own: Check = {
    rule: { id: `${operation.name}.${field.label}.own-value`, title: `${operation.name} may send a role's own present ${field.label}`, ...ruleParts(at('should', statement.source)) },
    cases: [ownCase(operation, field)], judges: 'own', judge: judgeOwn,
  };
  return create ? [check] : [check, own];
}

const item = (field: RoleField, value: string): JsonObject => withValueAt({}, field.pointer, value);

const call = (operation: Operation, intents: readonly { readonly role: string; readonly value: string }[], field: RoleField): Call => ({
  do: 'call', purpose: 'claim', operation: operation.name,
  ...(operation.plays === 'update' && operation.form === 'single'
    ? { role: intents[0]?.role ?? 'A', items: intents.slice(0, 1).map(({ value }) => ({ item: item(field, value) })) }
    : { items: intents.map(({ role, value }) => ({ role, item: item(field, value) })) }),
});

/** Role T has the value already. In a bulk request the clash stands first, in the middle and last. */
function againstOthers(operation: Operation, field: RoleField): Case[] {
  const create = operation.plays === 'create';
  const subject = create ? 'N' : 'A';
  const clash = { role: subject, value: taken };
  const beside = (index: number) => ({ role: create ? `M${String(index)}` : `B${String(index)}`, value: `${MARK_PLACEHOLDER} beside ${String(index)}` });
  const orders = operation.form === 'bulk' ? [[clash], [beside(1), clash, beside(2)], [clash, beside(1)], [beside(1), clash]] : [[clash]];
  return orders.map((intents, index): Case => ({
    id: `${operation.name}.${field.label}.taken:${String(index)}`, what: `a ${field.label} that another role has, by ${operation.name}${intents.length > 1 ? ` (${String(intents.indexOf(clash) + 1)} of ${String(intents.length)})` : ''}`,
    tier: index < 2 ? 'quick' : 'standard', expects: 'refused',
    given: { roles: { T: { kind: 'own', item: item(field, taken) }, ...(create ? {} : Object.fromEntries(intents.map(({ role }) => [role, { kind: 'own' as const }]))) } },
    steps: [call(operation, intents, field)], control: control(operation, field), needs: [], sees: 'list', alone: false,
  }));
}

function withinOne(operation: Operation, field: RoleField): Case[] {
  const create = operation.plays === 'create';
  const [a, b] = create ? ['N', 'M'] : ['A', 'B'];
  return [{
    id: `${operation.name}.${field.label}.within`, what: `one ${field.label} for two elements of one ${operation.name}`, tier: 'quick', expects: 'refused',
    given: { roles: create ? {} : { A: { kind: 'own' }, B: { kind: 'own' } } },
    steps: [call(operation, [{ role: a ?? 'A', value: taken }, { role: b ?? 'B', value: taken }], field)], control: control(operation, field), needs: [], sees: 'list', alone: false,
  }];
}

function control(operation: Operation, field: RoleField): Control {
  const create = operation.plays === 'create';
  return {
    key: `${operation.name} with a free ${field.label}`, given: { roles: create ? {} : { A: { kind: 'own' } } },
    call: { ...call(operation, [{ role: create ? 'K' : 'A', value: other }], field), purpose: 'control' },
  };
}

/** The list after it shows whether two live roles share the value. */
function judge(field: RoleField, history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  const list = lookAfter(history, record)?.list;
  if (!list) return { verdict: 'inconclusive', why: 'the list could not be read afterwards' };
  const clashing = record.sent.map(({ item: sent }) => valueAt(sent, field.pointer)).find((value, _, all) => typeof value === 'string' && (value.endsWith('taken') || all.filter((one) => one === value).length > 1));
  const holders = [...list.items.values()].filter((one) => valueAt(one, field.pointer) === clashing);
  if (clashing !== undefined && holders.length > 1) return {
    verdict: 'fail', message: `After ${history.case.what} (answered ${statusInWords(record)}), ${String(holders.length)} roles have the ${field.label} ${JSON.stringify(clashing)}.`,
    expected: 'one role of that value', actual: `${String(holders.length)} roles`,
  };
  return record.answer.class === 'accepted' || record.answer.class === 'refused' ? { verdict: 'pass' } : unclear(record);
}

/** A role that was created with the value is updated with it. */
function ownCase(operation: Operation, field: RoleField): Case {
  return {
    id: `${operation.name}.${field.label}.own`, what: `a role's own ${field.label}, by ${operation.name}`, tier: 'quick', expects: 'accepted', given: { roles: { A: { kind: 'own', item: item(field, taken) } } },
    steps: [call(operation, [{ role: 'A', value: taken }], field)],
    control: { key: `${operation.name} with a free ${field.label}`, given: { roles: { A: { kind: 'own' } } }, call: { ...call(operation, [{ role: 'A', value: other }], field), purpose: 'control' } },
    needs: [], sees: 'list', alone: false,
  };
}

function judgeOwn(history: History): Judgement {
  const record = claimsOf(history)[0];
  if (!record) return { verdict: 'inconclusive', why: history.problem ?? 'nothing was sent' };
  if (record.answer.class === 'accepted') return { verdict: 'pass' };
  if (record.answer.class !== 'refused') return unclear(record);
  return { verdict: 'fail', message: `Role ${idKey(history.ids['A'])} was sent its own present value and answered ${statusInWords(record)}.`, expected: 'a 2xx status', actual: statusInWords(record) };
}
