import { operationsFor, ruleEnding, ruleStem } from '../contract/questions';
import type { Operation } from '../contract/types';
import type { RoleName } from '../engine/language/case';
import type { CallRecord, History } from '../engine/language/history';
import { lookBefore, idKey } from '../engine/language/history';
import { inconclusive, notSent } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import { quickHeldCase } from './cases/heldRoles';
import { byStatus } from './kit/evidence';
import { claimsAmidHolders, operationOf } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { failed, isOfTheMoment, pass, statusInWords } from './kit/verdicts';

/** That users hold a role keeps nobody from updating it. */
export const heldUpdates: Law = {
  name: 'held-updates',
  about: 'A role that users hold takes plain updates as any other role does.',
  checks: (context) =>
    context.contract.assignment
      ? operationsFor(context.contract, 'update').map((operation) => check(context, operation))
      : [],
};

const check = (context: LawContext, operation: Operation): Check => ({
  rule: {
    id: `${ruleStem(context.contract, operation)}.held`,
    title:
      'A role that users hold takes plain ' +
      `updates${ruleEnding(context.contract, operation) === '' ? '' : ` (by ${operation.name})`}`,
    ...ruleParts(common('must', 'Plain valid requests are accepted')),
  },
  cases: [quickHeldCase(context)],
  judges: 'own',
  judge: (history) => judge(operation, history),
});

function judge(operation: Operation, history: History): Judgement {
  const all = updatesOf(history).filter(({ record }) => operationOf(record) === operation.name);
  const tried = all.filter(({ users }) => users > 0);
  const refused = tried.find(({ record }) => record.answer.class === 'refused' && !isOfTheMoment(record));
  if (refused) {
    const isTakenFreed = all.some(({ record, users }) => users === 0 && record.answer.class === 'accepted');
    if (history.control !== 'accepted' && !isTakenFreed)
      return inconclusive('control-failed', 'a plain control was not accepted either');
    const { record, role } = refused;
    return failed(
      `${operationOf(record)} of role ${role}, which a user holds, was refused with ` +
        `${statusInWords(record)}; of a role that nobody holds it is accepted.`,
      'a 2xx status',
      `status ${statusInWords(record)}`,
      byStatus(record),
    );
  }
  return tried.length > 0 && tried.every(({ record }) => record.answer.class === 'accepted')
    ? pass
    : notSent(history, 'no role that is there could be updated while a user held it');
}

/** What was sent about roles that were there, and how many users held them. */
const updatesOf = (
  history: History,
): { readonly record: CallRecord; readonly role: RoleName; readonly users: number }[] =>
  claimsAmidHolders(history).flatMap(({ record, named, held }) => {
    const role = named.find((one) => history.ids[one] !== undefined);
    const isThere =
      role !== undefined && lookBefore(history, record)?.list?.items.has(idKey(history.ids[role])) === true;
    return isThere ? [{ record, role, users: held.filter((one) => one === role).length }] : [];
  });
