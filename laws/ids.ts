import type { Operation } from '../contract/types';
import type { History } from '../engine/language/history';
import { lookAfter, lookBefore, idKey } from '../engine/language/history';
import { inconclusive } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import { withoutId, wrongIdCases } from './cases/wrongIds';
import { byBody, byState, byStatus } from './kit/evidence';
import { changesOf, seenIn } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { failed, pass, statusInWords, theClaim, withControl } from './kit/verdicts';

/** Ids that name no role reach none, whether well-formed or not. */
export const ids: Law = {
  name: 'ids',
  about: 'An unknown or malformed id reaches no role and is answered 404 or 400.',
  checks: (context) =>
    context.contract.operations
      .filter(({ plays }) => plays !== 'list' && plays !== 'create')
      .flatMap((operation) => checksFor(context, operation)),
};

function checksFor(context: LawContext, operation: Operation): Check[] {
  const parameter = operation.parameters.find(({ is }) => is === 'role-id');
  const { unknown, malformed, wrongType } = wrongIdCases(context, operation);
  const stated = parameter?.statement ?? operation.request?.idField?.statements.type;
  const bulk = operation.form === 'bulk';
  const reach: Check = {
    rule: {
      id: `${operation.name}.id.malformed`,
      title: `${operation.name} with a malformed id reaches no role`,
      ...ruleParts(stated ?? common('should', 'An unknown or malformed id')),
    },
    cases: malformed,
    judges: 'own',
    judge: (history) => judgeReach(context, operation, history),
  };
  return [
    // Nothing shows what such a write reached, so only its answer tells.
    ...(operation.plays === 'write-only' ? [] : [reach]),
    ...(bulk
      ? []
      : [
          {
            rule: {
              id: `${operation.name}.id.unknown`,
              title: `${operation.name} of an unknown id answers 404 or 400`,
              ...ruleParts(common('should', 'An unknown or malformed id')),
            },
            cases: unknown,
            judges: 'own' as const,
            judge: (history: History) => judgeStatus(history, unknownStatuses),
          },
        ]),
    {
      rule: {
        id: `${operation.name}.id.malformed-status`,
        title: `${operation.name} with a malformed id is refused`,
        ...ruleParts(common('should', 'An unknown or malformed id')),
      },
      cases: wrongType,
      judges: 'own',
      judge: (history) => judgeStatus(history, parameter ? malformedStatuses : malformedBodyStatuses),
    },
    ...missingId(context, operation),
  ];
}

/** An element that names no role, where one must be named. */
function missingId(context: LawContext, operation: Operation): Check[] {
  const stated = operation.request?.idField?.statements.required;
  const label = operation.request?.idField?.label ?? 'id';
  if (!stated || operation.request?.idAt === undefined || operation.request.idAt === '') return [];
  return [
    {
      rule: {
        id: `${operation.name}.${label}.required`,
        title: `${operation.name} refuses an element without ${label}`,
        ...ruleParts(stated),
      },
      cases: [withoutId(context, operation, label)],
      judges: 'own',
      judge: (history) => withControl(history, judgeRefused(history)),
    },
  ];
}

function judgeRefused(history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  if (claim.record.answer.class === 'refused') return pass;
  if (claim.record.answer.class !== 'accepted')
    return inconclusive('unclear-answer', `the request was answered ${statusInWords(claim.record)}`);
  return failed(
    `${history.case.what} was accepted with ${statusInWords(claim.record)}.`,
    'a refusal (4xx)',
    statusInWords(claim.record),
    byStatus(claim.record),
  );
}

/** Whatever the answer: role A, whose id the malformed one resembles, was not reached. */
function judgeReach(context: LawContext, operation: Operation, history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  if (operation.plays === 'show') {
    return record.answer.class === 'accepted' && record.answer.items.length > 0
      ? failed(
          `${record.exchange.request.method} ${record.exchange.request.path} showed a role.`,
          'no role',
          `status ${statusInWords(record)} with a role`,
          byBody(record),
        )
      : pass;
  }
  const id = history.ids['A'];
  const [was, is] = [seenIn(lookBefore(history, record), id), seenIn(lookAfter(history, record), id)];
  if (!was || !lookAfter(history, record)?.list) return inconclusive('not-readable', 'the role could not be read');
  const change = is ? changesOf(context.contract, was, is)[0] : undefined;
  const words = is ? change?.words : 'it is gone';
  // Where others were taken too, a call that was taken itself is worth a second look, alone.
  if (words !== undefined && record.answer.class !== 'accepted' && history.touchedByOthers.has(idKey(id)))
    return inconclusive('disturbed', 'another case changed the role meanwhile');
  return words === undefined
    ? pass
    : failed(
        `${history.case.what} (answered ${statusInWords(record)}) reached role ${idKey(id)}: ${words}.`,
        'no role is reached',
        words,
        byState(history, record, id, change?.pointer),
      );
}

const unknownStatuses: ReadonlySet<number> = new Set([400, 404, 410]);
/** A path that is no role's may be none at all, or that of the list. */
const malformedStatuses: ReadonlySet<number> = new Set([400, 404, 405, 410]);
/** In a body it is a value of the wrong type like any other. */
const malformedBodyStatuses: ReadonlySet<number> = new Set([...malformedStatuses, 422]);

function judgeStatus(history: History, allowed: ReadonlySet<number>): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  if (record.answer.status !== null && allowed.has(record.answer.status)) return pass;
  if (record.answer.class !== 'accepted' && record.answer.class !== 'refused')
    return inconclusive('unclear-answer', `the request was answered ${statusInWords(record)}`);
  return failed(
    `${history.case.what} was answered ${statusInWords(record)}.`,
    '404 or 400',
    statusInWords(record),
    byStatus(record),
  );
}
