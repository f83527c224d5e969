import { isRemoved } from '../contract/questions';
import type { RoleName } from '../engine/language/case';
import type { CallRecord, History, Look } from '../engine/language/history';
import { lookAfter, lookBefore, claimsOf, holdsRole, idKey } from '../engine/language/history';
import { inconclusive, notSent } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import type { Json } from '../model/json';
import type { Evidence } from '../model/observation';
import { freedCases, heldCases } from './cases/heldRoles';
import { eachOf } from './kit/eachOf';
import { between, bySnapshot, byState, byStatus, byUser } from './kit/evidence';
import { after, before, changesOf, claimsAmidHolders, playsOf } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { failed, pass, statusInWords, unclear } from './kit/verdicts';

/**
 * A role that users hold is not deleted where that is stated; where it is open, it is refused whole or done whole.
 * Freed, it can be deleted.
 */
export const deleteInUse: Law = {
  name: 'delete-in-use',
  about: 'A role with users cannot be deleted, or its delete is whole; once freed it can be deleted.',
  checks: (all) =>
    eachOf(all, 'delete', (context) => {
      const stated = context.contract.delete.inUse;
      const cases = heldCases(context, stated.level === 'must');
      const judged: Check[] =
        stated.level === 'observe'
          ? [
              {
                rule: {
                  id: 'delete.in-use-whole',
                  title: 'Deleting a role that users hold is refused whole or done whole',
                  ...ruleParts(common('must', 'A refusal changes nothing')),
                },
                cases,
                judges: 'own',
                judge: (history) => judgeWhole(context, history),
              },
              {
                rule: {
                  id: 'observe.delete.in-use',
                  title: 'What deleting a role that users hold does',
                  ...ruleParts(stated),
                },
                cases,
                judges: 'own',
                judge: observe,
              },
            ]
          : [
              {
                rule: { id: 'delete.in-use', title: 'A role that users hold is not deleted', ...ruleParts(stated) },
                cases,
                judges: 'own',
                judge: (history) => judgeHeld(context, history),
              },
            ];
      return [
        ...judged,
        {
          rule: {
            id: 'delete.freed',
            title: 'A role that was freed of its users can be deleted',
            ...ruleParts(stated.level === 'must' ? stated : common('should', 'Plain valid requests are accepted')),
          },
          cases: freedCases(context),
          judges: 'own',
          judge: judgeFreed,
        },
      ];
    }),
};

/** The snapshot after the first delete, which alone reads the users. */
const lookWithUsers = ({ looks, users }: History): Look | undefined =>
  looks.find((look) => users.some((user) => look.users.has(user)));

/** What a user holds refutes: the first that holds the role, or that does not. */
function byHolder(history: History, record: CallRecord, id: Json, holds: boolean): Evidence | undefined {
  const look = lookWithUsers(history);
  return byUser(
    record,
    look,
    history.users.find((user) => holdsRole(look?.users.get(user), id) === holds),
  );
}

/** Whom the users held at the snapshot after the first delete. */
const holdersNow = (history: History, id: Json): number | null => {
  const users = lookWithUsers(history)?.users;
  const held = history.users.map((user) => users?.get(user));
  return held.includes(undefined) || held.length === 0 ? null : held.filter((one) => holdsRole(one, id)).length;
};

interface Tried {
  readonly record: CallRecord;
  readonly role: RoleName;
  readonly users: number;
}

/** Deletes that were tried of roles while users held these, each with how many did. */
const triedWhileHeld = (history: History): Tried[] =>
  claimsAmidHolders(history)
    .filter(({ call }) => call.plays === 'delete')
    .flatMap(({ record, named, held }) =>
      [...new Set(held)]
        .filter((role) => named.includes(role))
        .map((role) => ({ record, role, users: held.filter((one) => one === role).length })),
    );

function judgeHeld(context: LawContext, history: History): Judgement {
  const judgements = triedWhileHeld(history).map((tried, index) => judgeOne(context, history, tried, index === 0));
  return (
    judgements.find(({ verdict }) => verdict === 'fail') ??
    judgements.find(({ verdict }) => verdict !== 'pass') ??
    judgements[0] ??
    notSent(history, 'no delete was sent')
  );
}

function judgeOne(
  context: LawContext,
  history: History,
  { record, role, users: holding }: Tried,
  first: boolean,
): Judgement {
  const id = history.ids[role];
  if (id === undefined || !lookAfter(history, record)?.list)
    return inconclusive('not-readable', 'the role or the list could not be read');
  const status = statusInWords(record);
  const key = idKey(id);
  const users = `${String(holding)} user${holding === 1 ? '' : 's'}`;
  const [was, is] = [before(history, record, role), after(history, record, role)];
  if (!is)
    return failed(
      `Role ${key} has ${users}; DELETE answered ${status}; role ${key} is gone from the list.`,
      'the role stays',
      'gone',
      byState(history, record, id),
    );
  const listed = (look: Look | undefined): boolean => look?.list?.items.has(key) ?? false;
  if (listed(lookBefore(history, record)) && !listed(lookAfter(history, record)))
    return failed(
      `Role ${key} has ${users}; DELETE answered ${status}; show still shows it, but it is gone from the list.`,
      'the role stays',
      'gone from the list',
      between(record, lookBefore(history, record), lookAfter(history, record), id, '', 'list'),
    );
  const shown = lookAfter(history, record)?.shown.get(key);
  if (shown?.answer.class === 'refused')
    return failed(
      `Role ${key} has ${users}; DELETE answered ${status}; the list still shows ` +
        `it, but show answers ${String(shown.answer.status)}.`,
      'the role stays',
      'half gone',
      bySnapshot(record, lookAfter(history, record), id, '', 'show'),
    );
  const left = first ? holdersNow(history, id) : null;
  if (left !== null && left < holding)
    return failed(
      `Role ${key} had ${users}; DELETE answered ${status}; afterwards ` +
        `${String(left)} of them hold${left === 1 ? 's' : ''} it.`,
      'its users still hold it',
      `${String(left)} hold it`,
      byHolder(history, record, id, false),
    );
  const change = was ? changesOf(context.contract, was, is)[0] : undefined;
  if (change)
    return failed(
      `Role ${key} has ${users}; DELETE answered ${status}; of the role ${change.words}.`,
      'the role as before',
      change.words,
      byState(history, record, id, change.pointer),
    );
  const alone = record.sent.length <= 1;
  if (record.answer.class === 'accepted' && alone)
    return failed(
      `Role ${key} has ${users}; DELETE answered ${status}, though the role is still there.`,
      'a refusal (4xx)',
      `status ${status}`,
      byStatus(record),
    );
  return record.answer.class === 'accepted' || isRefused(record) ? pass : unclear(record);
}

/** A lock that outlasted every repeat is as good a refusal as any other: the request had no effect (RFC 4918, 11.3). */
const isRefused = ({ answer }: CallRecord): boolean => answer.class === 'refused' || answer.status === 423;

const deletesOf = (history: History): CallRecord[] =>
  claimsOf(history).filter((record) => playsOf(record) === 'delete');

/** Open whether it is done: but not half. */
function judgeWhole(context: LawContext, history: History): Judgement {
  const record = deletesOf(history)[0];
  if (!record) return notSent(history, 'no delete was sent');
  const id = history.ids['A'];
  if (id === undefined || !lookAfter(history, record)?.list)
    return inconclusive('not-readable', 'the role or the list could not be read');
  const status = statusInWords(record);
  const is = after(history, record, 'A');
  const there = is !== undefined && !isRemoved(context.contract, is);
  const left = holdersNow(history, id);
  if (isRefused(record)) {
    if (!there)
      return failed(
        `Deleting role ${idKey(id)}, which has users, was refused (${status}), yet it is gone.`,
        'the role stays',
        'gone',
        byState(history, record, id),
      );
    return left !== null && left < history.users.length
      ? failed(
          `Deleting role ${idKey(id)} was refused (${status}), yet only ${String(left)} of ` +
            `its ${String(history.users.length)} users still hold it.`,
          'its users still hold it',
          `${String(left)} hold it`,
          byHolder(history, record, id, false),
        )
      : pass;
  }
  if (record.answer.class !== 'accepted') return unclear(record);
  if (there)
    return failed(
      `Deleting role ${idKey(id)}, which has users, was answered ${status}, yet the role ` +
        `is still there${left === 0 ? ', without its users' : ''}.`,
      'the role is gone',
      'still there',
      byState(history, record, id),
    );
  return left !== null && left > 0
    ? failed(
        `Role ${idKey(id)} was deleted (${status}), yet ${String(left)} of its users still hold it.`,
        'nobody holds a deleted role',
        `${String(left)} hold it`,
        byHolder(history, record, id, true),
      )
    : pass;
}

function observe(history: History): Judgement {
  const record = deletesOf(history)[0];
  return record
    ? {
        verdict: 'observed',
        what:
          record.answer.class === 'accepted' ? `done (${statusInWords(record)})` : `refused (${statusInWords(record)})`,
      }
    : inconclusive('not-sent', 'no delete was sent');
}

function judgeFreed(history: History): Judgement {
  const record = deletesOf(history).at(-1);
  if (!record) return notSent(history, 'no delete was sent');
  const held = triedWhileHeld(history).filter(({ role }) => role === 'A');
  // Done while users held the role: nothing is left to be freed. A bulk request may be answered with success and spare
  // it.
  const id = history.ids['A'];
  const spared = (one: CallRecord): boolean =>
    one.sent.length > 1 && id !== undefined && (lookAfter(history, one)?.list?.items.has(idKey(id)) ?? false);
  if (held.some(({ record: one }) => one !== record && one.answer.class === 'accepted' && !spared(one)))
    return inconclusive('no-occasion', 'its delete was answered with success while users held it');
  if (held.some((one) => one.record === record)) return inconclusive('setup-failed', 'a user could not be freed of it');
  if (record.answer.class === 'accepted') return pass;
  if (record.answer.class !== 'refused') return unclear(record);
  return failed(
    `Role ${idKey(history.ids['A'])} was freed of its user, but its delete was answered ${statusInWords(record)}.`,
    'a 2xx status',
    statusInWords(record),
    byStatus(record),
  );
}
