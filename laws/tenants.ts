import type { Operation } from '../contract/types';
import type { History } from '../engine/language/history';
import { lookAfter, lookBefore, claimsOf, idKey } from '../engine/language/history';
import { itemsIn } from '../engine/language/items';
import type { Failure } from '../engine/language/judgement';
import { inconclusive, notSent } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import type { Evidence } from '../model/observation';
import { valueAt } from '../model/pointer';
import type { Tenant } from './cases/otherTenants';
import { malformedTenantCases, otherTenantCases, roleOfAnother } from './cases/otherTenants';
import { byBody, bySnapshot, byState, byStatus } from './kit/evidence';
import { appeared, changesOf, operationOf, seenIn } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { failed, isOfTheMoment, pass, statusInWords, theClaim, withControl } from './kit/verdicts';

/** Another tenant's roles are out of reach, and a malformed tenant reaches nobody's. */
export const tenants: Law = {
  name: 'tenants',
  about: "Requests to another tenant, or about another tenant's role under one's own, reach nothing.",
  checks: (context) => {
    const { operations, tenant } = context.contract;
    return tenant
      ? [...operations.flatMap((operation) => checksFor(context, operation, tenant)), malformedCheck(context, tenant)]
      : [];
  },
};

function malformedCheck(context: LawContext, tenant: Tenant): Check {
  const { operations } = context.contract;
  const parameter = operations
    .flatMap(({ parameters }) => parameters)
    .find(({ is, statement }) => is === 'tenant' && statement !== undefined);
  return {
    rule: {
      id: 'tenant-id.malformed',
      title: 'A malformed tenant id reaches no role',
      ...ruleParts(parameter?.statement ?? common('must', 'Ids that name nothing reach nothing')),
    },
    cases: malformedTenantCases(context, tenant),
    judges: 'own',
    judge: (history) => {
      const operation = operations.find(({ name }) => claimsOf(history).some((record) => operationOf(record) === name));
      return operation ? withControl(history, judge(context, operation, history)) : notSent(history);
    },
  };
}

function checksFor(context: LawContext, operation: Operation, tenant: Tenant): Check[] {
  const cases = otherTenantCases(context, operation, tenant);
  const theirs = roleOfAnother(context, tenant.parameter).id;
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
            cases: cases.tenant,
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
      cases: [...cases.tenant, ...cases.role],
      judges: 'own',
      judge: (history) => withControl(history, judge(context, operation, history, theirs)),
    },
  ];
}

function judgeStatus(history: History, wanted: number): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  if (record.answer.status === wanted) return pass;
  if (record.answer.class !== 'refused')
    return inconclusive('unclear-answer', `the request was answered ${statusInWords(record)}`);
  return failed(
    `${history.case.what} was answered ${statusInWords(record)}.`,
    String(wanted),
    statusInWords(record),
    byStatus(record),
  );
}

function judge(context: LawContext, operation: Operation, history: History, theirRole?: string): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  const status = statusInWords(record);
  if (isOfTheMoment(record)) return inconclusive('unclear-answer', `the request was answered ${status}`);
  const fail = (actual: string, evidence: Evidence | undefined = byStatus(record)): Failure =>
    failed(`${history.case.what} was let through: ${actual}.`, 'no success, no data, no effect', actual, evidence);
  if (operation.plays === 'list' || operation.plays === 'show') {
    const items = record.answer.body === undefined ? [] : itemsIn(record.answer.body, operation.response.items);
    const data = items.some((item) => valueAt(item, context.contract.role.nameAt) !== undefined);
    if (data) return fail(`it answered ${status} with role data`, byBody(record));
    const ours = operation.plays === 'list' ? lookAfter(history, record)?.list : undefined;
    return theirRole !== undefined && ours?.items.has(theirRole)
      ? failed(
          `The list of our own tenant shows role ${theirRole}, which is another tenant's.`,
          'roles of our own tenant',
          `role ${theirRole} in the list`,
          bySnapshot(record, lookAfter(history, record), theirRole, '', 'list'),
        )
      : pass;
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
      'a bulk request about an id of another tenant was answered with success, ' +
        'and what it did there cannot be seen from here',
    );
  if (record.answer.class === 'accepted' && (foreignTenant || operation.form === 'single'))
    return { ...fail(`it answered ${status}`), ...(theirs ? once : {}) };
  const [was, is] = [lookBefore(history, record), lookAfter(history, record)];
  if (!was?.list || !is?.list) return inconclusive('not-readable', 'the list could not be read');
  const [made] = operation.plays === 'create' ? appeared(context.contract, history, record) : [];
  if (made)
    return fail(
      `it answered ${status}, and the role is in our list`,
      byState(history, record, valueAt(made, context.contract.role.idAt)),
    );
  const id = history.ids['A'];
  if (id !== undefined && history.touchedByOthers.has(idKey(id))) return pass;
  const [a, b] = [seenIn(was, id), seenIn(is, id)];
  if (a && !b) return fail(`it answered ${status}, and role ${idKey(id)} is gone`, byState(history, record, id));
  const change = a && b ? changesOf(context.contract, a, b)[0] : undefined;
  return change
    ? fail(
        `it answered ${status}, and of role ${idKey(id)} ${change.words}`,
        byState(history, record, id, change.pointer),
      )
    : pass;
}
