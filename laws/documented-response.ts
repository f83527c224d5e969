import type { Contract, Operation } from '../contract/types';
import type { Answer, CallRecord, History } from '../engine/language/history';
import { lookAfter, lookBefore, isSetup, idKey } from '../engine/language/history';
import type { Check, Judgement, Law } from '../engine/language/law';
import type { Exchange } from '../model/exchange';
import { valueAt } from '../model/pointer';
import { sameValue } from '../model/same';
import { byBody, byStatus } from './kit/evidence';
import { leavesOf } from './kit/items';
import { appeared, operationOf, seenIn } from './kit/reading';
import { ruleParts } from './kit/sources';
import { failed, passIf } from './kit/verdicts';

/** Answers of success are what the document shows: status, media type, shape. */
export const documentedResponse: Law = {
  name: 'documented-response',
  about: 'A success has the documented status, media type and shape.',
  checks: ({ contract }) =>
    contract.operations.flatMap((operation) => [statusCheck(contract, operation), shapeCheck(contract, operation)]),
};

interface Seen {
  readonly exchange: Exchange;
  readonly answer: Answer;
}

function statusCheck(contract: Contract, operation: Operation): Check {
  const { success } = operation.response;
  const wanted = success === '2xx' ? 'a 2xx status' : success.join(' or ');
  return {
    rule: {
      id: `${operation.name}.status`,
      title: `${operation.name} answers success with ${wanted}`,
      ...ruleParts(operation.response.statusStatement),
    },
    cases: [],
    judges: 'every',
    judge: (history) => {
      const wrong = (seen: Seen): Judgement =>
        failed(
          `${contract.title}: ${operation.name} answered ` +
            `${String(seen.answer.status)} where the document prints ${wanted}.`,
          `status ${wanted}`,
          `status ${String(seen.answer.status)}`,
          byStatus(seen),
        );
      const redirected = redirects(history, operation)[0] ?? doneElsewise(history, operation);
      return redirected
        ? wrong(redirected)
        : first(contract, history, operation, (seen) =>
            success === '2xx' || success.includes(seen.answer.status ?? 0) ? null : wrong(seen),
          );
    },
  };
}

/**
 * A plain write that was done, by what the look after it shows, and yet answered with a redirection: so it is no
 * proxy's doing.
 */
function doneElsewise(history: History, operation: Operation): CallRecord | undefined {
  const elsewise = ({ answer: { status } }: CallRecord): boolean => status !== null && status >= 300 && status < 400;
  return history.calls.find(
    (one) =>
      operationOf(one) === operation.name &&
      !isSetup(one) &&
      elsewise(one) &&
      history.case.expects === 'accepted' &&
      one.sent.length > 0 &&
      one.sent.every((element) => stored(history, operation, one, element)),
  );
}

/** Whether all that was sent is there, and something of it was not there before. */
function stored(
  history: History,
  operation: Operation,
  record: CallRecord,
  { id, item }: CallRecord['sent'][number],
): boolean {
  const role =
    id ??
    (record.step.do === 'call' && typeof record.step.role === 'string' ? history.ids[record.step.role] : undefined);
  const [was, is] = [seenIn(lookBefore(history, record), role), seenIn(lookAfter(history, record), role)];
  if (role === undefined || history.touchedByOthers.has(idKey(role))) return false;
  const fields = leavesOf(operation).filter(
    ({ pointer }) => valueAt(item, pointer) !== undefined && valueAt(is, pointer) !== undefined,
  );
  return (
    fields.some(({ pointer }) => !sameValue(valueAt(was, pointer), valueAt(item, pointer))) &&
    fields.every(({ pointer }) => sameValue(valueAt(is, pointer), valueAt(item, pointer)))
  );
}

function shapeCheck(contract: Contract, operation: Operation): Check {
  return {
    rule: {
      id: `${operation.name}.shape`,
      title: `An answer of ${operation.name} has the documented shape`,
      ...ruleParts(operation.response.shapeStatement),
    },
    cases: [],
    judges: 'every',
    judge: (history) =>
      first(contract, history, operation, ({ exchange, answer }) => {
        const [violation] = answer.violations;
        return violation === undefined
          ? null
          : failed(
              `The answer of ${operation.name} does not have the documented shape: ` +
                `${violation.at || 'the body'} ${violation.message}.`,
              `the documented shape (${violation.keyword})`,
              `${violation.at || '/'}: ${violation.message}`,
              byBody({ exchange, answer }, violation.at),
            );
      }),
  };
}

const elsewhere: ReadonlySet<number | null> = new Set([301, 302, 303, 307, 308]);

/** Where a plain request for what is there is sent elsewhere, which no document does. */
function redirects(history: History, operation: Operation): Seen[] {
  const calls = history.calls.filter(
    ({ step }) =>
      step.do === 'call' &&
      step.operation === operation.name &&
      step.raw === undefined &&
      history.case.expects === 'accepted',
  );
  const shown =
    operation.plays === 'show'
      ? history.looks.flatMap((look) =>
          [...look.shown].filter(([key]) => look.list?.items.has(key)).map(([, one]) => one),
        )
      : [];
  return [...calls, ...shown].filter(({ answer }) => elsewhere.has(answer.status));
}

/** The first answer that something is wrong with; pass where there were answers and nothing was. */
function first(
  contract: Contract,
  history: History,
  operation: Operation,
  wrong: (seen: Seen) => Judgement | null,
): Judgement {
  const seen = successes(contract, history, operation);
  for (const one of seen) {
    const judgement = wrong(one);
    if (judgement) return judgement;
  }
  return passIf(seen.length > 0);
}

/**
 * Successes of plain requests: what an accepted bad element or a request broken below the schema is answered is left
 * open.
 */
function successes(contract: Contract, history: History, operation: Operation): Seen[] {
  const calls = history.calls.filter(
    (record) =>
      record.step.do === 'call' &&
      record.step.operation === operation.name &&
      record.step.raw === undefined &&
      (history.case.expects === 'accepted' ||
        record.step.purpose !== 'claim' ||
        (history.case.expects === 'any' &&
          (operation.form === 'single' || madeOne(contract, history, operation, record)))),
  );
  const reads = history.looks.flatMap((look) => look.reads.filter((read) => read.operation === operation.name));
  return [...calls, ...reads].filter(({ answer }) => answer.class === 'accepted');
}

/** The only element of a create, and it came to be: nothing of it was passed over. */
const madeOne = (contract: Contract, history: History, operation: Operation, record: CallRecord): boolean =>
  operation.plays === 'create' && record.sent.length === 1 && appeared(contract, history, record).length === 1;
