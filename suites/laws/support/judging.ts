import type { CallRecord, History, Judgement } from '../../../engine/law';
import { claimsOf } from './seen';

/** The last claim of a history, or why there is nothing to judge. */
export function theClaim(history: History): { readonly record: CallRecord } | { readonly open: Judgement } {
  const record = claimsOf(history).at(-1);
  return record ? { record } : { open: { verdict: 'inconclusive', why: history.problem ?? 'its request was not sent' } };
}

/** A refusal proves something only beside an accepted control. */
export const withControl = (history: History, judgement: Judgement): Judgement =>
  judgement.verdict === 'pass' && history.control !== 'accepted' && history.control !== 'none'
    ? { verdict: 'inconclusive', why: 'its control was not accepted, so a refusal proves nothing' }
    : judgement;

/** What keeps an answer from being judged: it was neither taken nor refused. */
export const unclear = (record: CallRecord): Judgement =>
  ({ verdict: 'inconclusive', why: `the request was answered ${record.answer.status === null ? 'not at all' : `with ${String(record.answer.status)}`}` });

export const statusInWords = (record: CallRecord): string => (record.answer.status === null ? 'no answer' : String(record.answer.status));
