import type { CallRecord, History } from '../../engine/language/history';
import { claimsOf } from '../../engine/language/history';
import type { Failure, Inconclusive } from '../../engine/language/judgement';
import { inconclusive, notSent } from '../../engine/language/judgement';
import type { Judgement } from '../../engine/language/law';
import type { Evidence } from '../../model/observation';
import { byStatus } from './evidence';

export const pass: Judgement = { verdict: 'pass' };

/** The history says nothing about the rule. */
export const silent: Judgement = { verdict: 'silent' };

export const observed = (what: string): Judgement => ({ verdict: 'observed', what });
/** `evidence`: what the failure rests on, made with evidence.ts; undefined where the law cannot say it. */
export const failed = (message: string, expected: string, actual: string, evidence?: Evidence): Failure => ({
  verdict: 'fail',
  message,
  expected,
  actual,
  ...(evidence ? { evidence } : {}),
});

/** The verdict of a search that found nothing wrong: a pass where at least one thing was checked. */
export const passIf = (checked: boolean): Judgement => (checked ? pass : silent);

/** The last request under test, or why there is nothing to judge. */
export function theClaim(history: History): { readonly record: CallRecord } | { readonly open: Judgement } {
  const record = claimsOf(history).at(-1);
  return record ? { record } : { open: notSent(history) };
}

/** A refusal proves something only beside a control that was accepted: without one, a pass becomes inconclusive. */
export const withControl = (history: History, judgement: Judgement): Judgement =>
  judgement.verdict === 'pass' && history.control !== 'accepted' && history.control !== 'none'
    ? inconclusive('control-failed', 'its control was not accepted, so a refusal proves nothing')
    : judgement;

/** A plain request was not accepted either, so a refusal of the request under test is not held against the server. */
export const isControlRefused = ({ control }: History): boolean => control === 'refused' || control === 'failed';

/** Of several judgements about one rule: the failure if there is one, else the inconclusive one, else the first. */
export const gravest = (judged: readonly Judgement[]): Judgement | undefined =>
  judged.find(({ verdict }) => verdict === 'fail') ??
  judged.find(({ verdict }) => verdict === 'inconclusive') ??
  judged[0];

/** The answer neither accepts nor refuses, as a redirection, a lost answer or a server error does. */
export const unclear = (record: CallRecord): Inconclusive =>
  inconclusive(
    'unclear-answer',
    `the request was answered ${record.answer.status === null ? 'not at all' : `with ${String(record.answer.status)}`}`,
  );

/** Pass for an answer that accepts or refuses, else `unclear`: for rules that judge the effect and not the answer. */
export const passUnlessUnclear = (record: CallRecord): Judgement =>
  record.answer.class === 'accepted' || record.answer.class === 'refused' ? pass : unclear(record);

export const statusInWords = (record: CallRecord): string =>
  record.answer.status === null ? 'no answer' : String(record.answer.status);

/** Judges a claim that has to be accepted. `because`: the end of the sentence that tells of its refusal. */
export function judgeTaken(history: History, because = ''): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  if (record.answer.class === 'accepted') return pass;
  if (record.answer.class !== 'refused') return unclear(record);
  if (isControlRefused(history)) return inconclusive('control-failed', 'a plain control was refused too');
  return failed(
    `${history.case.what} was refused with ${statusInWords(record)}${because}.`,
    'a 2xx status',
    statusInWords(record),
    byStatus(record),
  );
}

/** Judges a claim that has to be refused. `expected`: what a report prints as expected. */
export function judgeRefused(history: History, expected = 'a refusal (4xx)'): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  if (record.answer.class === 'refused') return pass;
  if (record.answer.class !== 'accepted') return unclear(record);
  return failed(
    `${history.case.what} was accepted with ${statusInWords(record)}.`,
    expected,
    statusInWords(record),
    byStatus(record),
  );
}

/**
 * Judges a bulk request with one element that has to be refused. The documents do not say how a request that was
 * applied in part is answered. So it fails only where the answer says that all went well: 200, the documented shape,
 * and no word of an error.
 */
export function judgeMixed(history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { answer } = claim.record;
  const tellsOfFailure =
    answer.violations.length > 0 ||
    answer.status !== 200 ||
    /error|fail|reject|invalid|skip|partial/i.test(JSON.stringify(answer.body ?? ''));
  return answer.class === 'accepted' && tellsOfFailure ? pass : judgeRefused(history);
}

/**
 * The answer speaks of the moment and not of the request: no answer, a rate limit, a lock, or a server that cannot be
 * reached.
 */
export const isOfTheMoment = ({ answer }: CallRecord): boolean =>
  answer.class === 'lost' ||
  answer.class === 'unavailable' ||
  answer.status === 408 ||
  answer.status === 423 ||
  answer.status === 425;

/** The status of an operation that is not there: its path is perhaps a wrong guess of the contract. */
export const isNotFound = ({ answer }: CallRecord): boolean => [404, 405, 501].includes(answer.status ?? 0);
