import { isSteered } from '../contract/questions';
import type { Operation, Statement, WritableField } from '../contract/types';
import type { CallRecord, Case, Check, History, Judgement, Law, LawContext } from '../engine/language/law';
import { idKey } from '../engine/language/law';
import type { Json, JsonObject } from '../model/json';
import { valueAt, withValueAt } from '../model/pointer';
import { controlFor, plainControl } from './refused-values';
import { asItIs, isTelling } from './cases/asItIs';
import { operationOf, seenIn, seesFor } from './kit/reading';
import { inWords } from './kit/same';
import { sameValue } from '../model/same';
import { ruleParts } from './kit/sources';
import { updatesInTurn } from './cases/updatesInTurn';
import { bareItem, fieldsOf, freeKeys, leavesOf, parentOf, plainValue, plainWrite, writing } from './kit/writes';

/** A field, or a key of a merged object, that an update does not send keeps its value. */
export const unsent: Law = {
  name: 'unsent',
  about: 'What an update does not send stays as it was.',
  checks: (context) =>
    context.contract.operations
      .filter(({ plays }) => plays === 'update')
      .flatMap((operation) => [
        ...fieldsOf(operation).flatMap((field) =>
          field.unsentStays && leavesOf(operation).includes(field)
            ? [stays(context, operation, field, field.unsentStays)]
            : [],
        ),
        ...fieldsOf(operation).flatMap((field) =>
          field.write?.how === 'merge' ? [merges(context, operation, field, field.write.statement)] : [],
        ),
      ]),
};

function stays(context: LawContext, operation: Operation, field: WritableField, statement: Statement): Check {
  const parent = parentOf(operation, field);
  return {
    rule: {
      id: `${operation.name}.${field.label}.unsent`,
      title: `An ${operation.name} that does not send ${parent?.label ?? field.label} leaves ${field.label} as it was`,
      ...ruleParts(statement),
    },
    cases: [
      ...bothParts(context, operation),
      ...partials(context, operation),
      ...keptCases(context, operation, field),
      ...inTurn(context, operation),
    ],
    judges: 'every',
    judge: (history) =>
      judge(context, operation, history, [field], (item) => valueAt(item, (parent ?? field).pointer) === undefined),
  };
}

function merges(context: LawContext, operation: Operation, field: WritableField, statement: Statement): Check {
  const members = leavesOf(operation).filter((leaf) => leaf.pointer.startsWith(`${field.pointer}/`));
  return {
    rule: {
      id: `${operation.name}.${field.label}.merge`,
      title: `An ${operation.name} that sends a part of ${field.label} leaves its other members as they were`,
      ...ruleParts(statement),
    },
    cases: [
      ...bothParts(context, operation),
      ...memberCases(context, operation, members),
      ...inTurn(context, operation),
    ],
    judges: 'every',
    judge: (history) =>
      judge(context, operation, history, members, (item) => typeof valueAt(item, field.pointer) === 'object'),
  };
}

/** Fields of the role itself, and members of its objects, that an update may carry alone. */
function parts(
  context: LawContext,
  operation: Operation,
): { readonly whole: readonly WritableField[]; readonly members: readonly WritableField[] } {
  const plain = leavesOf(operation).filter((field) => isPlain(context, field));
  return {
    whole: plain.filter((field) => !parentOf(operation, field)),
    members: plain.filter((field) => parentOf(operation, field)),
  };
}

/**
 * Updates that send one field each. Two of them leave every field unsent once, so a quick run tries no more, and none
 * where the name has to go along.
 */
function partials(context: LawContext, operation: Operation): Case[] {
  const { whole, members } = parts(context, operation);
  return whole.map((field, index, all) =>
    partial(
      context,
      operation,
      field,
      members.length > 0 || Object.keys(bareItem(context.contract, operation)).length > 0
        ? 'standard'
        : turned(context, all, index, 0, 1),
    ),
  );
}

/**
 * A field of the role, then a member of an object of it, then what the role has already: what a quick run tries where
 * there are both.
 */
export function bothParts(context: LawContext, operation: Operation): Case[] {
  const { whole, members } = parts(context, operation);
  // Each form sends another one: what one of them leaves in the other's role shows.
  const turn = context.seed + context.contract.operations.indexOf(operation);
  const [one, other] = [whole, members].map((all) => all[turn % all.length]);
  if (!one || !other) return [];
  const [first, second] = [one, other].map((field) => partial(context, operation, field, 'quick'));
  if (!first || !second) return [];
  const both: Case = {
    ...first,
    id: `${operation.name}.parts`,
    what: `${one.label} alone, then ${other.label} alone, by ${operation.name}`,
    steps: [...first.steps, { do: 'look' }, ...second.steps],
    ...(first.proves ? { proves: [...first.proves, ...(second.proves ?? [])] } : {}),
  };
  return asItIs(context, operation)
    .map((last): Case => ({
      ...both,
      id: `${operation.name}.parts and as it is`,
      what: `${one.label} alone, then ${other.label} alone, then ${last.what}`,
      steps: [...both.steps, { do: 'look' }, ...last.steps],
      ...(last.control ? { control: last.control } : {}),
      split: [both, ...(last.split ?? [])],
    }))
    .concat(isTelling(context, operation) ? [] : [both]);
}

/** The case in which a role is told, among other things, what it has already. */
export function toldAsItIs(context: LawContext, operation: Operation): Case[] {
  const beside = bothParts(context, operation).filter(({ split }) => split !== undefined);
  return beside.length > 0 ? beside : asItIs(context, operation);
}

const inTurn = (context: LawContext, operation: Operation): Case[] =>
  updatesInTurn(
    context,
    operation,
    leavesOf(operation).filter((field) => isPlain(context, field)),
  );

/** An object with keys of its own is not among what roles usually have, so a role is made that has some. */
function keptCases(context: LawContext, operation: Operation, field: WritableField): Case[] {
  const { contract } = context;
  const some = freeKeys(context, field.pointer);
  if (
    !contract.role.fields.some(({ pointer, keysFrom }) => pointer === field.pointer && keysFrom) ||
    Object.keys(some).length === 0
  )
    return [];
  const { call } = writing(contract, operation, plainWrite(context, operation), 'alone');
  return [
    {
      id: `${operation.name}.${field.label}.kept`,
      what: `nothing sent of ${field.label}, by ${operation.name}`,
      tier: 'standard',
      expects: 'accepted',
      given: { roles: { A: { kind: 'own', item: withValueAt({}, field.pointer, some) } } },
      steps: [call],
      needs: [],
      sees: seesFor(contract, [field.pointer]),
      alone: false,
    },
  ];
}

/** Quick for some of them, by turns. */
const turned = (
  { seed }: LawContext,
  all: readonly unknown[],
  index: number,
  ...turns: readonly number[]
): Case['tier'] => (turns.some((turn) => index === (seed + turn) % all.length) ? 'quick' : 'standard');

/** One member of an object each; with a control, since that they are accepted is a rule as well. */
export const memberCases = (context: LawContext, operation: Operation, members: readonly WritableField[]): Case[] =>
  members
    .filter((field) => isPlain(context, field))
    .map((field) => ({
      ...partial(context, operation, field, 'standard'),
      control: plainControl(context, operation, field),
    }));

const isPlain = (context: LawContext, field: WritableField): boolean =>
  plainValue(context, field) !== null &&
  !isSteered(context.contract, field.pointer) &&
  !context.contract.role.fields.some(
    (shown) => shown.pointer === field.pointer && (shown.readOnly ?? shown.createOnly),
  );

function partial(context: LawContext, operation: Operation, field: WritableField, tier: Case['tier']): Case {
  const { contract } = context;
  const item = withValueAt(bareItem(contract, operation), field.pointer, plainValue(context, field));
  const { given, call } = writing(contract, operation, item, 'alone');
  return {
    id: `${operation.name}.${field.label}.only`,
    what: `${field.label} alone, by ${operation.name}`,
    tier,
    expects: 'accepted',
    given,
    steps: [call],
    needs: [],
    ...(operation.form === 'single' ? { proves: [controlFor(context, operation, field).key] } : {}),
    sees: seesFor(
      contract,
      leavesOf(operation).map(({ pointer }) => pointer),
    ),
    alone: false,
  };
}

function judge(
  context: LawContext,
  operation: Operation,
  history: History,
  fields: readonly WritableField[],
  concerns: (item: JsonObject) => boolean,
): Judgement {
  let checked = false;
  for (const record of history.calls) {
    if (operationOf(record) !== operation.name || record.answer.class !== 'accepted' || record.look < 0) continue;
    for (const { key, item, was, is } of targets(history, record)) {
      if (!concerns(item)) continue;
      for (const field of fields) {
        if (sentBySome(history, record.look, field, key)) continue;
        const [a, b] = [valueAt(was, field.pointer), valueAt(is, field.pointer)];
        if (a === undefined || b === undefined || isSteered(context.contract, field.pointer)) continue;
        if (!sameValue(a, b)) return changed(operation, field, item, a, b);
        checked = true;
      }
    }
  }
  return checked ? { verdict: 'pass' } : { verdict: 'silent' };
}

/**
 * Any call between the same looks that sends the field, but to another role by name, makes its change nobody's fault.
 */
const sentBySome = (history: History, look: number, field: WritableField, key: string): boolean =>
  history.calls.some(
    (record) =>
      record.look === look &&
      record.sent.some(
        ({ id, item }) => valueAt(item, field.pointer) !== undefined && (id === undefined || idKey(id) === key),
      ),
  );

function targets(
  history: History,
  record: CallRecord,
): { key: string; item: JsonObject; was: JsonObject; is: JsonObject }[] {
  const call = record.step.do === 'call' ? record.step : null;
  return record.sent.flatMap(({ id, item }) => {
    const role = id ?? (typeof call?.role === 'string' ? history.ids[call.role] : undefined);
    if (role === undefined || history.touchedByOthers.has(idKey(role))) return [];
    const was = seenIn(history.looks[record.look], role);
    const is = seenIn(history.looks[record.look + 1], role);
    return was && is && typeof item === 'object' && item !== null && !Array.isArray(item)
      ? [{ key: idKey(role), item: item as JsonObject, was, is }]
      : [];
  });
}

const changed = (operation: Operation, field: WritableField, item: JsonObject, was: Json, is: Json): Judgement => ({
  verdict: 'fail',
  message: `${operation.name} was sent ${inWords(item)}, without ${field.label}; yet ${field.label} went from ${inWords(was)} to ${inWords(is)}.`,
  expected: `${field.label} stays ${inWords(was)}`,
  actual: `${field.label} is ${inWords(is)}`,
});
