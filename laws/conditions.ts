import type { Condition, Operation } from '../contract/types';
import type { Case, Control, Given } from '../engine/language/case';
import { caseOf } from '../engine/language/caseOf';
import type { History } from '../engine/language/history';
import { claimsOf } from '../engine/language/history';
import { inconclusive, notSent } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import type { JsonObject } from '../model/json';
import { withValueAt } from '../model/pointer';
import { turned } from '../model/turned';
import { callOf, companion, elementNames, itemsFor, keyOf, labelOf, satisfiedCase } from './cases/satisfied';
import { ofItsOwn, takenTogether } from './cases/takenTogether';
import { byStatus } from './kit/evidence';
import { common, ruleParts } from './kit/sources';
import {
  failed,
  isNotFound,
  judgeMixed,
  judgeRefused,
  pass,
  statusInWords,
  unclear,
  withControl,
} from './kit/verdicts';

/** What is required when another field has a certain value; with it, the request is accepted. */
export const conditions: Law = {
  name: 'conditions',
  about: 'A request that lacks what one of its values requires is refused, and accepted once it has it.',
  checks: (context) =>
    context.contract.operations.flatMap((operation) =>
      (operation.request?.conditions ?? []).flatMap((condition, turn) =>
        checksFor(context, operation, condition, turn),
      ),
    ),
};

function checksFor(context: LawContext, operation: Operation, condition: Condition, turn: number): Check[] {
  const label = labelOf(operation, condition.then);
  const { bare, whole } = itemsFor(context, operation, condition);
  const words = `${labelOf(operation, condition.when)} ${JSON.stringify(condition.is)}`;
  const control: Control = {
    key: keyOf(operation, condition),
    given: { roles: { K: { kind: 'own' } } },
    call: { ...callOf(operation, [whole], ['K']), purpose: 'control' },
  };
  const refused = (item: JsonObject, what: string, tier: Case['tier'], place: number, size: number): Case =>
    caseOf({
      id: `${operation.name}.${label}.conditional:${what}`,
      what: `${words}, ${what}, by ${operation.name}`,
      tier,
      expects: 'refused',
      given: given(operation, size),
      steps: [
        callOf(
          operation,
          Array.from({ length: size }, (_, index) => (index === place ? item : whole)),
          inPlace(place),
        ),
      ],
      control,
    });
  // What another value requires is no substitute.
  const crossed = (operation.request?.conditions ?? [])
    .filter(({ when, then }) => when === condition.when && then !== condition.then)
    .map(
      ({ then }) =>
        [
          withValueAt(bare, then, companion(operation, then)),
          `with ${labelOf(operation, then)} instead of ${label}`,
        ] as const,
    );
  const bulk = operation.form === 'bulk';
  const alone = [
    refused(bare, `without ${label}`, bulk ? 'standard' : 'quick', 0, 1),
    ...crossed.map(([item, what]) => refused(item, what, 'standard', 0, 1)),
  ];
  const single = satisfiedCase(context, operation, condition);
  const together = takenTogether(context, operation).filter(({ split }) => split?.some(({ id }) => id === single.id));
  const satisfied = together.length > 0 ? [...together, { ...single, tier: 'standard' as const }] : [single];
  // Among others it shows as well whether every element is looked at; in a quick run in another place for each
  // condition.
  const inTurn = bulk
    ? turned(
        [
          ['last', 2],
          ['middle', 1],
          ['first', 0],
        ] as const,
        turn,
      )
    : [];
  // Who takes it without anything takes it with the wrong thing as well, so every other condition is tried with that.
  const [wrongly] =
    turn % 2 === 1
      ? inTurn
          .slice(0, 1)
          .flatMap(([word, at]) =>
            crossed.slice(0, 1).map(([item, what]) => refused(item, `${what} in the ${word} of three`, 'quick', at, 3)),
          )
      : [];
  const places = inTurn.map(([word, at], nth) =>
    refused(bare, `without ${label} in the ${word} of three`, wrongly && nth === 0 ? 'standard' : 'quick', at, 3),
  );
  return [
    {
      rule: {
        id: `${operation.name}.${label}.conditional`,
        title: `${operation.name} requires ${label} with ${words}`,
        ...ruleParts(condition.statement),
      },
      cases: [...(wrongly ? [wrongly] : []), ...places.slice(0, 1), ...alone],
      judges: 'own',
      judge: (history) => withControl(history, (bulk ? judgeMixed : judgeRefused)(history)),
    },
    ...(bulk
      ? [
          {
            rule: {
              id: `${operation.name}.${label}.every-element`,
              title: `${operation.name} requires ${label} in every element`,
              ...ruleParts(common('should', 'Every element of a bulk request is checked')),
            },
            cases: [...(wrongly ? [wrongly] : []), ...places],
            judges: 'own' as const,
            judge: (history: History) => withControl(history, judgeMixed(history)),
          },
        ]
      : []),
    {
      rule: {
        id: `${operation.name}.${label}.satisfied`,
        title: `${operation.name} accepts ${words} with ${label}`,
        ...ruleParts(condition.statement),
      },
      cases: satisfied,
      judges: 'own',
      judge: ofItsOwn([single], judgeAccepted),
    },
  ];
}

/** The elementNames with A, which is tried, in its place. */
const inPlace = (place: number): string[] => {
  const others = elementNames.slice(1);
  return [...others.slice(0, place), 'A', ...others.slice(place)];
};
/** Role A has none of it yet: what was stored earlier may satisfy the requirement. */
const given = (operation: Operation, size: number): Given => ({
  roles: Object.fromEntries(
    elementNames
      .slice(0, size)
      .map((name) => [
        name,
        name === 'A'
          ? { kind: 'own' as const, shared: true as const, untouchedBy: operation.name }
          : { kind: 'filler' as const },
      ]),
  ),
});

/** It is enough that one of the values is taken: which they are may be open. */
function judgeAccepted(history: History): Judgement {
  const claims = claimsOf(history);
  const record = claims.find(({ answer }) => answer.class !== 'refused') ?? claims.at(-1);
  if (!record || claims.length < history.case.steps.length) return notSent(history);
  if (claims.some(({ answer }) => answer.class === 'accepted')) return pass;
  if (isNotFound(record))
    return inconclusive(
      'wrong-place',
      `answered ${statusInWords(record)}: perhaps the operation stands elsewhere; set ` +
        `operations.${record.step.do === 'call' ? record.step.operation : ''} in the configuration`,
    );
  if (record.answer.class !== 'refused') return unclear(record);
  const each = claims.length > 1 ? `, each of ${String(claims.length)} values tried` : '';
  return failed(
    `${history.case.what} was refused with ${statusInWords(record)}${each}.`,
    'a 2xx status',
    statusInWords(record),
    byStatus(record),
  );
}
