import type { Operation, PathParameter } from '../contract/types';
import { callOn } from '../engine/language/calls';
import { caseOf } from '../engine/language/caseOf';
import { inconclusive } from '../engine/language/judgement';
import type { Call, Case, Check, History, Judgement, Law, LawContext, Likeness, RoleRef } from '../engine/language/law';
import { idKey } from '../engine/language/law';
import { plainName } from '../engine/language/plainItem';
import { malformedBodyIds, malformedIds, unknownId } from '../generators/malformed';
import type { MalformedId } from '../generators/types';
import type { Json } from '../model/json';
import { isJsonObject } from '../model/json';
import { withValueAt } from '../model/pointer';
import { namesType } from '../model/schema';
import { plainControl } from './kit/controls';
import { changesOf, lookAfter, lookBefore, seenIn } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { statusInWords, theClaim, withControl } from './kit/verdicts';
import { bareItem, harmlessField, plainValue, plainWrite } from './kit/writes';

/** Ids that name no role reach none, whether well-formed or not. */
export const ids: Law = {
  name: 'ids',
  about: 'An unknown or malformed id reaches no role and is answered 404 or 400.',
  checks: (context) =>
    context.contract.operations
      .filter(({ plays }) => plays !== 'list' && plays !== 'create')
      .flatMap((operation) => checksFor(context, operation)),
};

/** Stands for the real id of role A in generated ids, which are derived from it at run time. */
const realId = (context: LawContext): Json =>
  namesType(context.contract.role.idSchema, 'integer') ? 70707 : '70707070-7070-4070-8070-707070707070';

interface Attempt {
  readonly wrongType: boolean;
  readonly what: string;
  readonly ref: RoleRef;
  readonly tier: Case['tier'];
  readonly unknown: boolean;
}

function checksFor(context: LawContext, operation: Operation): Check[] {
  const parameter = operation.parameters.find(({ is }) => is === 'role-id');
  const attempts = parameter ? pathAttempts(context, operation, parameter) : bodyAttempts(context, operation);
  const cases = attempts.map((attempt) => ({ attempt, case: caseFor(context, operation, attempt) }));
  const unknown = cases.filter(({ attempt }) => attempt.unknown).map((one) => one.case);
  const malformed = cases.filter(({ attempt }) => !attempt.unknown).map((one) => one.case);
  // A whole number that is nobody's id is merely unknown, and what bulk requests do with unknown ids is left open.
  const wrong = cases.filter(({ attempt }) => !attempt.unknown && attempt.wrongType).map((one) => one.case);
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
      cases: wrong,
      judges: 'own',
      judge: (history) => judgeStatus(history, parameter ? malformedStatuses : malformedBodyStatuses),
    },
    ...missingId(context, operation),
  ];
}

function pathAttempts(context: LawContext, operation: Operation, parameter: PathParameter): Attempt[] {
  const real = realId(context);
  // Only of text: the beginning of a number may be another role's id.
  const begins = (segment: string): boolean =>
    typeof real === 'string' && segment.length >= 4 && real.startsWith(segment);
  const templated = (segment: string): string =>
    segment !== real && begins(segment) ? `{A:${String(segment.length)}}` : segment.split(idKey(real)).join('{A}');
  const attempt = ({ what, segment, tier, near }: MalformedId): Attempt => ({
    what,
    ref: near ? { near: 'A', as: near } : { segment: templated(segment) },
    tier,
    unknown: false,
    wrongType: true,
  });
  const forms = malformedIds(parameter.schema, real);
  const quick = forms.filter(({ tier }) => tier === 'quick');
  const near = forms.filter((form) => form.near !== undefined);
  const others = forms.filter((form) => !quick.includes(form) && !near.includes(form));
  const byName: Attempt = {
    what: 'the name of a role',
    ref: { near: 'A', as: 'name' },
    tier: 'standard',
    unknown: false,
    wrongType: true,
  };
  return [
    {
      what: 'unknown',
      ref: { segment: idKey(unknownId(context.contract.role.idSchema, ownSeed(context, operation))) },
      tier: 'quick',
      unknown: true,
      wrongType: false,
    },
    // Show tries every form; the others, which find roles by the same means, some.
    ...[...[...quick, ...near].map(attempt), byName, ...others.map(attempt)].filter(
      (_, index) => operation.plays === 'show' || index < 9,
    ),
  ];
}

/** An id of each operation's own: what one of them brings to life, no other takes away before it is seen again. */
const ownSeed = ({ contract, seed }: LawContext, operation: Operation): number =>
  seed + 1000 * contract.operations.indexOf(operation);

function bodyAttempts(context: LawContext, operation: Operation): Attempt[] {
  if (operation.request?.idAt === undefined) return [];
  const real = realId(context);
  // What nothing shows is told by its answer alone, so a few do.
  return malformedBodyIds(context.contract.role.idSchema, real)
    .filter((_, index) => operation.plays !== 'write-only' || index % 3 === 0)
    .flatMap(({ what, value, tier }): Attempt[] => {
      if (value === undefined) return [];
      const whole = typeof value === 'number' && Number.isInteger(value);
      const as: Likeness | undefined =
        typeof value === 'number' && !whole
          ? 'fraction'
          : Array.isArray(value)
            ? 'array'
            : isJsonObject(value)
              ? 'object'
              : undefined;
      const ref: RoleRef = as
        ? { near: 'A', as }
        : { json: typeof value === 'string' ? value.split(idKey(real)).join('{A}') : value };
      return [
        {
          what,
          ref,
          tier,
          unknown: false,
          wrongType: typeof value !== typeof real || (typeof real === 'number' && !whole),
        },
      ];
    });
}

function caseFor(context: LawContext, operation: Operation, attempt: Attempt): Case {
  return caseOf({
    id: `${operation.name}.id:${attempt.what}`,
    what: `${operation.name} of the id ${attempt.what}`,
    tier: attempt.tier,
    given: { roles: { A: { kind: 'own', shared: true } } },
    steps: [callFor(context, operation, attempt.ref)],
  });
}

function callFor(context: LawContext, operation: Operation, ref: RoleRef): Call {
  const field = harmlessField(context.contract, operation);
  const bare = bareItem(context.contract, operation);
  const item: Json | undefined =
    operation.plays === 'update'
      ? field
        ? withValueAt(bare, field.pointer, plainValue(context, field))
        : bare
      : operation.plays === 'write-only'
        ? plainWrite(context, operation)
        : undefined;
  return callOn(operation, [item === undefined ? { role: ref } : { role: ref, item }]);
}

/** An element that names no role, where one must be named. */
function missingId(context: LawContext, operation: Operation): Check[] {
  const stated = operation.request?.idField?.statements.required;
  const label = operation.request?.idField?.label ?? 'id';
  if (!stated || operation.request?.idAt === undefined || operation.request.idAt === '') return [];
  // With a name, so that a server which takes it for a new role has what that needs.
  const item =
    operation.plays === 'update'
      ? plainName(context.contract, plainWrite(context, operation), 'nameless')
      : plainWrite(context, operation);
  return [
    {
      rule: {
        id: `${operation.name}.${label}.required`,
        title: `${operation.name} refuses an element without ${label}`,
        ...ruleParts(stated),
      },
      cases: [
        caseOf({
          id: `${operation.name}.id:left out`,
          what: `an element without ${label}, by ${operation.name}`,
          tier: 'quick',
          expects: 'refused',
          steps: [callOn(operation, [{ item }])],
          control: plainControl(context, operation),
        }),
      ],
      judges: 'own',
      judge: (history) => withControl(history, judgeRefused(history)),
    },
  ];
}

function judgeRefused(history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  if (claim.record.answer.class === 'refused') return { verdict: 'pass' };
  if (claim.record.answer.class !== 'accepted')
    return inconclusive('unclear-answer', `the request was answered ${statusInWords(claim.record)}`);
  return {
    verdict: 'fail',
    message: `${history.case.what} was accepted with ${statusInWords(claim.record)}.`,
    expected: 'a refusal (4xx)',
    actual: statusInWords(claim.record),
  };
}

/** Whatever the answer: role A, whose id the malformed one resembles, was not reached. */
function judgeReach(context: LawContext, operation: Operation, history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  if (operation.plays === 'show') {
    return record.answer.class === 'accepted' && record.answer.items.length > 0
      ? {
          verdict: 'fail',
          message: `${record.exchange.request.method} ${record.exchange.request.path} showed a role.`,
          expected: 'no role',
          actual: `status ${statusInWords(record)} with a role`,
        }
      : { verdict: 'pass' };
  }
  const id = history.ids['A'];
  const [was, is] = [seenIn(lookBefore(history, record), id), seenIn(lookAfter(history, record), id)];
  if (!was || !lookAfter(history, record)?.list) return inconclusive('not-readable', 'the role could not be read');
  const words = is ? changesOf(context.contract, was, is)[0]?.words : 'it is gone';
  // Where others were taken too, a call that was taken itself is worth a second look, alone.
  if (words !== undefined && record.answer.class !== 'accepted' && history.touchedByOthers.has(idKey(id)))
    return inconclusive('disturbed', 'another case changed the role meanwhile');
  return words === undefined
    ? { verdict: 'pass' }
    : {
        verdict: 'fail',
        message: `${history.case.what} (answered ${statusInWords(record)}) reached role ${idKey(id)}: ${words}.`,
        expected: 'no role is reached',
        actual: words,
      };
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
  if (record.answer.status !== null && allowed.has(record.answer.status)) return { verdict: 'pass' };
  if (record.answer.class !== 'accepted' && record.answer.class !== 'refused')
    return inconclusive('unclear-answer', `the request was answered ${statusInWords(record)}`);
  return {
    verdict: 'fail',
    message: `${history.case.what} was answered ${statusInWords(record)}.`,
    expected: '404 or 400',
    actual: statusInWords(record),
  };
}
