import { isRemoved } from '../../contract/isRemoved';
import type { Guard } from '../../contract/types';
import { operationFor } from '../../contract/types';
import type { Call, Case, Check, History, Judgement, Law, LawContext } from '../../engine/law';
import type { Json, JsonObject } from '../../model/json';
import { valueAt, withValueAt } from '../../model/pointer';
import { changesOf } from './support/changes';
import { statusInWords, theClaim, unclear } from './support/judging';
import { after, before, lookAfter, lookBefore } from './support/seen';
import { ruleParts } from './support/sources';
import { bareItem, freeKeys, fieldsOf } from './support/write';
import { idKey } from '../../engine/law';
import { MARK_PLACEHOLDER } from '../../generators/mark';

/** What a role's meta data shows as not allowed has no effect. */
export const guards: Law = {
  name: 'guards',
  about: 'An operation that the server itself shows as not allowed for a role does not change it.',
  checks: (context) => context.contract.guards.map((guard) => checkFor(context, guard)),
};

function checkFor(context: LawContext, guard: Guard): Check {
  const cases: Case[] = [
    ...context.contract.role.builtIns.filter(({ label }) => forbidden(guard, context.learned.builtInItems[label])).map(({ label }): Case => ({
      id: `guard.${guard.label}:${label}`, what: `${guard.label} tried on the built-in role ${label}`, tier: 'quick', expects: 'any', given: { roles: { S: { kind: 'built-in', label } } },
      steps: [attempt(context, guard, 'S', context.learned.builtInItems[label])],
      needs: [{ kind: 'permit', name: guard.forbids.operation === 'delete' ? 'disposable' : 'probe-existing' }], sees: 'show', alone: false,
    })),
    {
      id: `guard.${guard.label}:own`, what: `${guard.label} tried on an own role`, tier: 'quick', expects: 'any', given: { roles: { S: { kind: 'own' } } },
      steps: [attempt(context, guard, 'S', undefined)], needs: [], sees: 'show', alone: false,
    },
  ];
  return {
    rule: { id: `guard.${guard.label}`, title: `Where a role shows ${guard.label} as not allowed, ${guard.forbids.operation} has no effect`, ...ruleParts(guard.statement) },
    cases, judges: 'own', judge: (history) => judge(context, guard, history),
  };
}

/** Only a role that says so itself is tried: nothing else of what is not ours may be put at risk. */
const forbidden = (guard: Guard, item: JsonObject | undefined): boolean =>
  guard.places.some(({ within, pointer }) => within === 'item' && valueAt(item, pointer) === false);

function attempt(context: LawContext, guard: Guard, role: string, present: JsonObject | undefined): Call {
  const { contract } = context;
  const operation = operationFor(contract, guard.forbids.operation);
  const call: Call = { do: 'call', purpose: 'claim', operation: operation.name, role };
  if (guard.forbids.operation === 'delete') return operation.form === 'bulk' ? { do: 'call', purpose: 'claim', operation: operation.name, items: [{ role, item: null }] } : call;
  const { nameAt } = contract.role;
  const field = guard.forbids.field;
  const name = valueAt(present, nameAt);
  const plain = bareItem(contract, operation);
  const named: JsonObject = field === undefined ? withValueAt({}, nameAt, `${MARK_PLACEHOLDER} guarded`) : name !== undefined && valueAt(plain, nameAt) !== undefined ? withValueAt({}, nameAt, name) : plain;
  const known = field === undefined ? undefined : fieldsOf(operation).find(({ pointer }) => pointer === field);
  const item = known ? withValueAt(named, known.pointer, freeKeys(context, known.pointer)) : named;
  return operation.form === 'bulk' ? { do: 'call', purpose: 'claim', operation: operation.name, items: [{ role, item }] } : { ...call, items: [{ item }] };
}

/** What show or list said before the attempt; only a plain false forbids. */
function said(guard: Guard, history: History, key: string): Json | undefined {
  const look = history.looks[0];
  const shown = look?.shown.get(key);
  for (const { within, pointer } of guard.places) {
    const found = within === 'item' ? valueAt(shown?.item ?? undefined, pointer) ?? valueAt(look?.list?.items.get(key), pointer) : valueAt(shown?.answer.body, pointer);
    if (typeof found === 'boolean') return found;
  }
  return undefined;
}

function judge(context: LawContext, guard: Guard, history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  const key = idKey(history.ids['S']);
  const allowed = said(guard, history, key);
  // Only false binds: a role that is shown as free to be changed keeps the rule whatever happens.
  if (allowed !== false) return history.looks[0]?.list ? { verdict: 'pass' } : { verdict: 'inconclusive', why: 'the role could not be read' };
  const [was, is] = [before(history, record, 'S'), after(history, record, 'S')];
  if (!was || !lookBefore(history, record)?.list || !lookAfter(history, record)?.list) return { verdict: 'inconclusive', why: 'the role could not be read' };
  const concerned = (pointer: string): boolean => guard.forbids.field !== undefined && !pointer.startsWith(guard.forbids.field);
  const words = !is || isRemoved(context.contract, is) ? 'it is gone' : changesOf(context.contract, was, is, concerned)[0]?.words;
  if (words !== undefined) return {
    verdict: 'fail', message: `Role ${key} showed ${guard.label} as not allowed, yet ${guard.forbids.operation} (answered ${statusInWords(record)}) had its effect: ${words}.`,
    expected: 'no effect', actual: words,
  };
  return record.answer.class === 'accepted' || record.answer.class === 'refused' ? { verdict: 'pass' } : unclear(record);
}
