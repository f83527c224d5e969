import { keepsAtLeast, operationFor } from '../contract/questions';
import type { AtLeast, Contract } from '../contract/types';
import { callOn } from '../engine/language/calls';
import { caseOf } from '../engine/language/caseOf';
import { inconclusive, notSent, setupFailed } from '../engine/language/judgement';
import type {
  Call,
  CallRecord,
  Case,
  Check,
  Given,
  History,
  Judgement,
  Law,
  LawContext,
  Look,
  Step,
} from '../engine/language/law';
import { claimsOf, idKey } from '../engine/language/law';
import { textOfLength } from '../generators/values/textOfLength';
import type { Json, JsonObject } from '../model/json';
import { overlaid, valueAt, withoutValueAt, withValueAt } from '../model/pointer';
import {
  keeping,
  kindInWords,
  movingCases,
  otherScope,
  otherValues,
  permitted,
  setCase,
  toAndFro,
  update,
} from './cases/atLeastCases';
import { operationOf, playsOf, seenIn } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { gravest, statusInWords, unclear } from './kit/verdicts';
import { deleteOf, fieldsOf } from './kit/writes';

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
  const tries = waysToLose(context.contract, atLeast);
  const name = nameOfRule(atLeast);
  const moving = movingCases(context.contract, atLeast);
  const [byCreate, byUpdate] = [setCase(context, atLeast, 'create'), setCase(context, atLeast, 'update')];
  const all = toAndFro(context, atLeast, [byCreate, byUpdate, ...moving]);
  return [
    {
      rule: {
        id: `${name}.at-least-one`,
        title: `At every moment there ${atLeast.n === 1 ? 'is' : 'are'} at least ${String(atLeast.n)} live ${kindInWords(atLeast)} role`,
        ...ruleParts(atLeast.statement),
      },
      cases: tries,
      judges: 'every',
      judge: (history) => judgeAtLeast(context, atLeast, history),
    },
    {
      rule: {
        id: `create.${name}.accepted`,
        title: `create accepts a ${kindInWords(atLeast)} role, and it is one`,
        ...ruleParts(common('must', 'Plain valid requests are accepted')),
      },
      cases: [all],
      judges: 'own' as const,
      judge: (history: History) => judgeSet(context, atLeast, 'create', history),
    },
    {
      rule: {
        id: `update.${name}.accepted`,
        title: `update makes a role a ${kindInWords(atLeast)} one`,
        ...ruleParts(common('must', 'Plain valid requests are accepted')),
      },
      cases: [all],
      judges: 'own' as const,
      judge: (history: History) => judgeSet(context, atLeast, 'update', history),
    },
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

/** Every way to lose the last one: A, of the run's own, is the only one that is left; or one that was there before. */
function waysToLose(contract: Contract, atLeast: AtLeast): Case[] {
  const [steered, ...narrowing] = atLeast.where;
  if (!steered) return [];
  const { pointer } = steered;
  const sole: Given = { roles: { A: { kind: 'own', item: keeping(contract, atLeast, 'sole') } }, sole: 'A' };
  const elsewhere = otherScope(contract, atLeast);
  const standby: Given = elsewhere
    ? { roles: { ...sole.roles, B: { kind: 'own', item: elsewhere } }, sole: 'A' }
    : sole;
  const removed: Given = {
    roles: { ...sole.roles, R: { kind: 'removed', item: keeping(contract, atLeast, 'removed') } },
    sole: 'A',
  };
  const set = (value: Json): Step[] => [update(contract, 'A', 'sole', [[pointer, value]])];
  const gone: Step[] = [deleteOf(contract, ['A'])];
  const one = (
    id: string,
    what: string,
    given: Given,
    steps: Step[],
    expects: Case['expects'],
    tier: Case['tier'] = 'quick',
  ): Case =>
    caseOf({
      id: `at-least:${id}`,
      what: `the last ${kindInWords(atLeast)} role: ${what}`,
      tier,
      expects,
      given,
      steps,
      needs: permitted,
      alone: true,
    });
  const ways = [
    one('update-false', `update to false`, sole, set(false), 'refused'),
    one('update-without', 'update without the field', sole, [update(contract, 'A', 'sole', [])], 'any'),
    one('update-null', 'update to null', sole, set(null), 'any'),
    one('update-text', 'update to "false"', sole, set('false'), 'any'),
    one('update-zero', 'update to 0', sole, set(0), 'any', 'standard'),
    ...narrowing.flatMap((where) =>
      otherValues(contract, where.pointer, where.equals)
        .slice(0, 1)
        .map((value) =>
          one(
            `update-narrowing:${where.pointer}`,
            `update of ${where.pointer.split('/').at(-1) ?? ''} to ${JSON.stringify(value)}`,
            sole,
            [update(contract, 'A', 'sole', [[where.pointer, value]])],
            'any',
          ),
        ),
    ),
    ...richUpdates(contract, pointer).map((call) =>
      one('update-with-more', 'update to false along with other fields', sole, [call], 'refused'),
    ),
    one('delete', 'delete', sole, gone, 'refused'),
  ];
  const beside = wrongBeside(contract).flatMap(({ what, item }) => [
    one(
      `refused-update:${what}`,
      `update to false along with ${what}`,
      sole,
      [
        {
          ...update(contract, 'A', 'sole', []),
          items: [{ ...(bulkUpdate(contract) ? { role: 'A' } : {}), item: withValueAt(item, pointer, false) }],
        },
      ],
      'refused',
      'standard',
    ),
    one(
      `refused-create:${what}`,
      `another one is created with ${what}`,
      sole,
      [
        callOn(operationFor(contract, 'create'), [
          { role: 'N', item: overlaid(keeping(contract, atLeast, 'other'), item) },
        ]),
      ],
      'any',
      'standard',
    ),
  ]);
  const onceMore = update(contract, 'A', 'sole', [[pointer, steered.equals]]);
  // One after the other between two lists; alone each of them tells who did it. A server may count one that is made
  // such a role again as two.
  const inTurn = one(
    'every way in turn',
    'every way to lose it, one after the other',
    sole,
    [onceMore, ...[...beside, ...ways].flatMap(({ steps }) => steps)],
    'refused',
  );
  return [
    inTurn,
    ...ways.map((way): Case => ({ ...way, unless: inTurn.id })),
    ...(elsewhere
      ? [
          one('false-standby', 'update to false while one of another kind stands by', standby, set(false), 'refused'),
          one('delete-standby', 'delete while one of another kind stands by', standby, gone, 'refused'),
        ]
      : []),
    ...(elsewhere
      ? [
          one(
            'create-elsewhere',
            'one of another kind is created',
            sole,
            [callOn(operationFor(contract, 'create'), [{ role: 'B', item: elsewhere }])],
            'any',
          ),
        ]
      : []),
    one(
      'false-again',
      'made one once more, then update to false',
      sole,
      [{ ...onceMore, purpose: 'given' }, ...set(false)],
      'refused',
      'standard',
    ),
    one(
      'delete-again',
      'made one once more, then delete',
      sole,
      [{ ...onceMore, purpose: 'given' }, ...gone],
      'refused',
      'standard',
    ),
    ...(contract.assignment
      ? [
          {
            ...one(
              'delete-held',
              'delete while a user holds it',
              { ...sole, holders: { A: 1 } },
              gone,
              'refused',
              'standard',
            ),
            needs: [...permitted, { kind: 'users' as const, count: 1 }],
            seesUsers: true as const,
          },
        ]
      : []),
    ...beside,
    one('false-removed', 'update to false while a removed one stands by', removed, set(false), 'refused'),
    one('delete-removed', 'delete while a removed one stands by', removed, gone, 'refused'),
    ...[true, false].map((builtIn): Case => ({
      ...one(
        `standing-${builtIn ? 'built-in' : 'custom'}`,
        `update to false of one that was there before, ${builtIn ? 'built in' : 'custom'}`,
        { roles: { A: { kind: 'standing', builtIn } }, sole: 'A' },
        [standingUpdate(contract, pointer)],
        'any',
        builtIn ? 'quick' : 'standard',
      ),
      needs: [
        { kind: 'permit', name: 'default-role' },
        { kind: 'permit', name: 'probe-existing' },
      ],
    })),
  ];
}

const bulkUpdate = (contract: Contract): boolean => operationFor(contract, 'update').form === 'bulk';

/** A name that must be refused, so that the whole request must be. */
function wrongBeside(contract: Contract): { readonly what: string; readonly item: JsonObject }[] {
  const { nameAt } = contract.role;
  const name = operationFor(contract, 'create').request?.fields.find((field) => field.pointer === nameAt);
  const longest = name?.schema['maxLength'];
  const stated = name?.statements.maxLength?.level === 'must';
  return stated && typeof longest === 'number'
    ? [{ what: 'too long a name', item: withValueAt({}, nameAt, textOfLength(longest + 1, { marked: true })) }]
    : [];
}

/** False beside whatever else an update may carry. */
function richUpdates(contract: Contract, pointer: string): Call[] {
  const objects = fieldsOf(operationFor(contract, 'update')).filter(({ schema }) => schema['type'] === 'object');
  return objects.slice(0, 1).map((field) =>
    update(contract, 'A', 'sole', [
      [pointer, false],
      [field.pointer, {}],
    ]),
  );
}

/** The name of a role that is not ours stays out of it where it may. */
function standingUpdate(contract: Contract, pointer: string): Call {
  const call = update(contract, 'A', 'x', [[pointer, false]]);
  return {
    ...call,
    items: (call.items ?? []).map((intent) => ({
      ...intent,
      item: withoutValueAt(intent.item as JsonObject, contract.role.nameAt),
    })),
  };
}

/** Whom a call speaks of: the first role it names. */
const spokenOf = (history: History, { step }: CallRecord): Json | undefined => {
  const name = step.do === 'call' ? (step.role ?? step.items?.[0]?.role) : undefined;
  return typeof name === 'string' ? history.ids[name] : undefined;
};

const apart: Judgement = inconclusive('no-occasion', 'the case falls apart, and its parts tell');

function judgeSet(context: LawContext, atLeast: AtLeast, how: 'create' | 'update', history: History): Judgement {
  const [steered] = atLeast.where;
  const name = operationFor(context.contract, how).name;
  const record = claimsOf(history).find(
    (one) =>
      operationOf(one) === name &&
      steered !== undefined &&
      valueAt(one.sent[0]?.item, steered.pointer) === steered.equals,
  );
  // Of the parts into which the combined case falls each is about one operation.
  if (!record) return history.problem === null ? { verdict: 'silent' } : setupFailed(history.problem);
  if (record.answer.class !== 'accepted' && record.answer.class !== 'refused') return unclear(record);
  if (record.answer.class === 'refused' && history.case.split) return apart;
  if (record.answer.class === 'refused' && (history.control === 'refused' || history.control === 'failed'))
    return inconclusive('control-failed', 'a plain control right after was not accepted either');
  if (record.answer.class === 'refused')
    return {
      verdict: 'fail',
      message: `${history.case.what} was refused with ${statusInWords(record)}.`,
      expected: 'a 2xx status',
      actual: statusInWords(record),
    };
  const is = seenIn(history.looks[record.look + 1], spokenOf(history, record));
  if (!is) return inconclusive('not-readable', 'the role could not be read afterwards');
  const now = valueAt(is, steered?.pointer ?? '');
  if (now === undefined) return inconclusive('not-shown', 'the field is not shown');
  return now === steered?.equals
    ? { verdict: 'pass' }
    : {
        verdict: 'fail',
        message: `${history.case.what} was answered ${statusInWords(record)}, but the role shows ${JSON.stringify(now)}.`,
        expected: JSON.stringify(steered?.equals),
        actual: JSON.stringify(now),
      };
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
    const between = history.calls.filter(({ look }) => look === lost - 1);
    const record =
      between.find(({ answer }) => answer.class === 'accepted') ??
      history.calls.filter(({ look }) => look < lost).at(-1);
    return {
      verdict: 'fail',
      refutesItself: true,
      message: `${history.case.what} (answered ${record ? statusInWords(record) : 'nothing'}): the list before shows ${String(counts[lost - 1])} live ${kindInWords(atLeast)} role${counts[lost - 1] === 1 ? '' : 's'}, the list after shows none.`,
      expected: `at least ${String(atLeast.n)}`,
      actual: '0',
    };
  }
  const tried =
    history.case.id.startsWith('at-least:') &&
    history.problem === null &&
    counts.length > 1 &&
    counts.every((count) => count !== null);
  return tried ? { verdict: 'pass' } : { verdict: 'silent' };
}

function judgeRefused(atLeast: AtLeast, history: History): Judgement {
  const losing = losingClaims(atLeast, history);
  const record = losing.find(({ answer }) => answer.class !== 'refused') ?? losing[0];
  if (!record) return notSent(history, 'nothing was sent');
  if (record.answer.class === 'refused') return { verdict: 'pass' };
  if (record.answer.class !== 'accepted') return unclear(record);
  return {
    verdict: 'fail',
    message: `${history.case.what} was accepted with ${statusInWords(record)}.`,
    expected: 'a refusal (4xx)',
    actual: statusInWords(record),
  };
}

/** Each that was taken away or deleted while others remained. */
function judgeFree(context: LawContext, atLeast: AtLeast, history: History): Judgement {
  return (
    gravest(losingClaims(atLeast, history).map((record) => judgeLoss(context, atLeast, history, record))) ??
    (history.problem === null ? { verdict: 'silent' } : setupFailed(history.problem))
  );
}

function judgeLoss(context: LawContext, atLeast: AtLeast, history: History, record: CallRecord): Judgement {
  const id = spokenOf(history, record);
  const others = keepersIn(context, history.looks[record.look]).filter((key) => key !== idKey(id)).length;
  if (others < atLeast.n) return inconclusive('no-occasion', 'no other such role remained, as where only one may be');
  const was = seenIn(history.looks[record.look], id);
  if (!was || !keepsAtLeast(context.contract, was)) return inconclusive('no-occasion', 'the role did not have it');
  if (record.answer.class === 'accepted') return { verdict: 'pass' };
  if (record.answer.class !== 'refused') return unclear(record);
  if (history.case.split) return apart;
  return {
    verdict: 'fail',
    message: `${history.case.what} was refused (${statusInWords(record)}) though ${String(others)} other${others === 1 ? '' : 's'} remained.`,
    expected: 'a 2xx status',
    actual: statusInWords(record),
  };
}
