import { inconclusive, notSent } from '../../engine/language/judgement';
import type { CallRecord, History, Judgement } from '../../engine/language/law';
import { claimsOf } from '../../engine/language/law';

/** The last claim of a history, or why there is nothing to judge. */
export function theClaim(history: History): { readonly record: CallRecord } | { readonly open: Judgement } {
  const record = claimsOf(history).at(-1);
  return record ? { record } : { open: notSent(history) };
}

/** A refusal proves something only beside an accepted control. */
export const withControl = (history: History, judgement: Judgement): Judgement =>
  judgement.verdict === 'pass' && history.control !== 'accepted' && history.control !== 'none'
    ? inconclusive('control-failed', 'its control was not accepted, so a refusal proves nothing')
    : judgement;

/**
 * Of several things that a case tells of one rule the one that counts: a failure, else what is in doubt, else the
 * first.
 */
export const gravest = (judged: readonly Judgement[]): Judgement | undefined =>
  judged.find(({ verdict }) => verdict === 'fail') ??
  judged.find(({ verdict }) => verdict === 'inconclusive') ??
  judged[0];

/** What keeps an answer from being judged: it was neither taken nor refused. */
export const unclear = (record: CallRecord): Judgement =>
  inconclusive(
    'unclear-answer',
    `the request was answered ${record.answer.status === null ? 'not at all' : `with ${String(record.answer.status)}`}`,
  );

export const statusInWords = (record: CallRecord): string =>
  record.answer.status === null ? 'no answer' : String(record.answer.status);

/**
 * A claim that has to be accepted; `because` ends the sentence that tells of its refusal. A control that was refused
 * too speaks against the given, not the server.
 */
export function judgeTaken(history: History, because = ''): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  if (record.answer.class === 'accepted') return { verdict: 'pass' };
  if (record.answer.class !== 'refused') return unclear(record);
  if (history.control === 'refused' || history.control === 'failed')
    return inconclusive('control-failed', 'a plain control was refused too');
  return {
    verdict: 'fail',
    message: `${history.case.what} was refused with ${statusInWords(record)}${because}.`,
    expected: 'a 2xx status',
    actual: statusInWords(record),
  };
}

/**
 * An answer that speaks of the moment and not of the request: none at all, a limit of rate, a lock, a server that is
 * away.
 */
export const isOfTheMoment = ({ answer }: CallRecord): boolean =>
  answer.class === 'lost' ||
  answer.class === 'unavailable' ||
  answer.status === 408 ||
  answer.status === 423 ||
  answer.status === 425;

/** A claim that has to be refused. */
export function judgeRefused(history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  if (record.answer.class === 'refused') return { verdict: 'pass' };
  if (record.answer.class !== 'accepted') return unclear(record);
  return {
    verdict: 'fail',
    message: `${history.case.what} was accepted with ${statusInWords(record)}.`,
    expected: 'a refusal (4xx)',
    actual: statusInWords(record),
  };
}

/**
 * How a partly applied request is answered is left open, so only an answer that says plainly that all went well counts.
 */
export function judgeMixed(history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  const tells =
    record.answer.violations.length > 0 ||
    record.answer.status !== 200 ||
    /error|fail|reject|invalid|skip|partial/i.test(JSON.stringify(record.answer.body ?? ''));
  return record.answer.class === 'accepted' && tells ? { verdict: 'pass' } : judgeRefused(history);
}
