import { isRemoved, operationFor } from '../contract/questions';
import type { CallRecord, History, Look } from '../engine/language/history';
import { nextLook, claimsOf, idKey } from '../engine/language/history';
import { inconclusive, notSent } from '../engine/language/judgement';
import type { Judgement, Law, LawContext } from '../engine/language/law';
import { valueAt } from '../model/pointer';
import { deletedLife, deletedRoleCases, nameOfDeleted } from './cases/deletedRoles';
import { eachOf } from './kit/eachOf';
import { byAnswer, bySnapshot, byStatus } from './kit/evidence';
import { operationOf, playsOf } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { failed, isNotFound, isOfTheMoment, pass, passIf, silent, statusInWords } from './kit/verdicts';

/** A role that nobody holds can be deleted; then it is gone, stays gone, and its id is not given again. */
export const deleting: Law = {
  name: 'deleting',
  about: 'A deleted role is gone from list and show, and nothing brings it back.',
  checks: (all) =>
    eachOf(all, 'delete', (context, isFirst) => {
      const cases = [deletedLife(context)];
      const { delete: removal } = context.contract;
      return [
        {
          rule: { id: 'delete.gone', title: 'A deleted role is gone', ...ruleParts(removal.gone) },
          cases,
          judges: 'every',
          judge: (history) => judgeGone(context, history),
        },
        {
          rule: {
            id: 'delete.unused',
            title: 'A role that nobody holds can be deleted',
            ...ruleParts(common('must', 'Plain valid requests are accepted')),
          },
          cases: deletedRoleCases(context),
          judges: 'own',
          judge: judgeUnused,
        },
        {
          rule: {
            id: 'delete.twice',
            title: 'Deleting a role again answers 404 or 410',
            ...ruleParts(common('should', 'Deleting twice')),
          },
          cases,
          judges: 'own',
          judge: judgeTwice,
        },
        {
          rule: {
            id: 'delete.no-revival',
            title: 'A deleted role is not revived by an update',
            ...ruleParts(common('must', 'What was deleted')),
          },
          cases,
          judges: 'own',
          judge: (history) => judgeRevival(context, history),
        },
        {
          rule: {
            id: 'delete.id-reuse',
            title: 'An id is not used again after a delete',
            ...ruleParts(common('should', 'Ids')),
          },
          cases: isFirst ? [...cases, nameOfDeleted(context)] : cases,
          judges: 'own',
          judge: (history) => judgeReuse(context, history),
        },
      ];
    }),
};

const deletesAccepted = ({ contract }: LawContext, history: History): CallRecord[] =>
  history.calls.filter(
    (record) =>
      operationOf(record) === operationFor(contract, 'delete').name &&
      record.answer.class === 'accepted' &&
      record.step.do === 'call' &&
      record.step.raw === undefined,
  );

/**
 * Keys of own roles that an accepted delete spoke of. Elements beside one that had to be refused may have been spared.
 */
function deletedKeys(history: History, record: CallRecord): string[] {
  const call = record.step.do === 'call' ? record.step : null;
  if (history.users.length > 0 || (record.step.purpose === 'claim' && history.case.expects === 'refused')) return [];
  const path = typeof call?.role === 'string' ? history.ids[call.role] : undefined;
  return [path, ...record.sent.map(({ id }) => id)].flatMap((id) =>
    id === undefined || typeof id === 'object' ? [] : [idKey(id)],
  );
}

function judgeGone(context: LawContext, history: History): Judgement {
  let checked = false;
  for (const record of deletesAccepted(context, history)) {
    for (const key of deletedKeys(history, record)) {
      // Another case may have been given its id since; a role that was there before the run is not made again.
      if (history.own.has(key) && history.touchedByOthers.has(key)) continue;
      // An id that another role got since tells nothing of the one that had it.
      for (const look of history.looks.slice(nextLook(record), lookOf(givenAgain(context, history, record, key)))) {
        const listed = look.list?.items.get(key);
        const shown = look.shown.get(key);
        if (listed && !isRemoved(context.contract, listed)) return gone(key, record, look, 'list');
        if (shown?.answer.class === 'accepted' && shown.item && !isRemoved(context.contract, shown.item))
          return gone(key, record, look, 'show');
        checked ||= look.list !== null;
      }
    }
  }
  return passIf(checked);
}

const speaksOf = ({ step, sent }: CallRecord, id: History['ids'][string] | undefined): boolean =>
  (step.do === 'call' && step.role === 'A') || sent.some((one) => idKey(one.id) === idKey(id));

const givenAgain = (
  { contract }: LawContext,
  history: History,
  record: CallRecord,
  key: string,
): CallRecord | undefined =>
  history.calls.find(
    (other) =>
      playsOf(other) === 'create' &&
      other.exchange.id > record.exchange.id &&
      other.answer.items.some((item) => idKey(valueAt(item, contract.role.idAt)) === key),
  );

/** Looks before its own saw the role as it was. */
const lookOf = (record: CallRecord | undefined): number => (record === undefined ? Infinity : nextLook(record));

const stillShown = { list: 'the list still shows it', show: 'show still shows it' } as const;

const gone = (key: string, record: CallRecord, look: Look, view: 'list' | 'show'): Judgement =>
  failed(
    `Role ${key} was deleted (${statusInWords(record)}), but ${stillShown[view]}.`,
    'gone',
    stillShown[view],
    bySnapshot(record, look, key, '', view),
  );

function judgeUnused(history: History): Judgement {
  const [record] = deletesIn(history);
  if (!record) return notSent(history, 'no delete was sent');
  if (record.answer.class === 'accepted') return pass;
  if (record.answer.class !== 'refused')
    return inconclusive('unclear-answer', `delete was answered ${statusInWords(record)}`);
  if (isNotFound(record))
    return inconclusive(
      'wrong-place',
      `delete was answered ${statusInWords(record)}: perhaps it stands ` +
        'elsewhere; set operations.delete in the configuration',
    );
  return failed(
    `A role that nobody holds could not be deleted: ${statusInWords(record)}.`,
    'a 2xx status',
    statusInWords(record),
    byStatus(record),
  );
}

function judgeTwice(history: History): Judgement {
  const [first, second] = deletesIn(history);
  if (first?.answer.class !== 'accepted' || !second)
    return inconclusive('no-occasion', 'the first delete was not accepted');
  if (second.answer.status === 404 || second.answer.status === 410) return pass;
  if (history.looks[1]?.list?.items.has(idKey(history.ids['A'])) && second.answer.class === 'accepted') return silent;
  if (isOfTheMoment(second))
    return inconclusive('unclear-answer', `the second delete was answered ${statusInWords(second)}`);
  return failed(
    `Deleting a deleted role again was answered ${statusInWords(second)}.`,
    '404 or 410',
    statusInWords(second),
    byStatus(second),
  );
}

function judgeRevival(context: LawContext, history: History): Judgement {
  const [first] = deletesIn(history);
  const after = history.looks.at(-1);
  const key = idKey(history.ids['A']);
  if (first?.answer.class !== 'accepted' || !after?.list)
    return inconclusive('not-readable', 'the delete was not accepted, or the list could not be read afterwards');
  if (history.looks[1]?.list?.items.has(key) && !isRemoved(context.contract, history.looks[1].list.items.get(key)))
    return inconclusive('no-occasion', 'the role was not gone after its delete');
  const item = after.list.items.get(key) ?? after.shown.get(key)?.item ?? undefined;
  // Whose id was given to another role is not there again.
  if (history.touchedByOthers.has(key) || givenAgain(context, history, first, key)) {
    const written = claimsOf(history).some(
      (record) =>
        record.exchange.id > first.exchange.id &&
        record.answer.class === 'accepted' &&
        record.exchange.request.method !== 'DELETE' &&
        speaksOf(record, history.ids['A']),
    );
    return written ? inconclusive('disturbed', 'its id was given to another role meanwhile') : pass;
  }
  return item && !isRemoved(context.contract, item)
    ? failed(
        `Role ${key} was deleted and is there again after an update.`,
        'it stays deleted',
        'it is shown again',
        bySnapshot(revivedBy(history, first), after, key),
      )
    : pass;
}

/** The request that may have brought a deleted role back: the first accepted one after its delete. */
const revivedBy = (history: History, deleted: CallRecord): CallRecord =>
  claimsOf(history).find(({ exchange, answer }) => exchange.id > deleted.exchange.id && answer.class === 'accepted') ??
  deleted;

function judgeReuse(context: LawContext, history: History): Judgement {
  const { R: removed } = history.ids;
  const last = claimsOf(history)
    .filter((record) => playsOf(record) === 'create')
    .at(-1);
  const made = valueAt(last?.answer.items[0], context.contract.role.idAt);
  // Whether a name may be used again is open.
  if (removed !== undefined && (made === undefined || made === null)) return silent;
  const [first] = deletesIn(history);
  if ((removed === undefined && first?.answer.class !== 'accepted') || made === undefined || made === null)
    return inconclusive('no-occasion', 'no role was created after an accepted delete');
  const gone = removed === undefined ? (first ? deletedKeys(history, first) : []) : [idKey(removed)];
  // Another case's role may have been deleted since.
  return gone.includes(idKey(made)) || history.looks[0]?.list?.items.has(idKey(made))
    ? failed(
        `A role was created with id ${idKey(made)}, which another role had before.`,
        'another id',
        idKey(made),
        last && byAnswer(last, made, context.contract.role.idAt, made),
      )
    : pass;
}

const deletesIn = (history: History): CallRecord[] =>
  claimsOf(history).filter((record) => playsOf(record) === 'delete');
