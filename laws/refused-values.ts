import type { Keyword, Operation, Statement, WritableField } from '../contract/types';
import { caseOf } from '../engine/language/caseOf';
import { inconclusive } from '../engine/language/judgement';
import type { CallRecord, Case, Check, History, Judgement, Law, LawContext } from '../engine/language/law';
import { idKey } from '../engine/language/law';
import { refusedValues } from '../generators/refused';
import type { Refused } from '../generators/types';
import type { Json, JsonObject } from '../model/json';
import { valueAt, withValueAt } from '../model/pointer';
import { sameValue } from '../model/same';
import { enumOf } from '../model/schema';
import { turned } from '../model/turned';
import { breaks } from './cases/breaks';
import { controlFor } from './kit/controls';
import { after, appeared, before, inWords, lookAfter, seenIn, seesFor } from './kit/reading';
import { common, ruleParts } from './kit/sources';
import { statusInWords, theClaim, unclear, withControl } from './kit/verdicts';
import type { Place } from './kit/writes';
import {
  fieldsOf,
  harmlessField,
  itemWith,
  leavesOf,
  parentOf,
  plainValue,
  shared,
  writesOf,
  writing,
} from './kit/writes';

/** Values outside a field's limits are refused; what cannot be stored is never stored. */
export const refusedValuesLaw: Law = {
  name: 'refused-values',
  about: 'A value that breaks a stated limit is refused, and what the documents say cannot be stored is never stored.',
  checks: (context) =>
    writable(context).flatMap((operation, position) =>
      fieldsOf(operation).flatMap((field, index) => checksFor(context, operation, field, position, index)),
    ),
};

/**
 * Quick tries one place in a bulk array, by turn, and not the first, which is the last to be overlooked; standard tries
 * them all. Where nothing can be read back only a request that is bad as a whole tells.
 */
function placesFor({ operation, field, turn }: Aim, index: number): readonly Place[] {
  if (operation.form === 'single' || operation.plays === 'write-only') return ['alone'];
  return [
    ...turned<Place>(['last', 'middle'], turn + index),
    'first',
    ...(parentOf(operation, field) ? [] : (['alone'] as const)),
  ];
}

const writable = ({ contract }: LawContext): readonly Operation[] => [
  ...writesOf(contract),
  ...contract.operations.filter(({ plays }) => plays === 'write-only'),
];

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

interface Aim {
  readonly context: LawContext;
  readonly operation: Operation;
  readonly field: WritableField;
  readonly turn: number;
}

function checksFor(
  context: LawContext,
  operation: Operation,
  field: WritableField,
  position: number,
  index: number,
): Check[] {
  const free = context.contract.role.fields.find((shown) => shown.pointer === field.pointer);
  const siblings = leavesOf(operation).filter(
    (leaf) => parentOf(operation, leaf)?.pointer === parentOf(operation, field)?.pointer,
  );
  const keys = Object.keys(context.learned.keys[field.pointer] ?? {});
  const refused = refusedValues(field, {
    siblings,
    enabledFeatures: context.enabledFeatures,
    keys,
    groupKeys: free?.groupKeys,
    turn: position * textsTried,
  });
  const keywords = [...new Set(refused.map(({ keyword }) => keyword))];
  return keywords.flatMap((keyword, nth) =>
    checksOf(
      { context, operation, field, turn: index + nth },
      keyword,
      refused.filter((one) => one.keyword === keyword || (keyword === 'enum' && one.keyword === 'type')),
    ),
  );
}

/** Texts stand before the numbers among what is tried in place of true and false. */
const textsTried = 2;

function checksOf(aim: Aim, keyword: Keyword, proposed: readonly Refused[]): Check[] {
  const { operation, field } = aim;
  const stated = field.statements[keyword];
  // By turns the one and the other first: what is taken for the value that the role has already does not show.
  const tried =
    keyword === 'type' && !stated && !itsTurn(aim)
      ? turned(proposed.slice(0, 2), fieldsOf(operation).indexOf(field)).map((one) => ({
          ...one,
          tier: 'standard' as const,
        }))
      : proposed;
  // One key too many may be one that another group has, or one that none has.
  const values =
    keyword === 'additionalProperties'
      ? tried.map((one, index) => (index === 1 ? { ...one, tier: 'quick' as const } : one))
      : tried;
  // Null first: of several that are stored in one role the last one shows, and null in place of a value is another
  // rule's affair.
  const cases = [...values]
    .sort((a, b) => Number(b.value === null) - Number(a.value === null))
    .flatMap((value, index) =>
      placesFor(aim, index)
        .slice(0, value.tier === 'quick' ? undefined : 1)
        .map((place, nth) => caseFor(aim, nth === 0 ? value : { ...value, tier: 'standard' }, place)),
    );
  const where = `${operation.name}.${field.label}`;
  const stored = (id: string, statement: Statement): Check => ({
    rule: {
      id,
      title: `${field.label} never holds ${breakage[keyword]} after ${operation.name}`,
      ...ruleParts(statement),
    },
    cases,
    judges: 'own',
    judge: (history) => withControl(history, judgeStored(aim, keyword, history)),
  });
  const answered = (id: string, statement: Statement): Check => ({
    rule: { id, title: `${operation.name} refuses ${breakage[keyword]} for ${field.label}`, ...ruleParts(statement) },
    cases,
    judges: 'own',
    judge: (history) => withControl(history, judgeRefused(aim, keyword, history, statement.level === 'must')),
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

/** Members of one object are checked alike, so a quick run tries the type of each in one form only, by turns. */
function itsTurn({ context, operation, field }: Aim): boolean {
  const parent = parentOf(operation, field);
  if (!parent) return true;
  const operations = writable(context);
  const position = fieldsOf(operation)
    .filter((other) => parentOf(operation, other) === parent)
    .indexOf(field);
  return (position + operations.indexOf(operation) + context.seed) % operations.length === 0;
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

function caseFor({ context, operation, field }: Aim, refused: Refused, place: Place): Case {
  const { contract } = context;
  const item = withMore(context, operation, field, refused, itemWith(context, operation, field, refused.value));
  const { given, call } = writing(contract, operation, item, place);
  const where = operation.form === 'single' ? '' : place === 'alone' ? ' (alone)' : ` (${place} of three)`;
  return caseOf({
    id: `${operation.name}.${field.label}.refused:${refused.keyword}:${refused.what}${where}`,
    what: `${field.label}: ${refused.what}, by ${operation.name}${where}`,
    tier: refused.tier,
    expects: 'refused',
    given: shared(given),
    steps: [call],
    control: controlFor(context, operation, field),
    sees:
      operation.plays === 'write-only' || operation.plays === 'create' ? 'list' : seesFor(contract, [field.pointer]),
  });
}

/**
 * Too long a name comes with a valid change of something else: who refuses the one and keeps the other has not refused.
 */
function withMore(
  context: LawContext,
  operation: Operation,
  { pointer }: WritableField,
  { keyword }: Refused,
  item: JsonObject,
): JsonObject {
  const harmless = harmlessField(context.contract, operation);
  return operation.plays === 'update' && keyword === 'maxLength' && pointer === context.contract.role.nameAt && harmless
    ? withValueAt(item, harmless.pointer, plainValue(context, harmless))
    : item;
}

/**
 * What the role holds after the call; for a create that was refused, a role of that name that came to be all the same.
 */
function valueAfter(
  aim: Pick<Aim, 'context' | 'operation' | 'field'>,
  history: History,
  record: CallRecord,
): { readonly now: Json | undefined; readonly was: Json | undefined } | null {
  const { operation, field, context } = aim;
  if (operation.plays === 'create') {
    const made = after(history, record, 'N') ?? appeared(context.contract, history, record)[0];
    if (!made && !lookAfter(history, record)?.list) return null;
    return { now: made ? valueAt(made, field.pointer) : undefined, was: undefined };
  }
  const now = after(history, record, 'A');
  return now ? { now: valueAt(now, field.pointer), was: valueAt(before(history, record, 'A'), field.pointer) } : null;
}

function judgeStored(aim: Aim, keyword: Keyword, history: History): Judgement {
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
      : storedFailure(aim, claim.record, sent, seen.now);
  return claim.record.answer.class === 'accepted' || claim.record.answer.class === 'refused'
    ? { verdict: 'pass' }
    : unclear(claim.record);
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
function forbiddenKeyKept(now: Json | undefined, aim: Aim): boolean {
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
  { field, operation }: Aim,
  record: CallRecord,
  sent: Json | undefined,
  now: Json,
): Judgement => ({
  verdict: 'fail',
  message: `${operation.name} was sent ${inWords(sent)} as ${field.label} and answered ${statusInWords(record)}; the role now holds ${inWords(now)}.`,
  expected: `${field.label} never holds that`,
  actual: `${field.label} is ${inWords(now)}`,
});

function judgeRefused(aim: Aim, keyword: Keyword, history: History, strict: boolean): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  const { operation, field } = aim;
  const mixed = record.step.do === 'call' && (record.step.items?.length ?? 0) > 1;
  // How a partly applied bulk request answers is left open: whether the bad element was applied decides.
  if (record.answer.class === 'accepted' && mixed) return applied(aim, history, record);
  if (record.answer.class === 'accepted')
    return {
      verdict: 'fail',
      message: `${operation.name} accepted ${history.case.what.split(', by')[0] ?? breakage[keyword]}: it answered ${statusInWords(record)}.`,
      expected: 'a refusal (4xx)',
      actual: `status ${statusInWords(record)}`,
    };
  if (record.answer.class !== 'refused') return unclear(record);
  const seen = strict && operation.plays !== 'write-only' ? valueAfter(aim, history, record) : null;
  if (seen && seen.now !== undefined && !sameValue(seen.now, seen.was) && breaks(field, keyword, seen.now))
    return storedFailure(aim, record, undefined, seen.now);
  return { verdict: 'pass' };
}

/** Whether a good element of a bulk request took effect: else its success means nothing. */
function besidesApplied({ context, operation }: Aim, history: History, record: CallRecord): boolean {
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

function applied(aim: Aim, history: History, record: CallRecord): Judgement {
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
      `the request was answered ${statusInWords(record)}, but the good elements beside the bad one were not applied either`,
    );
  return made || (changed && operation.plays === 'update')
    ? {
        verdict: 'fail',
        message: `${operation.name} answered ${statusInWords(record)} and applied the element that it had to refuse: ${history.case.what}.`,
        expected: 'that element is refused',
        actual: `${field.label} is now ${inWords(seen?.now)}`,
      }
    : { verdict: 'pass' };
}
