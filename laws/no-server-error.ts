import type { History } from '../engine/language/history';
import { inconclusive } from '../engine/language/judgement';
import type { Check, Judgement, Law } from '../engine/language/law';
import type { Outcome } from '../model/exchange';
import { withoutItsArray } from './cases/brokenBodies';
import { wrongInside } from './cases/wrongInside';
import { byStatus } from './kit/evidence';
import { operationOf } from './kit/reading';
import { http, ruleParts } from './kit/sources';
import { failed, passIf } from './kit/verdicts';

/** Whatever a client sends, the server does not break. */
export const noServerError: Law = {
  name: 'no-server-error',
  about: "A client's mistake gets no 500, 501 or 505, no hang and no dropped connection.",
  checks: (context) =>
    context.contract.operations.map((operation): Check => ({
      rule: {
        id: `${operation.name}.no-server-error`,
        title: `No request to ${operation.name} makes the server fail`,
        ...ruleParts(http('must', '15.6 Server Error 5xx')),
      },
      cases: [...withoutItsArray(context, operation), ...wrongInside(context, operation)],
      judges: 'every',
      judge: (history) => judge(history, operation.name),
    })),
};

function judge(history: History, operation: string): Judgement {
  const all = [
    ...history.calls.filter((record) => operationOf(record) === operation),
    ...history.looks.flatMap((look) => look.reads.filter((read) => read.operation === operation)),
  ];
  const broken = all.find(
    ({ answer, exchange }) =>
      answer.class === 'server-error' ||
      wentSilent(exchange.outcome) ||
      (answer.class === 'unavailable' && answer.status !== 429),
  );
  if (!broken) return passIf(all.length > 0);
  // 502 to 504 and silence may be infrastructure: they count only beside a control that went through.
  if (broken.answer.class !== 'server-error' && (history.control === 'refused' || history.control === 'failed')) {
    return inconclusive('unclear-answer', 'the target was unavailable to its control too');
  }
  const came =
    broken.answer.status === null
      ? `no answer (${lossOf(broken.exchange.outcome)})`
      : `status ${String(broken.answer.status)}`;
  return {
    ...failed(
      `${broken.exchange.request.method} ${broken.exchange.request.path} ` +
        `(${history.case.what}) was answered with ${came}.`,
      'an answer below 500',
      came,
      byStatus(broken),
    ),
    ...(broken.answer.class === 'server-error' ? {} : { momentary: true as const }),
  };
}

const wentSilent = (outcome: Outcome): boolean => outcome.kind === 'lost' && outcome.reason !== 'flood';
const lossOf = (outcome: Outcome): string => (outcome.kind === 'lost' ? outcome.reason : '');
