import type { Operation, Statement } from '../contract/types';
import type { CallRecord, History } from '../engine/language/history';
import { lookAfter, lookBefore, claimsOf, idKey } from '../engine/language/history';
import { itemsIn } from '../engine/language/items';
import { inconclusive, notSent } from '../engine/language/judgement';
import type { Check, Judgement, Law, LawContext } from '../engine/language/law';
import type { Credential } from '../model/exchange';
import type { Json, JsonObject, Pointer } from '../model/json';
import { isJsonObject } from '../model/json';
import type { Evidence } from '../model/observation';
import { valueAt } from '../model/pointer';
import { sameValue } from '../model/same';
import { enumOf } from '../model/schema';
import { strangerCases } from './cases/strangers';
import { byBody, byState, byStatus } from './kit/evidence';
import { leavesOf } from './kit/items';
import { appeared, changesOf, seenIn } from './kit/reading';
import { at, common, ruleParts } from './kit/sources';
import { failed, isOfTheMoment, pass, statusInWords, withControl } from './kit/verdicts';

/** Without credentials, with wrong ones, with too little right: no success, no data, no effect. */
export const authorization: Law = {
  name: 'authorization',
  about: 'Every operation is closed to whoever lacks the credentials for it.',
  checks: (context) => context.contract.operations.flatMap((operation) => checksFor(context, operation)),
};

const kinds: readonly {
  readonly suffix: 'none' | 'wrong' | 'limited';
  readonly credentials: readonly Credential[];
  readonly words: string;
}[] = [
  { suffix: 'none', credentials: ['none'], words: 'without credentials' },
  {
    suffix: 'wrong',
    credentials: ['wrong', 'near', 'shortened', 'lengthened', 'recased', 'empty'],
    words: 'with wrong credentials',
  },
  { suffix: 'limited', credentials: ['limited'], words: 'with too little right' },
];

function checksFor(context: LawContext, operation: Operation): Check[] {
  const { strangers, another, likenesses, limited } = strangerCases(context, operation);
  // What an empty token is answered is open (RFC 6750, 3.1), and reading has no effect, so every likeness goes to the
  // list.
  const all = operation.plays === 'list' ? [likenesses] : [];
  const must = (suffix: string): Statement =>
    suffix === 'limited'
      ? operation.authorization
      : common('must', 'Without credentials, with wrong ones, with too little right');
  return [
    ...kinds.map(({ suffix, credentials, words }): Check => ({
      rule: {
        id: `${operation.name}.auth.${suffix}`,
        title: `${operation.name} ${words} gives no success, no data and has no effect`,
        ...ruleParts(must(suffix)),
      },
      cases: suffix === 'limited' ? [limited] : suffix === 'wrong' ? [strangers, another, ...all] : [strangers],
      judges: 'own',
      judge: (history) => withControl(history, judge(context, operation, history, credentials, words)),
    })),
    {
      rule: {
        id: `${operation.name}.auth.status`,
        title: `${operation.name} answers 401 to a stranger, 403 or 404 to too little right`,
        ...ruleParts(at('should', common('should', 'Statuses of refused credentials').source)),
      },
      cases: [strangers, another, limited],
      judges: 'own',
      judge: judgeStatus,
    },
  ];
}

const by = (history: History, credentials: readonly Credential[]): CallRecord[] =>
  claimsOf(history).filter(({ step }) => step.do === 'call' && credentials.includes(step.credential ?? 'main'));

function judge(
  context: LawContext,
  operation: Operation,
  history: History,
  credentials: readonly Credential[],
  words: string,
): Judgement {
  const records = by(history, credentials);
  if (records.length === 0) return notSent(history, 'not every request was sent');
  for (const record of records) {
    if (record.answer.class === 'accepted')
      return failure(operation, words, record, `it answered ${statusInWords(record)}`, byStatus(record));
    if (isOfTheMoment(record)) return inconclusive('unclear-answer', `a request was answered ${statusInWords(record)}`);
    if (holdsRoles(context, operation, record))
      return failure(operation, words, record, `it answered ${statusInWords(record)} with role data`, byBody(record));
  }
  const first = records[0];
  if (!first || operation.plays === 'list' || operation.plays === 'show' || operation.plays === 'write-only')
    return pass;
  const effect = effectOf(context, operation, history, first);
  if (effect === null)
    return inconclusive('not-readable', 'the role could not be read, or another case changed it meanwhile');
  // A case sends under several credentials: when one of them was let in, the effect may be its doing.
  const othersLetIn = claimsOf(history).some(({ answer }) => answer.class === 'accepted');
  return effect.words !== '' && !othersLetIn
    ? failure(
        operation,
        words,
        first,
        `it answered ${statusInWords(first)}, yet ${effect.words}`,
        byState(history, first, effect.id, effect.pointer),
      )
    : pass;
}

const failure = (
  operation: Operation,
  words: string,
  record: CallRecord,
  came: string,
  evidence: Evidence | undefined,
): Judgement =>
  failed(
    `${operation.name} ${words} ` +
      `(${record.step.do === 'call' ? (record.step.credential ?? 'main') : ''} token) was let in: ${came}.`,
    'a refusal without data and without effect',
    came,
    evidence,
  );

function holdsRoles(context: LawContext, operation: Operation, record: CallRecord): boolean {
  const { body } = record.answer;
  if (body === undefined || operation.response.holds === 'ack' || operation.response.holds === 'nothing') return false;
  return itemsIn(body, operation.response.items).some(
    (item) =>
      isJsonObject(item) &&
      valueAt(item, context.contract.role.idAt) !== undefined &&
      valueAt(item, context.contract.role.nameAt) !== undefined,
  );
}

/** What a request did to a role; no words where it did nothing. */
interface Effect {
  readonly words: string;
  readonly id?: Json | undefined;
  readonly pointer?: Pointer;
}

const noEffect: Effect = { words: '' };

/** null where it cannot be told. */
function effectOf(context: LawContext, operation: Operation, history: History, record: CallRecord): Effect | null {
  const [was, is] = [lookBefore(history, record), lookAfter(history, record)];
  if (!was?.list || !is?.list) return null;
  if (operation.plays === 'create') {
    const [made] = appeared(context.contract, history, record);
    return made ? { words: 'the role was created', id: valueAt(made, context.contract.role.idAt) } : noEffect;
  }
  const id = history.ids['A'];
  const [a, b] = [seenIn(was, id), seenIn(is, id)];
  if (!a) return null;
  // Of several that spoke of a role that is gone the deletes are suspects; run alone the guilty one shows it again.
  if (id !== undefined && history.touchedByOthers.has(idKey(id)) && (b || operation.plays !== 'delete'))
    return b ? ownEffect(context, operation, record, id, a, b) : null;
  if (!b) return { words: `role ${idKey(id)} is gone`, id };
  const [change] = changesOf(context.contract, a, b);
  return change ? { ...change, id } : noEffect;
}

/** Of a role that other cases change meanwhile, only what none but this one sent tells: text that carries its mark. */
function ownEffect(
  context: LawContext,
  operation: Operation,
  record: CallRecord,
  id: Json,
  was: JsonObject,
  is: JsonObject,
): Effect | null {
  if (operation.plays === 'delete') return noEffect;
  const marked = record.sent.flatMap(({ item }) =>
    leavesOf(operation)
      .filter(({ pointer, schema }) => typeof valueAt(item, pointer) === 'string' && enumOf(schema) === undefined)
      .map(({ pointer }) => ({ pointer, sent: valueAt(item, pointer) })),
  );
  if (marked.length === 0) return null;
  const change = changesOf(context.contract, was, is).find(({ pointer }) =>
    marked.some((one) => one.pointer === pointer && sameValue(one.sent, valueAt(is, pointer))),
  );
  return change ? { ...change, id } : noEffect;
}

function judgeStatus(history: History): Judgement {
  const records = claimsOf(history);
  if (records.length === 0) return notSent(history, 'nothing was sent');
  for (const record of records) {
    const credential = record.step.do === 'call' ? record.step.credential : undefined;
    const wanted = credential === 'limited' ? [403, 404] : [401];
    const { status } = record.answer;
    if (isOfTheMoment(record)) return inconclusive('unclear-answer', `a request was answered ${statusInWords(record)}`);
    if (status !== null && !wanted.includes(status))
      return failed(
        `${record.exchange.request.method} ${record.exchange.request.path} with the ` +
          `${String(credential)} token was answered ${String(status)}.`,
        wanted.join(' or '),
        String(status),
        byStatus(record),
      );
  }
  return pass;
}
