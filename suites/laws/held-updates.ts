import type { CallRecord, Check, History, Judgement, Law, LawContext, RoleName } from '../../engine/law';
import { idKey } from '../../engine/law';
import { quickHeldCase } from './delete-in-use';
import { isOfTheMoment, statusInWords } from './support/judging';
import { operationOf } from './support/seen';
import { common, ruleParts } from './support/sources';

/** That users hold a role keeps nobody from updating it. */
export const heldUpdates: Law = {
  name: 'held-updates',
  about: 'A role that users hold takes plain updates as any other role does.',
  checks: (context) => (context.contract.assignment ? [check(context)] : []),
};

const check = (context: LawContext): Check => ({
  rule: { id: 'update.held', title: 'A role that users hold takes plain updates', ...ruleParts(common('must', 'Plain valid requests are accepted')) },
  cases: [quickHeldCase(context)], judges: 'own', judge: (history) => judge(context, history),
});

function judge(context: LawContext, history: History): Judgement {
  const updates = new Set(context.contract.operations.filter(({ plays }) => plays === 'update').map(({ name }) => name));
  const all = updatesOf(history).filter(({ record }) => updates.has(operationOf(record)));
  const tried = all.filter(({ users }) => users > 0);
  const refused = tried.find(({ record }) => record.answer.class === 'refused' && !isOfTheMoment(record));
  if (refused) {
    const isTakenFreed = all.some(({ record, users }) => users === 0 && record.answer.class === 'accepted');
    if (history.control !== 'accepted' && !isTakenFreed) return { verdict: 'inconclusive', why: 'a plain control was not accepted either' };
    const { record, role } = refused;
    return {
      verdict: 'fail', message: `${operationOf(record)} of role ${role}, which a user holds, was refused with ${statusInWords(record)}; of a role that nobody holds it is accepted.`,
      expected: 'a 2xx status', actual: `status ${statusInWords(record)}`,
    };
  }
  return tried.length > 0 && tried.every(({ record }) => record.answer.class === 'accepted') ? { verdict: 'pass' } : { verdict: 'inconclusive', why: history.problem ?? 'no role that is there could be updated while a user held it' };
}

/** What was sent about roles that were there, and how many users held them by the assignments that were accepted. */
function updatesOf(history: History): { readonly record: CallRecord; readonly role: RoleName; readonly users: number }[] {
  const holder = new Map<number, RoleName | null>();
  return [...history.calls].sort((a, b) => a.exchange.id - b.exchange.id).flatMap((record) => {
    const { step, answer } = record;
    if (step.do === 'assign' && answer.class === 'accepted') holder.set(step.user, step.role);
    if (step.do !== 'call' || step.purpose !== 'claim') return [];
    const named = [step.role, ...(step.items ?? []).map(({ role }) => role)].find((role) => typeof role === 'string' && history.ids[role] !== undefined);
    if (typeof named !== 'string' || history.looks[record.look]?.list?.items.has(idKey(history.ids[named])) !== true) return [];
    return [{ record, role: named, users: [...holder.values()].filter((role) => role === named).length }];
  });
}
