import { valueAt } from '../../model/pointer';
import type { Chores } from '../account/poolRoles';
import type { Session } from '../account/session';
import { type CallRecord, type History, idKey, isSetup, type Look } from '../language/history';
import type { Opened } from './arrange';
import { claimsWentThrough } from './segments';
import type { Batch } from './together';

/** What the law is to judge of a case. */
export function historyOf(
  one: Opened,
  touchedByOthers: readonly string[],
  looks: readonly Look[],
  own: ReadonlySet<string>,
  batch: Batch,
): History {
  const control = one.calls.find(({ step }) => step.purpose === 'control');
  return {
    case: one.case,
    ids: { ...one.ids },
    users: [...one.users],
    own,
    looks,
    calls: one.calls,
    touchedByOthers: new Set(touchedByOthers),
    control: !one.case.control
      ? 'none'
      : control
        ? outcomeOf(control)
        : batch.confirm && one.case.expects === 'accepted'
          ? claimsWentThrough(one)
            ? 'accepted'
            : 'failed'
          : batch.control(one.case.control.key),
    problem: one.problem,
  };
}

/**
 * Keys of every role that a case may have changed. One that shares a role and was refused altogether has not touched
 * it, so a trace on it is worth a re-run; the good elements beside a bad one may have been carried out.
 */
export function touchedBy(one: Opened, looks: readonly Look[]): string[] {
  if (shares(one) && one.calls.every(({ answer }) => answer.class === 'refused')) {
    return one.calls
      .flatMap(({ sent }) => (sent.length > 1 ? sent.flatMap(({ id }) => id ?? []) : []))
      .map(idKey)
      .filter((key) => key !== idKey(one.ids['A']));
  }
  // What was only read was not touched.
  const written = one.calls.filter(({ exchange }) => exchange.request.method !== 'GET');
  const ids = [
    ...Object.values(one.ids),
    ...written.flatMap(({ sent, answer }) => [
      ...sent.flatMap(({ id }) => id ?? []),
      ...answer.items.flatMap((item) => Object.values(item)),
    ]),
  ];
  return [...ids.filter((id) => typeof id === 'string' || typeof id === 'number').map(idKey), ...namedAs(one, looks)];
}

/**
 * Keys of roles that came to be under a name that a bulk request of the case carried, be it in one that was refused as
 * a whole.
 */
function namedAs(one: Opened, looks: readonly Look[]): string[] {
  if (!one.calls.some(({ sent }) => sent.length > 1)) return [];
  return looks
    .slice(1)
    .flatMap(({ list }) => [...(list?.items.entries() ?? [])])
    .filter(([key, item]) => !looks[0]?.list?.items.has(key) && JSON.stringify(item).includes(one.mark))
    .map(([key]) => key);
}

/** One role only: of several elements of a refused request the good ones may have been carried out. */
const shares = (one: Opened): boolean => {
  const own = Object.values(one.case.given.roles).filter(({ kind }) => kind === 'own');
  return own.length === 1 && own.some((role) => role.kind === 'own' && role.shared);
};

export const outcomeOf = (record: CallRecord): History['control'] =>
  record.answer.class === 'accepted' ? 'accepted' : record.answer.class === 'refused' ? 'refused' : 'failed';

/** Keys of the roles that were made for others before the first look. */
export const madeBesides = (
  { contract }: Session,
  chore: Chores,
  all: readonly Pick<Opened, 'calls'>[],
): ReadonlySet<string> =>
  new Set(
    all
      .filter(({ calls }) => calls !== chore.calls)
      .flatMap(({ calls }) => calls)
      .filter((record) => isSetup(record) && record.step.do === 'call' && record.step.plays === 'create')
      .flatMap(({ answer }) => answer.items)
      .map((item) => idKey(valueAt(item, contract.role.idAt))),
  );
