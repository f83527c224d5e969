import type { Operation, WritableField } from '../contract/types';
import type { Case } from '../engine/language/case';
import { caseOf } from '../engine/language/caseOf';
import type { History } from '../engine/language/history';
import { inconclusive } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import { valueAt, withValueAt } from '../model/pointer';
import { plainControl } from './kit/controls';
import { byState } from './kit/evidence';
import { bareItem, leavesOf } from './kit/items';
import { after, appeared, inWords, seesAfter } from './kit/reading';
import { ruleParts } from './kit/sources';
import { failed, pass, statusInWords, theClaim, withControl } from './kit/verdicts';
import { writesOf, writing } from './kit/writes';

/** A feature that is disabled is never shown enabled. */
export const features: Law = {
  name: 'features',
  about: 'A role never shows a feature enabled that the configuration calls disabled.',
  checks: (context) =>
    writesOf(context.contract).flatMap((operation) =>
      leavesOf(operation).flatMap((field): Check[] => {
        const { feature } = field;
        if (!feature?.statement || !context.disabledFeatures.includes(feature.name)) return [];
        return [
          {
            rule: {
              id: `${operation.name}.${field.label}.feature`,
              title: `${operation.name} never leaves ${field.label} enabled where ${feature.name} is disabled`,
              ...ruleParts(feature.statement),
            },
            cases: feature.enabling.map((value): Case => {
              const { given, call } = writing(
                context.contract,
                operation,
                withValueAt(bareItem(context.contract, operation), field.pointer, value),
                'alone',
              );
              return caseOf({
                id: `${operation.name}.${field.label}.feature:${inWords(value)}`,
                what: `${field.label} ${inWords(value)} though the feature is disabled, by ${operation.name}`,
                tier: 'quick',
                given,
                steps: [call],
                control: plainControl(context, operation),
                sees: seesAfter(context.contract, [field.pointer]),
              });
            }),
            judges: 'own',
            judge: (history) => withControl(history, judge(context, operation, field, history)),
          },
        ];
      }),
    ),
};

function judge(context: LawContext, operation: Operation, field: WritableField, history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const role =
    operation.plays === 'create'
      ? (after(history, claim.record, 'N') ?? appeared(context.contract, history, claim.record)[0])
      : after(history, claim.record, 'A');
  if (!role)
    return claim.record.answer.class === 'refused'
      ? pass
      : inconclusive('not-readable', 'the role could not be read afterwards');
  const now = valueAt(role, field.pointer);
  return now !== undefined && field.feature?.enabling.includes(now)
    ? failed(
        `${field.feature.name} is disabled, but after ${operation.name} ` +
          `(${statusInWords(claim.record)}) the role shows ${field.label} ${inWords(now)}.`,
        'never shown enabled',
        `${field.label}: ${inWords(now)}`,
        byState(history, claim.record, valueAt(role, context.contract.role.idAt), field.pointer),
      )
    : pass;
}
