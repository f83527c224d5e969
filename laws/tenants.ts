import type { Operation } from '../contract/types';
import { callOn } from '../engine/language/calls';
import { caseOf } from '../engine/language/caseOf';
import { itemsIn } from '../engine/language/items';
import { inconclusive, notSent } from '../engine/language/judgement';
import type { Call, Case, Check, History, Judgement, Law, LawContext } from '../engine/language/law';
import { claimsOf, idKey } from '../engine/language/law';
import { malformedIds, unknownId } from '../generators/malformed';
import { valueAt, withValueAt } from '../model/pointer';
import { turned } from '../model/turned';
import { plainControl } from './kit/controls';
import { appeared, changesOf, lookAfter, lookBefore, operationOf, seenIn } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { isOfTheMoment, statusInWords, theClaim, withControl } from './kit/verdicts';
import { bareItem, harmlessField, plainValue, plainWrite, shared, writing } from './kit/writes';

/** Another tenant's roles are out of reach, and a malformed tenant reaches nobody's. */
export const tenants: Law = {
  name: 'tenants',
  about: "Requests to another tenant, or about another tenant's role under one's own, reach nothing.",
  checks: (context) =>
    context.contract.tenant
      ? [...context.contract.operations.flatMap((operation) => checksFor(context, operation)), malformedCheck(context)]
      : [],
};

/**
 * One rule for all operations: servers read what stands in every path by the same means. In a quick run two operations
 * try an id each, by turns.
 */
function malformedCheck(context: LawContext): Check {
  const { operations } = context.contract;
  const parameter = operations
    .flatMap(({ parameters }) => parameters)
    .find(({ is, statement }) => is === 'tenant' && statement !== undefined);
  const inTurn = turned(operations, context.seed).map((operation) => ({
    operation,
    cases: malformedCases(context, operation),
  }));
  const quick = inTurn
    .slice(0, quickAtMost)
    .flatMap(({ cases }, index) => cases.slice(index, index + 1))
    .map((one): Case => ({ ...one, tier: 'quick' }));
  const others = inTurn.flatMap(({ cases }) => cases).filter(({ id }) => !quick.some((one) => one.id === id));
  return {
    rule: {
      id: 'tenant-id.malformed',
      title: 'A malformed tenant id reaches no role',
      ...ruleParts(parameter?.statement ?? common('must', 'Ids that name nothing reach nothing')),
    },
    cases: [...quick, ...others],
    judges: 'own',
    judge: (history) => {
      const operation = operations.find(({ name }) => claimsOf(history).some((record) => operationOf(record) === name));
      return operation ? withControl(history, judge(context, operation, history)) : notSent(history);
    },
  };
}

const quickAtMost = 2;

function malformedCases(context: LawContext, operation: Operation): Case[] {
  const { tenant } = context.contract;
  if (!tenant) return [];
  const own = context.params[tenant.parameter] ?? '7';
  return (
    malformedIds(tenant.schema, /^\d+$/.test(own) ? Number(own) : own)
      // One operation tries them all; a server that parses a tenant id carelessly does so everywhere, so the others try
      // a few.
      .filter((_, index) => index < (operation.plays === 'list' ? 12 : 4))
      .map(({ what, segment }): Case =>
        make(context, operation, `tenant-id:${what}`, `with the tenant id ${what}`, { tenant: segment }, 'standard'),
      )
  );
}

function checksFor(context: LawContext, operation: Operation): Check[] {
  const { tenant } = context.contract;
  if (!tenant) return [];
  const foreign = context.foreign[tenant.parameter] ?? '0';
  const roleParameter = Object.keys(context.foreign).find((key) => key !== tenant.parameter) ?? 'role_id';
  const theirs = context.foreign[roleParameter];
  const needs = [{ kind: 'foreign' as const, parameter: tenant.parameter }];
  const cases: Case[] = [
    { ...make(context, operation, `tenant:foreign`, 'of another tenant', { tenant: foreign }), needs },
  ];
  const tier = operation.plays === 'write-only' ? 'standard' : 'quick';
  const strangers: Case[] =
    operation.plays !== 'list' && operation.plays !== 'create'
      ? [
          {
            ...besideUnknown(
              context,
              operation,
              make(
                context,
                operation,
                'tenant:role',
                "of another tenant's role under our own tenant",
                { theirs: theirs ?? '0' },
                tier,
              ),
            ),
            needs: [{ kind: 'foreign', parameter: roleParameter }, ...strangerNeeds(operation)],
          },
          {
            ...make(
              context,
              operation,
              'tenant:both',
              "of another tenant's role there",
              { tenant: foreign, theirs: theirs ?? '0' },
              tier,
            ),
            needs: [...needs, { kind: 'foreign', parameter: roleParameter }, ...strangerNeeds(operation)],
          },
        ]
      : [];
  const { refusal } = tenant;
  return [
    ...(refusal
      ? [
          {
            rule: {
              id: `${operation.name}.tenant-status`,
              title: `${operation.name} answers a caller from another tenant with ${String(refusal.status)}`,
              ...ruleParts(refusal.statement),
            },
            cases,
            judges: 'own' as const,
            judge: (history: History) => withControl(history, judgeStatus(history, refusal.status)),
          },
        ]
      : []),
    {
      rule: {
        id: `${operation.name}.tenant`,
        title: `${operation.name} does not reach another tenant's roles`,
        ...ruleParts(tenant.foreign),
      },
      cases: [...cases, ...strangers],
      judges: 'own',
      judge: (history) => withControl(history, judge(context, operation, history, theirs)),
    },
  ];
}

/**
 * Whether a bulk request may name unknown ids is open. One that is refused for an id that nobody has tells that theirs
 * was found.
 */
function besideUnknown(context: LawContext, operation: Operation, one: Case): Case {
  const [call] = one.steps;
  if (operation.form !== 'bulk' || call?.do !== 'call') return one;
  const unknown = { json: unknownId(context.contract.role.idSchema, context.seed) };
  return {
    ...one,
    steps: [{ ...call, items: (call.items ?? []).map((intent) => ({ ...intent, role: unknown })) }, call],
  };
}

function judgeStatus(history: History, wanted: number): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  if (record.answer.status === wanted) return { verdict: 'pass' };
  if (record.answer.class !== 'refused')
    return inconclusive('unclear-answer', `the request was answered ${statusInWords(record)}`);
  return {
    verdict: 'fail',
    message: `${history.case.what} was answered ${statusInWords(record)}.`,
    expected: String(wanted),
    actual: statusInWords(record),
  };
}

/** A role of somebody else cannot be put back by us, should the server let us at it. */
const strangerNeeds = (operation: Operation): Case['needs'] =>
  operation.plays === 'show' ? [] : [{ kind: 'permit', name: 'disposable' }];

interface Where {
  readonly tenant?: string;
  readonly theirs?: string;
}

function make(
  context: LawContext,
  operation: Operation,
  id: string,
  words: string,
  where: Where,
  tier: Case['tier'] = 'quick',
): Case {
  const base = requestOf(context, operation, where);
  return caseOf({
    id: `${operation.name}.${id}`,
    what: `${operation.name} ${words}`,
    tier,
    given: shared(base.given),
    steps: [{ ...base.call, ...(where.tenant === undefined ? {} : { tenant: where.tenant }) }],
    ...(operation.request && operation.plays !== 'delete' ? { control: plainControl(context, operation) } : {}),
  });
}

function requestOf(context: LawContext, operation: Operation, where: Where): { given: Case['given']; call: Call } {
  const { contract } = context;
  if (operation.plays === 'list') return { given: { roles: {} }, call: callOn(operation) };
  const field = harmlessField(contract, operation);
  const bare = bareItem(contract, operation);
  const item =
    operation.plays === 'update' && field ? withValueAt(bare, field.pointer, plainValue(context, field)) : bare;
  if (operation.plays === 'create' || (operation.plays === 'write-only' && where.theirs === undefined))
    return writing(contract, operation, item, 'alone');
  const id =
    where.theirs === undefined
      ? 'A'
      : /^\d+$/.test(where.theirs)
        ? { json: Number(where.theirs) }
        : { segment: where.theirs };
  const role = operation.form === 'bulk' ? id : typeof id === 'object' ? { segment: where.theirs ?? '' } : id;
  const given = { roles: where.theirs === undefined ? { A: { kind: 'own' as const } } : {} };
  const sent =
    operation.plays === 'update' ? item : operation.plays === 'write-only' ? plainWrite(context, operation) : undefined;
  return { given, call: callOn(operation, [sent === undefined ? { role } : { role, item: sent }]) };
}

function judge(context: LawContext, operation: Operation, history: History, theirRole?: string): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  const status = statusInWords(record);
  if (isOfTheMoment(record)) return inconclusive('unclear-answer', `the request was answered ${status}`);
  const fail = (actual: string): Extract<Judgement, { verdict: 'fail' }> => ({
    verdict: 'fail',
    message: `${history.case.what} was let through: ${actual}.`,
    expected: 'no success, no data, no effect',
    actual,
  });
  if (operation.plays === 'list' || operation.plays === 'show') {
    const items = record.answer.body === undefined ? [] : itemsIn(record.answer.body, operation.response.items);
    const data = items.some((item) => valueAt(item, context.contract.role.nameAt) !== undefined);
    if (data) return fail(`it answered ${status} with role data`);
    const ours = operation.plays === 'list' ? lookAfter(history, record)?.list : undefined;
    return theirRole !== undefined && ours?.items.has(theirRole)
      ? {
          verdict: 'fail',
          message: `The list of our own tenant shows role ${theirRole}, which is another tenant's.`,
          expected: 'roles of our own tenant',
          actual: `role ${theirRole} in the list`,
        }
      : { verdict: 'pass' };
  }
  // A bulk request about ids that are not there may well be answered with success; what counts is that it reaches
  // nothing.
  const foreignTenant =
    record.step.do === 'call' && record.step.tenant !== undefined && /^\d+$/.test(record.step.tenant);
  const theirs =
    record.sent.some(({ id }) => id !== undefined && id !== history.ids['A']) &&
    history.ids['A'] === undefined &&
    operation.plays !== 'create';
  const [unknown] = claimsOf(history);
  // What was deleted cannot be deleted again, so this is seen but once.
  const once = operation.plays === 'delete' ? { refutesItself: true as const } : {};
  if (
    record.answer.class === 'accepted' &&
    operation.form === 'bulk' &&
    theirs &&
    !foreignTenant &&
    unknown !== record &&
    unknown?.answer.class === 'refused'
  )
    return {
      ...fail(`it answered ${status}, and ${statusInWords(unknown)} to the same about an id that nobody has`),
      ...once,
    };
  if (record.answer.class === 'accepted' && operation.form === 'bulk' && theirs && !foreignTenant)
    return inconclusive(
      'not-readable',
      'a bulk request about an id of another tenant was answered with success, and what it did there cannot be seen from here',
    );
  if (record.answer.class === 'accepted' && (foreignTenant || operation.form === 'single'))
    return { ...fail(`it answered ${status}`), ...(theirs ? once : {}) };
  const [was, is] = [lookBefore(history, record), lookAfter(history, record)];
  if (!was?.list || !is?.list) return inconclusive('not-readable', 'the list could not be read');
  if (operation.plays === 'create' && appeared(context.contract, history, record).length > 0)
    return fail(`it answered ${status}, and the role is in our list`);
  const id = history.ids['A'];
  if (id !== undefined && history.touchedByOthers.has(idKey(id))) return { verdict: 'pass' };
  const [a, b] = [seenIn(was, id), seenIn(is, id)];
  if (a && !b) return fail(`it answered ${status}, and role ${idKey(id)} is gone`);
  const change = a && b ? changesOf(context.contract, a, b)[0] : undefined;
  return change ? fail(`it answered ${status}, and of role ${idKey(id)} ${change.words}`) : { verdict: 'pass' };
}
