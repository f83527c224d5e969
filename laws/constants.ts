import type { Operation } from '../contract/types';
import type { Case } from '../engine/language/case';
import { caseOf } from '../engine/language/caseOf';
import type { History } from '../engine/language/history';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import { childOf, withValueAt } from '../model/pointer';
import { plainControl } from './kit/controls';
import { byStatus } from './kit/evidence';
import { bareItem } from './kit/items';
import { common, ruleParts } from './kit/sources';
import { failed, pass, statusInWords, theClaim, unclear, withControl } from './kit/verdicts';
import { writesOf, writing } from './kit/writes';

/** A member that must have one certain value is refused with another. */
export const constants: Law = {
  name: 'constants',
  about: 'Where a request must carry a constant, such as its resource type, another value is refused.',
  checks: (context) =>
    writesOf(context.contract).flatMap((operation) =>
      Object.keys(operation.request?.constants ?? {}).map((key): Check => ({
        rule: {
          id: `${operation.name}.${key}.constant`,
          title: `${operation.name} refuses another ${key}`,
          ...ruleParts(common('should', '7.2 Resource type conflicts', 'JSON:API')),
        },
        cases: [caseFor(context, operation, key)],
        judges: 'own',
        judge: (history) => withControl(history, judge(history)),
      })),
    ),
};

function caseFor(context: LawContext, operation: Operation, key: string): Case {
  const bare = bareItem(context.contract, operation);
  const { given, call } = writing(context.contract, operation, withValueAt(bare, childOf('', key), 'other'), 'alone');
  return caseOf({
    id: `${operation.name}.${key}.constant`,
    what: `another ${key}, by ${operation.name}`,
    tier: 'quick',
    expects: 'refused',
    given,
    steps: [call],
    control: plainControl(context, operation),
  });
}

function judge(history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  if (claim.record.answer.class === 'refused') return pass;
  if (claim.record.answer.class !== 'accepted') return unclear(claim.record);
  return failed(
    `${history.case.what} was accepted with ${statusInWords(claim.record)}.`,
    'a refusal (409 or another 4xx)',
    statusInWords(claim.record),
    byStatus(claim.record),
  );
}
