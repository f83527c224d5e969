import { operationsFor } from '../../contract/questions';
import type { Operation, Play } from '../../contract/types';
import type { Case } from '../../engine/language/case';
import type { Check, LawContext } from '../../engine/language/law';

/**
 * What a law says of a kind of operation, said of every operation of that kind. Each time the contract looks as if the
 * operation were the only one of its kind, so the law speaks of `operationFor` alone. Where there are several, ids and
 * titles of the rules name the operation, and so do the ids of the cases. `isFirst`: the operation that a run uses for
 * its own roles.
 */
export function eachOf(
  context: LawContext,
  plays: Play,
  checks: (context: LawContext, isFirst: boolean) => readonly Check[],
): readonly Check[] {
  const operations = operationsFor(context.contract, plays);
  if (operations.length < 2) return checks(context, true);
  return operations.flatMap((operation, index) =>
    checks(withOnly(context, operation), index === 0).map((check) => namedCheck(check, operation)),
  );
}

/** The context without the other operations of the same kind. */
export const withOnly = (context: LawContext, operation: Operation): LawContext => ({
  ...context,
  contract: {
    ...context.contract,
    operations: context.contract.operations.filter((one) => one === operation || one.plays !== operation.plays),
  },
});

/** A case that names its operation where the contract has several of the kind. */
export const namedCase = ({ contract }: LawContext, operation: Operation, one: Case): Case =>
  operationsFor(contract, operation.plays).length < 2 ? one : renamed(operation, one);

/** The judge sees the ids that the law gave its cases. */
function namedCheck(check: Check, operation: Operation): Check {
  const ids = new Map(check.cases.flatMap(withParts).map(({ id }) => [namedId(operation, id), id]));
  return {
    ...check,
    rule: { ...check.rule, id: namedId(operation, check.rule.id), title: `${check.rule.title} (by ${operation.name})` },
    cases: check.cases.map((one) => renamed(operation, one)),
    judge: (history) => {
      const id = ids.get(history.case.id);
      return check.judge(id === undefined ? history : { ...history, case: { ...history.case, id } });
    },
  };
}

const withParts = (one: Case): Case[] => [one, ...(one.split ?? []).flatMap(withParts)];

const renamed = (operation: Operation, one: Case): Case => ({
  ...one,
  id: namedId(operation, one.id),
  ...(one.unless === undefined ? {} : { unless: namedId(operation, one.unless) }),
  ...(one.split === undefined ? {} : { split: one.split.map((part) => renamed(operation, part)) }),
});

/** `delete.gone` becomes `delete-many.gone`; an id that begins otherwise ends with the name. */
function namedId({ plays, name }: Operation, id: string): string {
  const [, before = '', rest = ''] = new RegExp(`^(observe\\.)?${plays}\\.(.*)$`, 's').exec(id) ?? [];
  return rest === '' ? `${id}.${name}` : `${before}${name}.${rest}`;
}
