import { isRemoved } from '../../contract/isRemoved';
import type { Call, CallRecord, Case, Check, Control, History, Judgement, Law, LawContext, Look, RoleName, Step } from '../../engine/law';
import { claimsOf, holdsRole, idKey } from '../../engine/law';
import type { Json } from '../../model/json';
import { operationFor } from '../../contract/types';
import { deleteOf } from './deleting';
import { plainControl } from './refused-values';
import { changesOf } from './support/changes';
import { statusInWords, unclear } from './support/judging';
import { after, before, lookAfter, lookBefore } from './support/seen';
import { richItem } from './support/role-kinds';
import { common, ruleParts } from './support/sources';
import { claimsAmidHolders } from './support/while-held';
import { leavesOf, plainWrite, writing } from './support/write';

/** A role that users hold is not deleted where that is stated; where it is open, it is refused whole or done whole. Freed, it can be deleted. */
export const deleteInUse: Law = {
  name: 'delete-in-use',
  about: 'A role with users cannot be deleted, or its delete is whole; once freed it can be deleted.',
  checks: (context) => {
    const stated = context.contract.delete.inUse;
    const cases = heldCases(context, stated.level === 'must');
    const judged: Check[] = stated.level === 'observe'
      ? [
        { rule: { id: 'delete.in-use-whole', title: 'Deleting a role that users hold is refused whole or done whole', ...ruleParts(common('must', 'A refusal changes nothing')) }, cases, judges: 'own', judge: (history) => judgeWhole(context, history) },
        { rule: { id: 'observe.delete.in-use', title: 'What deleting a role that users hold does', ...ruleParts(stated) }, cases, judges: 'own', judge: observe },
      ]
      : [{ rule: { id: 'delete.in-use', title: 'A role that users hold is not deleted', ...ruleParts(stated) }, cases, judges: 'own', judge: (history) => judgeHeld(context, history) }];
    const freed = [...lifeCases(context), heldThenFreed(context), freedCase(context)];
    return [...judged, {
      rule: { id: 'delete.freed', title: 'A role that was freed of its users can be deleted', ...ruleParts(stated.level === 'must' ? stated : common('should', 'Plain valid requests are accepted')) },
      cases: freed, judges: 'own', judge: judgeFreed,
    }];
  },
};

function heldCases(context: LawContext, stated: boolean): Case[] {
  const bulk = operationFor(context.contract, 'delete').form === 'bulk';
  const one = heldThenFreed(context);
  const two = heldCase(context, ['A'], 2, 'with two users', stated ? 'quick' : 'standard');
  // What else a role holds may keep it from being given to anybody: this one is as a new role is.
  const several = stated ? two : { ...two, given: { ...two.given, roles: { A: { kind: 'own' as const, item: {} } } } };
  const rich = richCases(context);
  const moved = movedCase(context);
  const life = lifeCases(context);
  if (!bulk) return [...life, one, several, ...rich, moved];
  return [
    ...life, one, several, ...rich, moved,
    heldCase(context, ['B', 'A', 'C'], 1, 'with a user, in the middle of three', 'quick'),
    heldCase(context, ['A', 'B', 'C'], 1, 'with a user, first of three', 'quick'),
    heldCase(context, ['B', 'C', 'A'], 1, 'with a user, last of three', 'quick'),
  ];
}

/** The case about a role that users hold which a quick run tries. */
export const quickHeldCase = (context: LawContext): Case => lifeCases(context)[0] ?? heldThenFreed(context);

/** What a delete that is refused takes away shows only in a role that has something to lose. */
function richCases(context: LawContext): Case[] {
  const one = heldCase(context, ['A'], 1, 'with a user and all that it can hold', 'standard');
  return Object.keys(context.learned.keys).length === 0 ? [] : [{ ...one, id: 'delete.in-use:rich', given: { ...one.given, roles: { A: { kind: 'own', item: richItem(context) } } } }];
}

function heldCase(context: LawContext, roles: readonly RoleName[], users: number, words: string, tier: Case['tier']): Case {
  const given = Object.fromEntries(roles.map((role) => [role, { kind: 'own' as const }]));
  return {
    id: `delete.in-use:${roles.join('')}:${String(users)}`, what: `delete of a role ${words}`, tier, expects: 'refused', given: { roles: given, holders: { A: users } },
    steps: [deleteOf(context.contract, roles)], needs: [{ kind: 'users', count: users }], sees: 'show-after', seesUsers: true, alone: false,
  };
}

/** Its user came from another role, and it was changed while it was held. */
function movedCase(context: LawContext): Case {
  const { contract } = context;
  const updates = plainUpdates(context).map((call): Step => ({ ...call, purpose: 'given' }));
  return {
    id: 'delete.in-use:moved', what: 'delete of a role that got its user from another one and was updated since', tier: 'standard', expects: 'refused',
    given: { roles: { A: { kind: 'own', item: richItem(context) }, B: { kind: 'own' } }, holders: { B: 1 } },
    steps: [{ do: 'assign', purpose: 'given', user: 0, role: 'A' }, ...updates, look, deleteOf(contract, ['A'])],
    needs: [{ kind: 'users', count: 1 }], sees: 'show', alone: false,
  };
}

/**
 * Two users hold the role. Its delete is tried, one of them goes elsewhere, the other is given it again, it is updated, its delete is tried
 * again; freed, once more. In bulk requests it stands alone, first, then in the middle, and the role that the one went to stands last.
 */
function lifeCases(context: LawContext): Case[] {
  const { contract } = context;
  // Where neither a delete must be refused nor anything counts, one user tells as much.
  if (contract.delete.inUse.level === 'observe' && !contract.role.fields.some(({ count }) => count)) return [];
  const bulk = operationFor(contract, 'delete').form === 'bulk';
  const updates = plainUpdates(context);
  const own = Object.fromEntries((bulk ? ['A', 'B', 'C', 'D'] : ['A', 'B']).map((role) => [role, { kind: 'own' as const }]));
  const away = contract.assignment?.none === undefined ? 'B' : null;
  const deletes = (...sets: readonly (readonly RoleName[])[]): Step[] => sets.map((roles) => deleteOf(contract, roles));
  // Where its delete may be done, nothing can be sent to it afterwards.
  const open = contract.delete.inUse.level === 'observe';
  return [{
    id: 'delete.in-use:life', what: 'delete of a role that two users hold, of one that is left, and of none', tier: 'quick', expects: 'refused', given: { roles: own, holders: { A: 2 } },
    steps: [
      ...(open ? [...updates, look] : []), ...(bulk ? deletes(['A'], ['A', 'C']) : deletes(['A'])), look,
      assigning(1, 'B', 'claim'), assigning(0, 'A', 'claim'), ...(open ? [] : updates), look,
      ...(bulk ? deletes(['D', 'A', 'C'], ['D', 'B']) : deletes(['A'])), assigning(0, away, 'given'), assigning(1, away, 'claim'), look, ...deletes(['A']),
    ],
    control: updateControl(context), needs: [{ kind: 'users', count: 2 }], sees: 'list', seesUsers: true, alone: false,
  }];
}

/** Role A in every form of update. */
const plainUpdates = (context: LawContext): Call[] => context.contract.operations.filter(({ plays }) => plays === 'update')
  .map((operation) => writing(context.contract, operation, plainWrite(context, operation), 'alone').call);

/** That a role is held is no reason to refuse what any other role takes. A new name is what other cases try anyway. */
const updateControl = (context: LawContext): Control => {
  const update = operationFor(context.contract, 'update');
  return plainControl(context, update, leavesOf(update).find(({ pointer }) => pointer !== context.contract.role.nameAt));
};

const assigning = (user: number, role: RoleName | null, purpose: 'given' | 'claim'): Step => ({ do: 'assign', purpose, user, role });

/** Held, it is updated, then its delete is tried; freed, or its user back where it was if one must have a role, both are tried again. */
function heldThenFreed(context: LawContext): Case {
  const held = heldCase(context, ['A'], 1, 'with one user, then freed of it', 'quick');
  const updates = plainUpdates(context);
  return { ...held, steps: [...updates, look, ...held.steps, look, freeing, ...updates, deleteOf(context.contract, ['A'])], sees: 'list', unless: 'delete.in-use:life' };
}

const look: Step = { do: 'look' };
const freeing: Step = { do: 'assign', purpose: 'given', user: 0, role: null };

/** Whom the users held at the look after the first delete. */
const holdersNow = (history: History, id: Json): number | null => {
  const users = history.looks.find((look) => history.users.some((user) => look.users.has(user)))?.users;
  const held = history.users.map((user) => users?.get(user));
  return held.includes(undefined) || held.length === 0 ? null : held.filter((one) => holdsRole(one, id)).length;
};

interface Tried { readonly record: CallRecord; readonly role: RoleName; readonly users: number }

/** Deletes that were tried of roles while users held these, each with how many did. */
const triedWhileHeld = (history: History): Tried[] => claimsAmidHolders(history).filter(({ call }) => call.operation.startsWith('delete')).flatMap(({ record, named, held }) =>
  [...new Set(held)].filter((role) => named.includes(role)).map((role) => ({ record, role, users: held.filter((one) => one === role).length })));

function judgeHeld(context: LawContext, history: History): Judgement {
  const judgements = triedWhileHeld(history).map((tried, index) => judgeOne(context, history, tried, index === 0));
  return judgements.find(({ verdict }) => verdict === 'fail') ?? judgements.find(({ verdict }) => verdict !== 'pass') ?? judgements[0] ?? notSent(history);
}

function judgeOne(context: LawContext, history: History, { record, role, users: holding }: Tried, first: boolean): Judgement {
  const id = history.ids[role];
  if (id === undefined || !lookAfter(history, record)?.list) return { verdict: 'inconclusive', why: 'the role or the list could not be read' };
  const status = statusInWords(record);
  const key = idKey(id);
  const users = `${String(holding)} user${holding === 1 ? '' : 's'}`;
  const [was, is] = [before(history, record, role), after(history, record, role)];
  if (!is) return fail(`Role ${key} has ${users}; DELETE answered ${status}; role ${key} is gone from the list.`, 'the role stays', 'gone');
  const listed = (look: Look | undefined): boolean => look?.list?.items.has(key) ?? false;
  if (listed(lookBefore(history, record)) && !listed(lookAfter(history, record))) return fail(`Role ${key} has ${users}; DELETE answered ${status}; show still shows it, but it is gone from the list.`, 'the role stays', 'gone from the list');
  const shown = lookAfter(history, record)?.shown.get(key);
  if (shown?.answer.class === 'refused') return fail(`Role ${key} has ${users}; DELETE answered ${status}; the list still shows it, but show answers ${String(shown.answer.status)}.`, 'the role stays', 'half gone');
  const left = first ? holdersNow(history, id) : null;
  if (left !== null && left < holding) return fail(`Role ${key} had ${users}; DELETE answered ${status}; afterwards ${String(left)} of them hold${left === 1 ? 's' : ''} it.`, 'its users still hold it', `${String(left)} hold it`);
  const change = was ? changesOf(context.contract, was, is)[0] : undefined;
  if (change) return fail(`Role ${key} has ${users}; DELETE answered ${status}; of the role ${change.words}.`, 'the role as before', change.words);
  const alone = record.sent.length <= 1;
  if (record.answer.class === 'accepted' && alone) return fail(`Role ${key} has ${users}; DELETE answered ${status}, though the role is still there.`, 'a refusal (4xx)', `status ${status}`);
  // A lock that outlasts every repeat is as good a refusal as any other: the request had no effect (RFC 4918, 11.3).
  return ['accepted', 'refused'].includes(record.answer.class) || record.answer.status === 423 ? { verdict: 'pass' } : unclear(record);
}

const deletesOf = (history: History): CallRecord[] => claimsOf(history).filter(({ step }) => step.do === 'call' && step.operation.startsWith('delete'));

const fail = (message: string, expected: string, actual: string): Judgement => ({ verdict: 'fail', message, expected, actual });

/** Open whether it is done: but not half. */
function judgeWhole(context: LawContext, history: History): Judgement {
  const record = deletesOf(history)[0];
  if (!record) return notSent(history);
  const id = history.ids['A'];
  if (id === undefined || !lookAfter(history, record)?.list) return { verdict: 'inconclusive', why: 'the role or the list could not be read' };
  const status = statusInWords(record);
  const is = after(history, record, 'A');
  const there = is !== undefined && !isRemoved(context.contract, is);
  const left = holdersNow(history, id);
  if (record.answer.class === 'refused') {
    if (!there) return fail(`Deleting role ${idKey(id)}, which has users, was refused (${status}), yet it is gone.`, 'the role stays', 'gone');
    return left !== null && left < history.users.length ? fail(`Deleting role ${idKey(id)} was refused (${status}), yet only ${String(left)} of its ${String(history.users.length)} users still hold it.`, 'its users still hold it', `${String(left)} hold it`) : { verdict: 'pass' };
  }
  if (record.answer.class !== 'accepted') return unclear(record);
  if (there) return fail(`Deleting role ${idKey(id)}, which has users, was answered ${status}, yet the role is still there${left === 0 ? ', without its users' : ''}.`, 'the role is gone', 'still there');
  return left !== null && left > 0 ? fail(`Role ${idKey(id)} was deleted (${status}), yet ${String(left)} of its users still hold it.`, 'nobody holds a deleted role', `${String(left)} hold it`) : { verdict: 'pass' };
}

function observe(history: History): Judgement {
  const record = deletesOf(history)[0];
  return record ? { verdict: 'observed', what: record.answer.class === 'accepted' ? `done (${statusInWords(record)})` : `refused (${statusInWords(record)})` } : { verdict: 'inconclusive', why: 'no delete was sent' };
}

function freedCase(context: LawContext): Case {
  return {
    id: 'delete.freed', what: 'delete of a role that was freed of its user', tier: 'standard', expects: 'accepted', given: { roles: { A: { kind: 'own' } }, holders: { A: 1 } },
    steps: [freeing, look, deleteOf(context.contract, ['A'])], needs: [{ kind: 'users', count: 1 }], sees: 'show-after', alone: false,
  };
}

const notSent = (history: History): Judgement => ({ verdict: 'inconclusive', why: history.problem ?? 'no delete was sent' });

function judgeFreed(history: History): Judgement {
  const record = deletesOf(history).at(-1);
  if (!record) return notSent(history);
  const held = triedWhileHeld(history).filter(({ role }) => role === 'A');
  // Done while users held the role: nothing is left to be freed. A bulk request may be answered with success and spare it.
  const id = history.ids['A'];
  const spared = (one: CallRecord): boolean => one.sent.length > 1 && id !== undefined && (lookAfter(history, one)?.list?.items.has(idKey(id)) ?? false);
  if (held.some(({ record: one }) => one !== record && one.answer.class === 'accepted' && !spared(one))) return { verdict: 'inconclusive', why: 'its delete was answered with success while users held it' };
  if (held.some((one) => one.record === record)) return { verdict: 'inconclusive', why: 'a user could not be freed of it' };
  if (record.answer.class === 'accepted') return { verdict: 'pass' };
  if (record.answer.class !== 'refused') return unclear(record);
  return fail(`Role ${idKey(history.ids['A'])} was freed of its user, but its delete was answered ${statusInWords(record)}.`, 'a 2xx status', statusInWords(record));
}
