import type { Operation } from '../contract/types';
import type { CallRecord, History } from '../engine/language/history';
import type { Check, Judgement, Law } from '../engine/language/law';
import { byBody } from './kit/evidence';
import { operationOf } from './kit/reading';
import { ruleParts } from './kit/sources';
import { failed, passIf, statusInWords } from './kit/verdicts';

/** A refusal looks as the document says errors look, and a success does not. */
export const errorDocuments: Law = {
  name: 'error-documents',
  about: 'Where the document says what errors look like, refusals look so, and successes do not.',
  checks: ({ contract }) =>
    contract.operations.flatMap((operation): Check[] => {
      const { failure } = operation.response;
      return failure
        ? [
            {
              rule: {
                id: `${operation.name}.errors`,
                title: `A refusal of ${operation.name} has the documented shape of errors, a success has not`,
                ...ruleParts(failure.statement),
              },
              cases: [],
              judges: 'every',
              judge: (history) => judge(operation, failure.validate, history),
            },
          ]
        : [];
    }),
};

function judge(operation: Operation, validate: Operation['response']['validate'], history: History): Judgement {
  const refusals = history.calls.filter(
    (record) => operationOf(record) === operation.name && record.answer.class === 'refused' && isPlain(record),
  );
  for (const record of refusals) {
    const [violation] = validate(record.answer.body);
    if (violation)
      return failed(
        `${operation.name} (${history.case.what}) was refused with ${statusInWords(record)}, but not with ` +
          `the documented errors: ${violation.at || 'the body'} ${violation.message}.`,
        'the documented shape of errors',
        `${violation.at || '/'}: ${violation.message}`,
        byBody(record, violation.at),
      );
  }
  const taken = successes(history, operation);
  const both = taken.find(({ answer: { body } }) => body !== undefined && validate(body).length === 0);
  if (both)
    return failed(
      `${operation.name} (${history.case.what}) was answered ${String(both.answer.status)}, with errors in the answer.`,
      'no errors beside a success',
      `status ${String(both.answer.status)} with errors`,
      byBody(both),
    );
  return passIf(refusals.length + taken.length > 0);
}

/** What a gateway or a router answers before the operation is reached is no affair of the operation's document. */
const isPlain = ({ step }: CallRecord): boolean =>
  step.do === 'call' &&
  step.raw === undefined &&
  typeof step.role !== 'object' &&
  (step.credential ?? 'main') === 'main';

function successes(history: History, operation: Operation): Pick<CallRecord, 'exchange' | 'answer'>[] {
  const calls = history.calls.filter((record) => operationOf(record) === operation.name && isPlain(record));
  const reads = history.looks.flatMap((look) => look.reads.filter((read) => read.operation === operation.name));
  return [...calls, ...reads].filter(({ answer }) => answer.class === 'accepted');
}
