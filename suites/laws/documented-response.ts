import type { Contract, Operation } from '../../contract/types';
import type { Answer, Check, History, Judgement, Law } from '../../engine/law';
import type { Exchange } from '../../model/exchange';
import { ruleParts } from './support/sources';

/** Answers of success are what the document shows: status, media type, shape. */
export const documentedResponse: Law = {
  name: 'documented-response',
  about: 'A success has the documented status, media type and shape.',
  checks: ({ contract }) => contract.operations.flatMap((operation) => [statusCheck(contract, operation), shapeCheck(operation)]),
};

interface Seen { readonly exchange: Exchange; readonly answer: Answer }

function statusCheck(contract: Contract, operation: Operation): Check {
  const { success } = operation.response;
  const wanted = success === '2xx' ? 'a 2xx status' : success.join(' or ');
  return {
    rule: { id: `${operation.name}.status`, title: `${operation.name} answers success with ${wanted}`, ...ruleParts(operation.response.statusStatement) },
    cases: [], judges: 'every',
    judge: (history) => {
      const wrong = ({ answer }: Pick<Seen, 'answer'>): Judgement => ({
        verdict: 'fail', message: `${contract.title}: ${operation.name} answered ${String(answer.status)} where the document prints ${wanted}.`,
        expected: `status ${wanted}`, actual: `status ${String(answer.status)}`,
      });
      const redirected = redirects(history, operation)[0];
      return redirected ? wrong(redirected) : first(history, operation, (seen) => (success === '2xx' || success.includes(seen.answer.status ?? 0) ? null : wrong(seen)));
    },
  };
}

function shapeCheck(operation: Operation): Check {
  return {
    rule: { id: `${operation.name}.shape`, title: `An answer of ${operation.name} has the documented shape`, ...ruleParts(operation.response.shapeStatement) },
    cases: [], judges: 'every',
    judge: (history) => first(history, operation, ({ answer }) => {
      const [violation] = answer.violations;
      return violation === undefined ? null : {
        verdict: 'fail', message: `The answer of ${operation.name} does not have the documented shape: ${violation.at || 'the body'} ${violation.message}.`,
        expected: `the documented shape (${violation.keyword})`, actual: `${violation.at || '/'}: ${violation.message}`,
      };
    }),
  };
}

const elsewhere: ReadonlySet<number | null> = new Set([301, 302, 303, 307, 308]);

/** Where a plain request for what is there is sent elsewhere, which no document does. */
function redirects(history: History, operation: Operation): { readonly answer: Answer }[] {
  const calls = history.calls.filter(({ step }) => step.do === 'call' && step.operation === operation.name && step.raw === undefined && history.case.expects === 'accepted');
  const shown = operation.plays === 'show' ? history.looks.flatMap((look) => [...look.shown].filter(([key]) => look.list?.items.has(key)).map(([, one]) => one)) : [];
  return [...calls, ...shown].filter(({ answer }) => elsewhere.has(answer.status));
}

/** The first answer that something is wrong with; pass where there were answers and nothing was. */
function first(history: History, operation: Operation, wrong: (seen: Seen) => Judgement | null): Judgement {
  const seen = successes(history, operation);
  for (const one of seen) {
    const judgement = wrong(one);
    if (judgement) return judgement;
  }
  return seen.length > 0 ? { verdict: 'pass' } : { verdict: 'silent' };
}

/** Successes of plain requests: what an accepted bad element or a request broken below the schema is answered is left open. */
function successes(history: History, operation: Operation): Seen[] {
  const calls = history.calls.filter(({ step }) => step.do === 'call' && step.operation === operation.name && step.raw === undefined
    && (history.case.expects === 'accepted' || step.purpose !== 'claim' || (history.case.expects === 'any' && operation.form === 'single')));
  const reads = history.looks.flatMap((look) => look.reads.filter((read) => read.operation === operation.name));
  return [...calls, ...reads].filter(({ answer }) => answer.class === 'accepted');
}
