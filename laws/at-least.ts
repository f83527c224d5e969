import { keepsAtLeast, operationFor, operationsFor, ruleStem } from '../contract/questions';
import type { AtLeast, Operation } from '../contract/types';
import type { Case } from '../engine/language/case';
import type { CallRecord, History, Look } from '../engine/language/history';
import { lookAfter, lookBefore, isBefore, isBetween, claimsOf, idKey } from '../engine/language/history';
import { inconclusive, notSent, setupFailed } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import type { Json } from '../model/json';
import type { Evidence } from '../model/observation';
import { valueAt } from '../model/pointer';
import { defaultLife, kindInWords } from './cases/defaultRoles';
import { waysToLose } from './cases/lastDefault';
import { namedCase, withOnly } from './kit/eachOf';
import { between, bySnapshot, byState, byStatus } from './kit/evidence';
import { operationOf, playsOf, seenIn } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { failed, gravest, pass, passIf, silent, statusInWords, unclear } from './kit/verdicts';

/** At every moment the least number of live roles of a kind is there, whatever is tried to lose the last one. */
export const atLeastLaw: Law = {
  name: 'at-least',
  about: 'No request takes away the last live role of a kind that must always be there.',
  checks: (context) => {
    const { atLeast } = context.contract;
    return atLeast ? checksFor(context, atLeast) : [];
  },
};

const nameOfRule = (atLeast: AtLeast): string => atLeast.where[0]?.pointer.split('/').at(-1) ?? 'default';

function checksFor(context: LawContext, atLeast: AtLeast): Check[] {
  const tries = [...waysToLose(context.contract, atLeast), ...furtherWays(context, atLeast)];
  const name = nameOfRule(atLeast);
  const all = defaultLife(context, atLeast);
  return [
    {
      rule: {
        id: `${name}.at-least-one`,
        title:
          `At every moment there ${atLeast.n === 1 ? 'is' : 'are'} at least ` +
          `${String(atLeast.n)} live ${kindInWords(atLeast)} role`,
        ...ruleParts(atLeast.statement),
      },
      cases: tries,
      judges: 'every',
      judge: (history) => judgeAtLeast(context, atLeast, history),
    },
    ...operationsFor(context.contract, 'create').map((operation) => accepted(context, atLeast, operation)),
    ...operationsFor(context.contract, 'update').map((operation) => accepted(context, atLeast, operation)),
    ...(atLeast.lastRefused
      ? [
          {
            rule: {
              id: `${name}.last-refused`,
              title: `Losing the last ${kindInWords(atLeast)} role is refused`,
              ...ruleParts(atLeast.lastRefused),
            },
            cases: tries.filter(({ expects }) => expects === 'refused'),
            judges: 'own' as const,
            judge: (history: History) => judgeRefused(atLeast, history),
          },
        ]
      : []),
    ...(atLeast.freeWhileAnother
      ? [
          {
            rule: {
              id: `${name}.free-while-another`,
              title: `${name} can be taken from a role while another remains`,
              ...ruleParts(atLeast.freeWhileAnother),
            },
            cases: [all],
            judges: 'own' as const,
            judge: (history: History) => judgeFree(context, atLeast, history),
          },
        ]
      : []),
  ];
}

/** The ways to lose the only default role that a second operation of a kind gives. */
const furtherWays = (context: LawContext, atLeast: AtLeast): Case[] =>
  (['create', 'update', 'delete'] as const).flatMap((plays) =>
    operationsFor(context.contract, plays)
      .slice(1)
      .flatMap((operation) =>
        waysToLose(withOnly(context, operation).contract, atLeast)
          .filter(({ steps }) => steps.some((step) => step.do === 'call' && step.operation === operation.name))
          .map((one) => namedCase(context, operation, one)),
      ),
  );

/** An operation makes a role a default one; the first of its kind is tried in a case with the others. */
function accepted(context: LawContext, atLeast: AtLeast, operation: Operation): Check {
  const { contract } = context;
  const isFirst = operation === operationFor(contract, operation.plays);
  const life = defaultLife(withOnly(context, operation), atLeast);
  const stem = ruleStem(contract, operation);
  return {
    rule: {
      id: `${stem}.${nameOfRule(atLeast)}.accepted`,
      title:
        operation.plays === 'create'
          ? `${stem} accepts a ${kindInWords(atLeast)} role, and it is one`
          : `${stem} makes a role a ${kindInWords(atLeast)} one`,
      ...ruleParts(common('must', 'Plain valid requests are accepted')),
    },
    cases: [isFirst ? defaultLife(context, atLeast) : namedCase(context, operation, life)],
    judges: 'own',
    judge: (history) => judgeSet(atLeast, operation, history),
  };
}

/** Whom a call speaks of: the first role it names. */
const spokenOf = (history: History, { step }: CallRecord): Json | undefined => {
  const name = step.do === 'call' ? (step.role ?? step.items?.[0]?.role) : undefined;
  return typeof name === 'string' ? history.ids[name] : undefined;
};

const apart: Judgement = inconclusive('no-occasion', 'the case falls apart, and its parts tell');

function judgeSet(atLeast: AtLeast, { name }: Operation, history: History): Judgement {
  const [steered] = atLeast.where;
  const record = claimsOf(history).find(
    (one) =>
      operationOf(one) === name &&
      steered !== undefined &&
      valueAt(one.sent[0]?.item, steered.pointer) === steered.equals,
  );
  // Of the parts into which the combined case falls each is about one operation.
  if (!record) return history.problem === null ? silent : setupFailed(history.problem);
  if (record.answer.class !== 'accepted' && record.answer.class !== 'refused') return unclear(record);
  if (record.answer.class === 'refused' && history.case.split) return apart;
  if (record.answer.class === 'refused' && (history.control === 'refused' || history.control === 'failed'))
    return inconclusive('control-failed', 'a plain control right after was not accepted either');
  if (record.answer.class === 'refused')
    return failed(
      `${history.case.what} was refused with ${statusInWords(record)}.`,
      'a 2xx status',
      statusInWords(record),
      byStatus(record),
    );
  const is = seenIn(lookAfter(history, record), spokenOf(history, record));
  if (!is) return inconclusive('not-readable', 'the role could not be read afterwards');
  const now = valueAt(is, steered?.pointer ?? '');
  if (now === undefined) return inconclusive('not-shown', 'the field is not shown');
  return now === steered?.equals
    ? pass
    : failed(
        `${history.case.what} was answered ${statusInWords(record)}, but the role shows ${JSON.stringify(now)}.`,
        JSON.stringify(steered?.equals),
        JSON.stringify(now),
        byState(history, record, spokenOf(history, record), steered?.pointer),
      );
}

const keepersIn = ({ contract }: LawContext, look: Look | undefined): string[] =>
  [...(look?.list?.items.entries() ?? [])].filter(([, item]) => keepsAtLeast(contract, item)).map(([key]) => key);

/** Claims that would lose such a role. */
const losingClaims = ({ where }: AtLeast, history: History): CallRecord[] =>
  claimsOf(history).filter(
    (record) =>
      playsOf(record) === 'delete' || record.sent.some(({ item }) => valueAt(item, where[0]?.pointer ?? '') === false),
  );

/** The state refutes by itself: a list before with one, a list after with none. */
function judgeAtLeast(context: LawContext, atLeast: AtLeast, history: History): Judgement {
  const counts = history.looks.map((look) => (look.list ? keepersIn(context, look).length : null));
  const lost = counts.findIndex(
    (count, index) =>
      count !== null &&
      count < atLeast.n &&
      counts.slice(0, index).some((earlier) => earlier !== null && earlier >= atLeast.n),
  );
  if (lost >= 0) {
    const between = history.calls.filter((record) => isBetween(record, lost - 1));
    const record =
      between.find(({ answer }) => answer.class === 'accepted') ??
      history.calls.filter((record) => isBefore(record, lost)).at(-1);
    return {
      ...failed(
        `${history.case.what} (answered ${record ? statusInWords(record) : 'nothing'}): the list before ` +
          `shows ${String(counts[lost - 1])} live ${kindInWords(atLeast)} ` +
          `role${counts[lost - 1] === 1 ? '' : 's'}, the list after shows none.`,
        `at least ${String(atLeast.n)}`,
        '0',
        losingEvidence(context, atLeast, history, lost, record),
      ),
      refutesItself: true,
    };
  }
  const tried =
    history.case.id.startsWith('at-least:') &&
    history.problem === null &&
    counts.length > 1 &&
    counts.every((count) => count !== null);
  return passIf(tried);
}

/** One of the roles that kept it before and do not after, as the list shows it. */
function losingEvidence(
  context: LawContext,
  { where }: AtLeast,
  { looks }: History,
  lost: number,
  record: CallRecord | undefined,
): Evidence | undefined {
  const [was, is] = [looks[lost - 1], looks[lost]];
  const keeper = keepersIn(context, was)[0];
  return record
    ? between(record, was, is, keeper, where[0]?.pointer, 'list')
    : bySnapshot(undefined, is, keeper, where[0]?.pointer, 'list');
}

function judgeRefused(atLeast: AtLeast, history: History): Judgement {
  const losing = losingClaims(atLeast, history);
  const record = losing.find(({ answer }) => answer.class !== 'refused') ?? losing[0];
  if (!record) return notSent(history, 'nothing was sent');
  if (record.answer.class === 'refused') return pass;
  if (record.answer.class !== 'accepted') return unclear(record);
  return failed(
    `${history.case.what} was accepted with ${statusInWords(record)}.`,
    'a refusal (4xx)',
    statusInWords(record),
    byStatus(record),
  );
}

/** Each that was taken away or deleted while others remained. */
function judgeFree(context: LawContext, atLeast: AtLeast, history: History): Judgement {
  return (
    gravest(losingClaims(atLeast, history).map((record) => judgeLoss(context, atLeast, history, record))) ??
    (history.problem === null ? silent : setupFailed(history.problem))
  );
}

function judgeLoss(context: LawContext, atLeast: AtLeast, history: History, record: CallRecord): Judgement {
  const id = spokenOf(history, record);
  const others = keepersIn(context, lookBefore(history, record)).filter((key) => key !== idKey(id)).length;
  if (others < atLeast.n) return inconclusive('no-occasion', 'no other such role remained, as where only one may be');
  const was = seenIn(lookBefore(history, record), id);
  if (!was || !keepsAtLeast(context.contract, was)) return inconclusive('no-occasion', 'the role did not have it');
  if (record.answer.class === 'accepted') return pass;
  if (record.answer.class !== 'refused') return unclear(record);
  if (history.case.split) return apart;
  return failed(
    `${history.case.what} was refused (${statusInWords(record)}) though ` +
      `${String(others)} other${others === 1 ? '' : 's'} remained.`,
    'a 2xx status',
    statusInWords(record),
    byStatus(record),
  );
}
