import type { Keyword, Statement, WritableField } from '../contract/types';
import type { CallRecord, History } from '../engine/language/history';
import { lookAfter, idKey } from '../engine/language/history';
import { inconclusive } from '../engine/language/judgement';
import type { Check, Judgement, Law } from '../engine/language/law';
import type { Json } from '../model/json';
import { valueAt } from '../model/pointer';
import { sameValue } from '../model/same';
import { enumOf } from '../model/schema';
import { breaks } from './cases/breaks';
import type { Limit } from './cases/refusedCases';
import { limitsOf, refusedCases } from './cases/refusedCases';
import { byState, byStatus } from './kit/evidence';
import { leavesOf } from './kit/items';
import { after, appeared, before, inWords, seenIn } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { failed, pass, passUnlessUnclear, statusInWords, theClaim, unclear, withControl } from './kit/verdicts';

/** Values outside a field's limits are refused; what cannot be stored is never stored. */
export const refusedValuesLaw: Law = {
  name: 'refused-values',
  about: 'A value that breaks a stated limit is refused, and what the documents say cannot be stored is never stored.',
  checks: (context) => limitsOf(context).flatMap(checksFor),
};

const suffixes: Readonly<Partial<Record<Keyword, string>>> = {
  maxLength: 'max-length',
  minLength: 'min-length',
  required: 'required',
  notEmpty: 'not-empty',
  notBlank: 'not-blank',
  notNull: 'not-null',
  minimum: 'minimum',
  maximum: 'maximum',
  pattern: 'pattern',
  format: 'format',
  const: 'const',
  additionalProperties: 'keys',
};

function checksFor(limit: Limit): Check[] {
  const { operation, field, keyword } = limit;
  const stated = field.statements[keyword];
  const cases = refusedCases(limit);
  const where = `${operation.name}.${field.label}`;
  const stored = (id: string, statement: Statement): Check => ({
    rule: {
      id,
      title: `${field.label} never holds ${breakage[keyword]} after ${operation.name}`,
      ...ruleParts(statement),
    },
    cases,
    judges: 'own',
    judge: (history) => withControl(history, judgeStored(limit, keyword, history)),
  });
  const answered = (id: string, statement: Statement): Check => ({
    rule: { id, title: `${operation.name} refuses ${breakage[keyword]} for ${field.label}`, ...ruleParts(statement) },
    cases,
    judges: 'own',
    judge: (history) => withControl(history, judgeRefused(limit, keyword, history, statement.level === 'must')),
  });
  if (stated?.level === 'observe') return [];
  // A value of another type is outside the documented values too, and the enum's rules judge it.
  if (keyword === 'type' && enumOf(field.schema) !== undefined && !stated) return [];
  if (keyword === 'type')
    return [
      // Without a sentence of its own a wrong type that is stored shows as a wrong shape, and the shape's rules say so.
      ...(operation.plays === 'write-only' || !stated ? [] : [stored(`${where}.type-stored`, stated)]),
      field.neverStored.includes('type') || !stated
        ? answered(`${where}.type`, common('should', 'A wrong type is refused'))
        : answered(`${where}.type`, stated),
    ];
  if (keyword === 'enum')
    return [
      ...(operation.plays === 'write-only'
        ? []
        : [stored(`${where}.enum`, stated ?? common('must', 'What cannot be stored is never stored'))]),
      field.neverStored.includes('enum') || !stated
        ? answered(`${where}.enum-refused`, common('should', 'A value outside the documented ones is refused'))
        : answered(`${where}.enum-refused`, stated),
    ];
  const suffix = suffixes[keyword];
  if (!stated || suffix === undefined) return [];
  return [
    field.neverStored.includes(keyword) ? stored(`${where}.${suffix}`, stated) : answered(`${where}.${suffix}`, stated),
  ];
}

const breakage: Readonly<Record<Keyword, string>> = {
  type: 'a value of another type',
  enum: 'a value outside the documented ones',
  const: 'another value',
  maxLength: 'text that is too long',
  minLength: 'text that is too short',
  pattern: 'text of another form',
  format: 'text of another format',
  minimum: 'too small a number',
  maximum: 'too large a number',
  required: 'nothing at all',
  additionalProperties: 'keys that are not allowed',
  notEmpty: 'empty text',
  notBlank: 'text of white space only',
  notNull: 'null',
};

/** A role after a call: its id, what its field holds and what it held before. */
interface After {
  readonly id: Json | undefined;
  readonly now: Json | undefined;
  readonly was: Json | undefined;
}

/**
 * What the role holds after the call; for a create that was refused, a role of that name that came to be all the same.
 */
function valueAfter(
  aim: Pick<Limit, 'context' | 'operation' | 'field'>,
  history: History,
  record: CallRecord,
): After | null {
  const { operation, field, context } = aim;
  if (operation.plays === 'create') {
    const made = after(history, record, 'N') ?? appeared(context.contract, history, record)[0];
    if (!made && !lookAfter(history, record)?.list) return null;
    const id = history.ids['N'] ?? valueAt(made, context.contract.role.idAt);
    return { id, now: made ? valueAt(made, field.pointer) : undefined, was: undefined };
  }
  const now = after(history, record, 'A');
  return now
    ? {
        id: history.ids['A'],
        now: valueAt(now, field.pointer),
        was: valueAt(before(history, record, 'A'), field.pointer),
      }
    : null;
}

function judgeStored(aim: Limit, keyword: Keyword, history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const seen = valueAfter(aim, history, claim.record);
  if (!seen) return inconclusive('not-readable', 'the role could not be read afterwards');
  const sent = valueAt(
    claim.record.sent.find(({ item }) => valueAt(item, aim.field.pointer) !== undefined)?.item,
    aim.field.pointer,
  );
  const changed = !sameValue(seen.now, seen.was);
  const kept =
    keyword === 'additionalProperties'
      ? forbiddenKeyKept(seen.now, aim)
      : kin(keyword).some((one) => isForbidden(aim.field, one) && breaks(aim.field, one, seen.now));
  if (changed && seen.now !== undefined && kept)
    return anothersDoing(history, claim.record)
      ? inconclusive('disturbed', 'another case changed the role meanwhile')
      : storedFailure(aim, history, claim.record, sent, { ...seen, now: seen.now });
  return passUnlessUnclear(claim.record);
}

/** Nothing at all is stored in one of several ways: null may become the empty text. */
const nothings: readonly Keyword[] = ['notNull', 'notEmpty', 'notBlank'];
const kin = (keyword: Keyword): readonly Keyword[] =>
  nothings.includes(keyword) ? [keyword, ...nothings.filter((one) => one !== keyword)] : [keyword];
const isForbidden = (field: WritableField, keyword: Keyword): boolean =>
  !nothings.includes(keyword) || (field.statements[keyword]?.level ?? 'observe') !== 'observe';

/** What was refused here while another case about the same role went through is that one's trace. */
const anothersDoing = (history: History, { answer }: CallRecord): boolean =>
  answer.class === 'refused' && history.ids['A'] !== undefined && history.touchedByOthers.has(idKey(history.ids['A']));

/** A key of the sent object that its group may not hold and that is there afterwards. */
function forbiddenKeyKept(now: Json | undefined, aim: Limit): boolean {
  const limits = aim.context.contract.role.fields.find(({ pointer }) => pointer === aim.field.pointer)?.groupKeys;
  const value = now;
  if (!limits || typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).some(
    ([group, rights]) =>
      typeof rights === 'object' &&
      rights !== null &&
      Object.keys(rights).some(
        (key) => !limits.keys.includes(key) || (limits.only[key] !== undefined && !limits.only[key].includes(group)),
      ),
  );
}

const storedFailure = (
  { field, operation }: Limit,
  history: History,
  record: CallRecord,
  sent: Json | undefined,
  seen: After & { readonly now: Json },
): Judgement =>
  failed(
    `${operation.name} was sent ${inWords(sent)} as ${field.label} and answered ` +
      `${statusInWords(record)}; the role now holds ${inWords(seen.now)}.`,
    `${field.label} never holds that`,
    `${field.label} is ${inWords(seen.now)}`,
    byState(history, record, seen.id, field.pointer),
  );

function judgeRefused(aim: Limit, keyword: Keyword, history: History, strict: boolean): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  const { operation, field } = aim;
  const mixed = record.step.do === 'call' && (record.step.items?.length ?? 0) > 1;
  // How a partly applied bulk request answers is left open: whether the bad element was applied decides.
  if (record.answer.class === 'accepted' && mixed) return applied(aim, history, record);
  if (record.answer.class === 'accepted')
    return failed(
      `${operation.name} accepted ` +
        `${history.case.what.split(', by')[0] ?? breakage[keyword]}: it answered ${statusInWords(record)}.`,
      'a refusal (4xx)',
      `status ${statusInWords(record)}`,
      byStatus(record),
    );
  if (record.answer.class !== 'refused') return unclear(record);
  const seen = strict && operation.plays !== 'write-only' ? valueAfter(aim, history, record) : null;
  if (seen && seen.now !== undefined && !sameValue(seen.now, seen.was) && breaks(field, keyword, seen.now))
    return storedFailure(aim, history, record, undefined, { ...seen, now: seen.now });
  return pass;
}

/** Whether a good element of a bulk request took effect: else its success means nothing. */
function besidesApplied({ context, operation }: Limit, history: History, record: CallRecord): boolean {
  const { nameAt } = context.contract.role;
  const intents = record.step.do === 'call' ? (record.step.items ?? []) : [];
  const look = lookAfter(history, record);
  return record.sent.some(({ id, item }, index) => {
    const role = intents[index]?.role;
    if (role === (operation.plays === 'create' ? 'N' : 'A')) return false;
    if (operation.plays === 'create')
      return [...(look?.list?.items.values() ?? [])].some((one) =>
        sameValue(valueAt(one, nameAt), valueAt(item, nameAt)),
      );
    const now = seenIn(look, id);
    return (
      now !== undefined &&
      leavesOf(operation).some(
        ({ pointer }) =>
          valueAt(item, pointer) !== undefined && sameValue(valueAt(now, pointer), valueAt(item, pointer)),
      )
    );
  });
}

/**
 * Whether a value may have come of what was sent: the same as text, or a part of it. Else another case about the same
 * role put it there.
 */
const comesOf = (sent: Json | undefined, now: Json | undefined): boolean =>
  JSON.stringify(now) === JSON.stringify(sent) || String(sent).includes(String(now));

function applied(aim: Limit, history: History, record: CallRecord): Judgement {
  const { operation, field } = aim;
  const seen = valueAfter(aim, history, record);
  const made =
    operation.plays === 'create' &&
    (history.ids['N'] !== undefined || appeared(aim.context.contract, history, record).length > 0);
  if (!seen && !made) return inconclusive('not-readable', 'the role could not be read afterwards');
  const sent = valueAt(record.sent.find(({ item }) => valueAt(item, field.pointer) !== undefined)?.item, field.pointer);
  // What stayed as it was is nobody's doing.
  const changed = seen !== null && !sameValue(seen.now, seen.was);
  if (
    !made &&
    changed &&
    history.ids['A'] !== undefined &&
    history.touchedByOthers.has(idKey(history.ids['A'])) &&
    !comesOf(sent, seen.now)
  )
    return inconclusive('disturbed', 'another case changed the role meanwhile');
  if (!made && !besidesApplied(aim, history, record))
    return inconclusive(
      'no-occasion',
      `the request was answered ${statusInWords(record)}, but the good ` +
        'elements beside the bad one were not applied either',
    );
  return made || (changed && operation.plays === 'update')
    ? failed(
        `${operation.name} answered ${statusInWords(record)} and applied the ` +
          `element that it had to refuse: ${history.case.what}.`,
        'that element is refused',
        `${field.label} is now ${inWords(seen?.now)}`,
        byState(history, record, seen?.id ?? history.ids['N'], field.pointer),
      )
    : pass;
}
