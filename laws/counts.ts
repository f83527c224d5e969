import { operationFor } from '../contract/questions';
import type { RoleField, Statement } from '../contract/types';
import { caseOf } from '../engine/language/caseOf';
import { inconclusive } from '../engine/language/judgement';
import type { Call, Case, Check, History, Judgement, Law, LawContext, Look, Step } from '../engine/language/law';
import { leafValue } from '../engine/language/plainItem';
import type { Json, JsonObject } from '../model/json';
import { valueAt, withValueAt } from '../model/pointer';
import { enumOf } from '../model/schema';
import { playsOf, seesFor } from './kit/reading';
import { ruleParts } from './kit/sources';
import { harmlessField, plainWrite, writing } from './kit/writes';

/** Counts of users follow assigning, moving and freeing; flags agree with their counts. */
export const counts: Law = {
  name: 'counts',
  about: 'A count of users is the number of users that hold the role, at every look.',
  checks: (context) =>
    context.contract.role.fields.flatMap((field) => [
      ...(field.count ? [follows(context, field, field.count)] : []),
      ...(field.agrees ? [agrees(field, field.agrees.counts, field.agrees.statement)] : []),
      ...(field.agrees ? [flagFollows(context, field, field.agrees.statement)] : []),
    ]),
};

/** Two users: both to A, one moved to B, then freed where a user may have none. */
function lifeOfUsers(context: LawContext): Case {
  const { contract } = context;
  const free = contract.assignment?.none !== undefined;
  const steps: Step[] = [
    assigning(0, 'A'),
    { do: 'look' },
    assigning(0, 'A'),
    assigning(1, 'A'),
    { do: 'look' },
    assigning(1, 'B'),
    ...updatesWhileHeld(context),
    ...(free ? [{ do: 'look' as const }, assigning(0, null)] : []),
  ];
  const counted = contract.role.fields
    .filter(({ count, agrees: agreeing }) => count ?? agreeing)
    .map(({ pointer }) => pointer);
  return caseOf({
    id: 'assign.life',
    what: 'two users assigned, one of them twice, one moved, both roles updated, one user freed',
    expects: 'accepted',
    // As new roles are, but for a text to lose: what else a role holds may keep it from being given to anybody.
    given: { roles: { A: { kind: 'own', item: told(context) }, B: { kind: 'own', item: {} } }, spareUsers: 2 },
    steps,
    needs: [{ kind: 'users', count: 2 }],
    sees: seesFor(contract, counted),
  });
}

/** Some text besides the name, where a role can have one. */
function told({ contract, enabledFeatures }: LawContext): JsonObject {
  const field = harmlessField(contract, operationFor(contract, 'create'));
  const text = field && leafValue(field, enabledFeatures);
  return field && typeof text === 'string' && enumOf(field.schema) === undefined
    ? withValueAt({}, field.pointer, text)
    : {};
}

/** Each form of update about one of the two roles: none of them is about users. */
const updatesWhileHeld = (context: LawContext): Step[] =>
  context.contract.operations
    .filter(({ plays }) => plays === 'update')
    .map((operation, index): Step =>
      callAbout(
        writing(context.contract, operation, plainWrite(context, operation), 'alone').call,
        index % 2 === 0 ? 'A' : 'B',
      ),
    );

const callAbout = (call: Call, role: string): Call => ({
  ...call,
  ...(call.role === undefined ? {} : { role }),
  ...(call.items
    ? { items: call.items.map((intent) => (intent.role === undefined ? intent : { ...intent, role })) }
    : {}),
});

const assigning = (user: number, role: string | null): Step => ({ do: 'assign', purpose: 'claim', user, role });

function follows(context: LawContext, field: RoleField, statement: Statement): Check {
  return {
    rule: {
      id: `assign.${field.label}.count`,
      title: `${field.label} follows assigning, moving and freeing of users`,
      ...ruleParts(statement),
    },
    cases: [lifeOfUsers(context)],
    judges: 'every',
    judge: (history) => judgeFollow(history, field, (users) => users),
  };
}

function flagFollows(context: LawContext, field: RoleField, statement: Statement): Check {
  return {
    rule: {
      id: `assign.${field.label}.follows`,
      title: `${field.label} is true exactly while users hold the role`,
      ...ruleParts(statement),
    },
    cases: [lifeOfUsers(context)],
    judges: 'every',
    judge: (history) => judgeFollow(history, field, (users) => users > 0),
  };
}

/**
 * How many of the case's users hold each of its roles at each look, by the assignments that were accepted. Users of
 * others are not ours to count.
 */
function judgeFollow(history: History, field: RoleField, wanted: (users: number) => Json): Judgement {
  if (history.users.length === 0 || !history.calls.some(({ step }) => step.do === 'assign'))
    return { verdict: 'silent' };
  // Whether a user must be freed before it is moved, or may be given what it has, is open: refused, it stays where it
  // was.
  const unclear = history.calls.find(
    ({ step, answer }) => step.do === 'assign' && answer.class !== 'accepted' && answer.class !== 'refused',
  );
  if (unclear)
    return inconclusive(
      'unclear-answer',
      `assigning a user was answered ${String(unclear.answer.status ?? 'not at all')}`,
    );
  let checked = false;
  for (const [index, look] of history.looks.entries()) {
    const done = history.calls.filter(
      (record) => record.look < index && record.step.do === 'assign' && record.answer.class === 'accepted',
    );
    const holder = new Map(done.flatMap(({ step }) => (step.do === 'assign' ? [[step.user, step.role] as const] : [])));
    // Once a delete was let through, who holds the role is another rule's affair.
    if (
      done.length === 0 ||
      history.calls.some(
        (record) => record.look < index && playsOf(record) === 'delete' && record.answer.class !== 'refused',
      )
    )
      continue;
    for (const [role, id] of Object.entries(history.ids)) {
      const users = [...holder.values()].filter((held) => held === role).length;
      const values = readings(look, id, field);
      const wrong = values.find((value) => value !== wanted(users));
      if (wrong !== undefined)
        return {
          verdict: 'fail',
          message: `${String(users)} user${users === 1 ? '' : 's'} hold${users === 1 ? 's' : ''} role ${String(id)}, but its ${field.label} is ${JSON.stringify(wrong)}.`,
          expected: `${field.label}: ${JSON.stringify(wanted(users))}`,
          actual: `${field.label}: ${JSON.stringify(wrong)}`,
        };
      checked ||= values.length > 0;
    }
  }
  return checked ? { verdict: 'pass' } : { verdict: 'silent' };
}

/** Every view's own value: list and show may differ. */
const readings = (look: Look | undefined, id: Json | undefined, field: RoleField): Json[] => {
  const key = typeof id === 'string' ? id : JSON.stringify(id);
  return [
    valueAt(look?.list?.items.get(key), field.pointer),
    valueAt(look?.shown.get(key)?.item ?? undefined, field.pointer),
  ].filter((value) => value !== undefined);
};

function agrees(field: RoleField, counted: string, statement: Statement): Check {
  return {
    rule: {
      id: `assign.${field.label}.agrees`,
      title: `${field.label} is true exactly when its count is above 0`,
      ...ruleParts(statement),
    },
    cases: [],
    judges: 'every',
    judge: (history) => {
      const items = history.looks.flatMap((look) => [...(look.list?.items.values() ?? [])]);
      const pairs = items
        .map((item) => ({ flag: valueAt(item, field.pointer), count: valueAt(item, counted) }))
        .filter(({ flag, count }) => typeof flag === 'boolean' && typeof count === 'number');
      const wrong = pairs.find(({ flag, count }) => flag !== (typeof count === 'number' && count > 0));
      if (wrong)
        return {
          verdict: 'fail',
          message: `The list shows ${field.label} ${String(wrong.flag)} beside a count of ${String(wrong.count)}.`,
          expected: 'flag and count agree',
          actual: `${String(wrong.flag)} and ${String(wrong.count)}`,
        };
      return pairs.length > 0 ? { verdict: 'pass' } : { verdict: 'silent' };
    },
  };
}
