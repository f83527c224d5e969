import type { Condition, Operation } from '../../contract/types';
import type { Case, RoleGiven } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { History } from '../../engine/language/history';
import type { Judgement, LawContext } from '../../engine/language/law';
import type { JsonObject } from '../../model/json';
import { overlaid, valueAt } from '../../model/pointer';
import { plainControl } from '../kit/controls';
import { callOf, satisfiedCase } from './satisfied';
import type { UnseenValue } from './unseenValues';
import { conditionsOf, unseenValues } from './unseenValues';
import { silent } from '../kit/verdicts';

/** An element of a bulk request, and the single cases that send what it carries. */
interface Element {
  readonly item: JsonObject;
  readonly singles: readonly Case[];
}

/**
 * Everything that a bulk write must accept though nothing reads it back, in as few requests as possible. Where a
 * request
 * is refused, the single cases are sent.
 */
export function takenTogether(context: LawContext, operation: Operation): Case[] {
  if (operation.plays !== 'write-only' || operation.form !== 'bulk') return [];
  const elements = elementsFor(context, operation);
  return elements
    .filter((_, at) => at % perRequest === 0)
    .map((_, index): Case => {
      const some = elements.slice(index * perRequest, index * perRequest + perRequest);
      const split = some.flatMap(({ singles }) => singles);
      return caseOf({
        id: `${operation.name}.taken together:${String(index)}`,
        what: `${split.map(({ what }) => what.split(', by ')[0] ?? what).join('; ')}, in one ${operation.name}`,
        tier: 'quick',
        expects: 'accepted',
        given: { roles: Object.fromEntries(roles.slice(0, some.length)) },
        steps: [
          callOf(
            operation,
            some.map(({ item }) => item),
            roles.map(([name]) => name),
          ),
        ],
        control: plainControl(context, operation),
        proves: [...new Set(split.flatMap(({ proves }) => proves ?? []))],
        split,
      });
    });
}

/** The first two roles are the case's own, so the lists also show whether they stay as they were. */
const roles: readonly (readonly [string, RoleGiven])[] = [
  ['A', { kind: 'own' }],
  ['B', { kind: 'own' }],
  ['F1', { kind: 'filler' }],
  ['F2', { kind: 'filler' }],
];
const perRequest = roles.length;

/**
 * Null stands beside another effect, with the field that the effect requires. Fields that need no other stand together.
 */
function elementsFor(context: LawContext, operation: Operation): Element[] {
  const values = unseenValues(context, operation);
  const conditions = conditionsOf(operation);
  const nulls = values.filter(({ about }) => about === 'null');
  const listed = values.filter(({ about }) => about === 'listed');
  const alone = values.filter(({ about }) => about === 'alone');
  const within =
    ({ when, is, then }: Condition) =>
    ({ item }: UnseenValue): boolean =>
      valueAt(item, when) === is && valueAt(item, then) !== undefined && valueAt(item, then) !== null;
  const carried = conditions.map((condition) => ({ condition, some: nulls.filter(within(condition)) }));
  const rest = nulls.filter((value) => !carried.some(({ some }) => some.includes(value)));
  const together = (some: readonly UnseenValue[]): JsonObject =>
    some.reduce<JsonObject>((sum, { item }) => overlaid(sum, item), {});
  return [
    ...carried.map(({ condition, some }): Element => {
      const single = satisfiedCase(context, operation, condition);
      return {
        item: some.length > 0 ? together(some) : itemOf(single),
        singles: [single, ...some.map((one) => one.single)],
      };
    }),
    ...[...listed, ...rest].map(({ item, single }): Element => ({ item, singles: [single] })),
    ...(alone.length > 0 ? [{ item: together(alone), singles: alone.map(({ single }) => single) }] : []),
  ];
}

const itemOf = ({ steps: [step] }: Case): JsonObject =>
  (step?.do === 'call' ? (step.items?.[0]?.item ?? {}) : {}) as JsonObject;

/** Judges combined cases and the given single cases: the other single cases are about another rule. */
export const ofItsOwn =
  (cases: readonly Case[], judge: (history: History) => Judgement) =>
  (history: History): Judgement =>
    history.case.split !== undefined || cases.some(({ id }) => id === history.case.id) ? judge(history) : silent;
