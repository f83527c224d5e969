import type { RoleField, Statement } from '../../contract/types';
import type { Case, Check, History, Judgement, Law, LawContext, Look, Step } from '../../engine/law';
import type { Json } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { seenIn, seesFor } from './support/seen';
import { ruleParts } from './support/sources';

/** Counts of users follow assigning, moving and freeing; flags agree with their counts. */
export const counts: Law = {
  name: 'counts',
  about: 'A count of users is the number of users that hold the role, at every look.',
  checks: (context) => context.contract.role.fields.flatMap((field) => [
    ...(field.count ? [follows(context, field, field.count)] : []),
    ...(field.agrees ? [agrees(field, field.agrees.counts, field.agrees.statement)] : []),
    ...(field.agrees ? [flagFollows(context, field, field.agrees.statement)] : []),
  ]),
};

/** Two users: both to A, one moved to B, then freed where a user may have none. */
function lifeOfUsers(context: LawContext, field: RoleField): Case {
  const free = context.contract.assignment?.none !== undefined;
  const steps: Step[] = [
    assigning(0, 'A'), { do: 'look' }, assigning(1, 'A'), { do: 'look' }, assigning(1, 'B'),
    ...(free ? [{ do: 'look' as const }, assigning(0, null)] : []),
  ];
  return {
    id: `assign.${field.label}.life`, what: 'two users assigned, one moved, one freed', tier: 'quick', expects: 'accepted',
    given: { roles: { A: { kind: 'own' }, B: { kind: 'own' } }, spareUsers: 2 }, steps, needs: [{ kind: 'users', count: 2 }], sees: seesFor(context.contract, [field.pointer]), alone: false,
  };
}

const assigning = (user: number, role: string | null): Step => ({ do: 'assign', purpose: 'claim', user, role });

function follows(context: LawContext, field: RoleField, statement: Statement): Check {
  return {
    rule: { id: `assign.${field.label}.count`, title: `${field.label} follows assigning, moving and freeing of users`, ...ruleParts(statement) },
    cases: [lifeOfUsers(context, field)], judges: 'own',
    judge: (history) => judgeFollow(history, field, (users, first) => first + users),
  };
}

function flagFollows(context: LawContext, field: RoleField, statement: Statement): Check {
  return {
    rule: { id: `assign.${field.label}.follows`, title: `${field.label} is true exactly while users hold the role`, ...ruleParts(statement) },
    cases: [lifeOfUsers(context, field)], judges: 'own',
    judge: (history) => judgeFollow(history, field, (users) => users > 0),
  };
}

/** How many of the case's users hold each role after each look, by the assignments that were accepted. */
function judgeFollow(history: History, field: RoleField, wanted: (users: number, first: number) => Json): Judgement {
  const holder = new Map<number, string | null>();
  const first = (role: string): number => {
    const value = valueAt(seenIn(history.looks[0], history.ids[role]), field.pointer);
    return typeof value === 'number' ? value : 0;
  };
  if (history.calls.length === 0) return { verdict: 'inconclusive', why: history.problem ?? 'no user was assigned' };
  for (const record of history.calls) {
    if (record.step.do !== 'assign') continue;
    if (record.answer.class !== 'accepted') return { verdict: 'inconclusive', why: `assigning a user was answered ${String(record.answer.status ?? 'not at all')}` };
    holder.set(record.step.user, record.step.role);
    for (const role of ['A', 'B']) {
      const users = [...holder.values()].filter((held) => held === role).length;
      const seen = readings(history.looks[record.look + 1], history.ids[role], field);
      const want = wanted(users, first(role));
      const wrong = seen.find((value) => value !== want);
      if (wrong !== undefined) return {
        verdict: 'fail', message: `${String(users)} of the run's users hold role ${String(history.ids[role])}, but its ${field.label} is ${JSON.stringify(wrong)}.`,
        expected: `${field.label}: ${JSON.stringify(want)}`, actual: `${field.label}: ${JSON.stringify(wrong)}`,
      };
      if (seen.length === 0) return { verdict: 'inconclusive', why: `no operation showed ${field.label}` };
    }
  }
  return { verdict: 'pass' };
}

/** Every view's own value: list and show may differ. */
const readings = (look: Look | undefined, id: Json | undefined, field: RoleField): Json[] => {
  const key = typeof id === 'string' ? id : JSON.stringify(id);
  return [valueAt(look?.list?.items.get(key), field.pointer), valueAt(look?.shown.get(key)?.item ?? undefined, field.pointer)].filter((value) => value !== undefined);
};

function agrees(field: RoleField, counted: string, statement: Statement): Check {
  return {
    rule: { id: `assign.${field.label}.agrees`, title: `${field.label} is true exactly when its count is above 0`, ...ruleParts(statement) },
    cases: [], judges: 'every',
    judge: (history) => {
      const items = history.looks.flatMap((look) => [...(look.list?.items.values() ?? [])]);
      const pairs = items.map((item) => ({ flag: valueAt(item, field.pointer), count: valueAt(item, counted) })).filter(({ flag, count }) => typeof flag === 'boolean' && typeof count === 'number');
      const wrong = pairs.find(({ flag, count }) => flag !== (typeof count === 'number' && count > 0));
      if (wrong) return { verdict: 'fail', message: `The list shows ${field.label} ${String(wrong.flag)} beside a count of ${String(wrong.count)}.`, expected: 'flag and count agree', actual: `${String(wrong.flag)} and ${String(wrong.count)}` };
      return pairs.length > 0 ? { verdict: 'pass' } : { verdict: 'silent' };
    },
  };
}
