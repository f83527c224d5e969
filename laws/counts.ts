import type { RoleField, Statement } from '../contract/types';
import type { CallRecord, History, Look } from '../engine/language/history';
import { isBefore, idKey } from '../engine/language/history';
import { inconclusive } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import type { Json } from '../model/json';
import type { Evidence } from '../model/observation';
import { valueAt } from '../model/pointer';
import { usersLife } from './cases/usersLife';
import { bySnapshot } from './kit/evidence';
import { playsOf } from './kit/reading';
import { ruleParts } from './kit/sources';
import { failed, passIf, silent } from './kit/verdicts';

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

function follows(context: LawContext, field: RoleField, statement: Statement): Check {
  return {
    rule: {
      id: `assign.${field.label}.count`,
      title: `${field.label} follows assigning, moving and freeing of users`,
      ...ruleParts(statement),
    },
    cases: [usersLife(context)],
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
    cases: [usersLife(context)],
    judges: 'every',
    judge: (history) => judgeFollow(history, field, (users) => users > 0),
  };
}

/**
 * How many of the case's users hold each of its roles at each look, by the assignments that were accepted. Users of
 * others are not ours to count.
 */
function judgeFollow(history: History, field: RoleField, wanted: (users: number) => Json): Judgement {
  if (history.users.length === 0 || !history.calls.some(({ step }) => step.do === 'assign')) return silent;
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
      (record) => isBefore(record, index) && record.step.do === 'assign' && record.answer.class === 'accepted',
    );
    const holder = new Map(done.flatMap(({ step }) => (step.do === 'assign' ? [[step.user, step.role] as const] : [])));
    // Once a delete was let through, who holds the role is another rule's affair.
    if (
      done.length === 0 ||
      history.calls.some(
        (record) => isBefore(record, index) && playsOf(record) === 'delete' && record.answer.class !== 'refused',
      )
    )
      continue;
    for (const [role, id] of Object.entries(history.ids)) {
      const users = [...holder.values()].filter((held) => held === role).length;
      const values = readings(look, id, field, done.at(-1));
      const wrong = values.find(({ value }) => value !== wanted(users));
      if (wrong)
        return failed(
          `${String(users)} user${users === 1 ? '' : 's'} hold${users === 1 ? 's' : ''} role ` +
            `${String(id)}, but its ${field.label} is ${JSON.stringify(wrong.value)}.`,
          `${field.label}: ${JSON.stringify(wanted(users))}`,
          `${field.label}: ${JSON.stringify(wrong.value)}`,
          wrong.evidence,
        );
      checked ||= values.length > 0;
    }
  }
  return passIf(checked);
}

/** Every view's own value: list and show may differ. */
const readings = (
  look: Look,
  id: Json,
  field: RoleField,
  last: CallRecord | undefined,
): { readonly value: Json; readonly evidence: Evidence | undefined }[] => {
  const key = idKey(id);
  const values = {
    list: valueAt(look.list?.items.get(key), field.pointer),
    show: valueAt(look.shown.get(key)?.item ?? undefined, field.pointer),
  };
  return (['list', 'show'] as const).flatMap((view) => {
    const value = values[view];
    return value === undefined ? [] : [{ value, evidence: bySnapshot(last, look, id, field.pointer, view) }];
  });
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
      const items = history.looks.flatMap((look) =>
        [...(look.list?.items ?? [])].map(([key, item]) => ({ look, key, item })),
      );
      const pairs = items
        .map(({ look, key, item }) => ({
          look,
          key,
          flag: valueAt(item, field.pointer),
          count: valueAt(item, counted),
        }))
        .filter(({ flag, count }) => typeof flag === 'boolean' && typeof count === 'number');
      const wrong = pairs.find(({ flag, count }) => flag !== (typeof count === 'number' && count > 0));
      if (wrong)
        return failed(
          `The list shows ${field.label} ${String(wrong.flag)} beside a count of ${String(wrong.count)}.`,
          'flag and count agree',
          `${String(wrong.flag)} and ${String(wrong.count)}`,
          bySnapshot(undefined, wrong.look, wrong.key, field.pointer, 'list'),
        );
      return passIf(pairs.length > 0);
    },
  };
}
