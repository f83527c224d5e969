import { keepsAtLeast, operationFor } from '../contract/questions';
import type { BuiltIn, Operation, Statement } from '../contract/types';
import type { CallRecord, Case, Check, Control, History, Judgement, Law, LawContext } from '../engine/language/law';
import { idKey } from '../engine/language/law';
import { leafValue } from '../engine/language/plainItem';
import { MARK_PLACEHOLDER } from '../generators/values/mark';
import type { Json, JsonObject, Pointer } from '../model/json';
import { isJsonObject } from '../model/json';
import { valueAt, withValueAt } from '../model/pointer';
import { changesOf } from './kit/changes';
import { statusInWords, theClaim, unclear, withControl } from './kit/verdicts';
import { after, before, lookAfter, seesFor } from './kit/reading';
import { sameValue } from '../model/same';
import { ruleParts } from './kit/sources';
import { controlFor } from './refused-values';
import { bareItem, freeKeys, leavesOf } from './kit/writes';

/** Built-in roles keep what is fixed in them, let be changed what is not, and stay. */
export const builtIn: Law = {
  name: 'built-in',
  about: 'What is fixed in a built-in role cannot be changed; what is not, can; and it cannot be deleted.',
  checks: (context) =>
    context.contract.role.builtIns.flatMap((role) => [
      ...role.fixed.map(({ pointer, to, statement }) => fixed(context, role, pointer, to, statement)),
      ...role.free.map(({ pointer, statement }) => free(context, role, pointer, statement)),
      ...(role.undeletable ? [undeletable(context, role, role.undeletable)] : []),
    ]),
};

const labelOf = (context: LawContext, pointer: Pointer): string =>
  context.contract.role.fields.find((field) => field.pointer === pointer)?.label ?? pointer.slice(1);

function fixed(
  context: LawContext,
  role: BuiltIn,
  pointer: Pointer,
  to: Json | undefined,
  statement: Statement,
): Check {
  const label = labelOf(context, pointer);
  const operation = operationFor(context.contract, 'update');
  return {
    rule: {
      id: `built-in.${role.label}.${label}.fixed`,
      title: `${label} of the built-in role ${role.label} cannot be changed${to === undefined ? '' : ` to ${JSON.stringify(to)}`}`,
      ...ruleParts(statement),
    },
    cases: [...changesOfFixed(context, role, pointer, to), ...besides(context, operation, role)],
    judges: 'own',
    judge: (history) => withControl(history, judgeFixed(context, role, pointer, history)),
  };
}

/** Of everything there at once first. */
export function changesOfFixed(context: LawContext, role: BuiltIn, pointer: Pointer, to: Json | undefined): Case[] {
  const operation = operationFor(context.contract, 'update');
  const label = labelOf(context, pointer);
  return attempts(context, operation, role, pointer, to).map((item, index) =>
    probe(
      context,
      operation,
      role,
      item,
      `${label} of ${role.label}`,
      `built-in.${role.label}.${label}.fixed:${String(index)}`,
      index,
    ),
  );
}

/**
 * A change of its name, and what it has already of everything else: whether it is taken is open, what is fixed stays.
 */
function besides(context: LawContext, operation: Operation, role: BuiltIn): Case[] {
  const { contract, learned } = context;
  // Steering changes those that keep the least number, so another of the kind tells more.
  const kinds = learned.builtInKinds?.[role.label] ?? [];
  const nth = Math.max(
    0,
    kinds.findIndex((item) => !keepsAtLeast(contract, item)),
  );
  const present = kinds[nth] ?? learned.builtInItems[role.label];
  const isFixed = (pointer: Pointer): boolean =>
    [...role.fixed, ...role.free].some((one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`));
  const others = leavesOf(operation).filter(
    ({ pointer }) =>
      !isFixed(pointer) &&
      !contract.role.fields.some((shown) => shown.pointer === pointer && (shown.readOnly ?? shown.createOnly)),
  );
  return others.flatMap(({ pointer, label }): Case[] => {
    const now = valueAt(present, pointer);
    if (now === undefined) return [];
    const item = withValueAt(
      requiredName(context, operation, present),
      pointer,
      pointer === contract.role.nameAt ? `${MARK_PLACEHOLDER} renamed` : now,
    );
    const one = probe(context, operation, role, item, '', `built-in.${role.label}.besides:${label}`, 1);
    return [
      {
        ...one,
        what: pointer === contract.role.nameAt ? `${label} of ${role.label}` : `the present ${label} of ${role.label}`,
        expects: 'any',
        needs: [{ kind: 'permit', name: 'change-existing' }],
        given: { roles: { S: { kind: 'built-in', label: role.label, ...(nth === 0 ? {} : { nth }) } } },
      },
    ];
  });
}

/** Whole objects at once first; in standard each member on its own too. */
function attempts(
  context: LawContext,
  operation: Operation,
  role: BuiltIn,
  pointer: Pointer,
  to: Json | undefined,
): JsonObject[] {
  const present = context.learned.builtInItems[role.label];
  const name = requiredName(context, operation, present);
  if (to !== undefined) return [withValueAt(name, pointer, to)];
  const members = leavesOf(operation).filter((leaf) => leaf.pointer.startsWith(`${pointer}/`));
  if (members.length > 0) {
    const changed = members.flatMap((leaf) =>
      otherValue(context, operation, leaf.pointer, valueAt(present, leaf.pointer)).map(
        (value) => [leaf.pointer, value] as const,
      ),
    );
    return [
      changed.reduce((item, [at, value]) => withValueAt(item, at, value), name),
      ...changed.map(([at, value]) => withValueAt(name, at, value)),
    ];
  }
  return otherValue(context, operation, pointer, valueAt(present, pointer)).map((value) =>
    withValueAt(name, pointer, value),
  );
}

/** Where an update must carry the name, the role's own present one goes along. */
function requiredName(context: LawContext, operation: Operation, present: JsonObject | undefined): JsonObject {
  const { nameAt } = context.contract.role;
  const needed = valueAt(bareItem(context.contract, operation), nameAt) !== undefined;
  const name = valueAt(present, nameAt);
  return needed && name !== undefined ? withValueAt({}, nameAt, name) : {};
}

function otherValue(context: LawContext, operation: Operation, pointer: Pointer, present: Json | undefined): Json[] {
  const field = leavesOf(operation).find((leaf) => leaf.pointer === pointer);
  if (!field) return [];
  if (pointer === context.contract.role.nameAt) return [`${MARK_PLACEHOLDER} renamed`];
  if (field.schema['type'] === 'object') return [freeKeys(context, pointer)];
  const found = [0, 1, 2, 3]
    .map((turn) => leafValue(field, context.enabledFeatures, turn))
    .find((value) => value !== undefined && value !== present);
  return found === undefined ? [] : [found];
}

function probe(
  context: LawContext,
  operation: Operation,
  role: BuiltIn,
  item: JsonObject,
  words: string,
  id: string,
  index: number,
): Case {
  const call =
    operation.form === 'bulk'
      ? { do: 'call' as const, purpose: 'claim' as const, operation: operation.name, items: [{ role: 'S', item }] }
      : { do: 'call' as const, purpose: 'claim' as const, operation: operation.name, role: 'S', items: [{ item }] };
  return {
    id,
    what: `change of ${words}`,
    tier: index === 0 ? 'quick' : 'standard',
    expects: 'refused',
    given: { roles: { S: { kind: 'built-in', label: role.label } } },
    steps: [call],
    control: sameOnOwn(context, operation, item),
    needs: [{ kind: 'permit', name: 'probe-existing' }],
    sees: seesFor(
      context.contract,
      leavesOf(operation).map(({ pointer }) => pointer),
    ),
    alone: false,
  };
}

/** A change of the same field of a role of ours, which may be changed. */
function sameOnOwn(context: LawContext, operation: Operation, item: JsonObject): Control {
  const changed = leavesOf(operation).filter(({ pointer }) => valueAt(item, pointer) !== undefined);
  const field =
    changed.find(({ pointer }) => changed.length === 1 || pointer !== context.contract.role.nameAt) ?? changed[0];
  if (!field) throw new Error('a probe of a built-in role sends no field that can be updated');
  return controlFor(context, operation, field);
}

function judgeFixed(context: LawContext, role: BuiltIn, pointer: Pointer, history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const [was, is] = [before(history, claim.record, 'S'), after(history, claim.record, 'S')];
  if (!was || !lookAfter(history, claim.record)?.list)
    return { verdict: 'inconclusive', why: 'the built-in role could not be read' };
  if (!is)
    return {
      verdict: 'fail',
      message: `After an update of built-in role ${role.label} it is not shown any more.`,
      expected: 'the role as before',
      actual: 'gone',
    };
  const change = changesOf(context.contract, was, is).find(
    (one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`),
  );
  if (change)
    return {
      // What is fixed may not be put back by any request either, so it may be seen only once.
      verdict: 'fail',
      ...(history.case.expects === 'any' || isItsDoing(history, claim.record, change.pointer, is)
        ? { refutesItself: true as const }
        : {}),
      message: `An update (answered ${statusInWords(claim.record)}) changed the built-in role ${role.label}: ${change.words}.`,
      expected: `${change.label} stays as it was`,
      actual: change.words,
    };
  return claim.record.answer.class === 'accepted' || claim.record.answer.class === 'refused'
    ? { verdict: 'pass' }
    : unclear(claim.record);
}

/** The role holds what was sent, by a request that was accepted or that nobody else's stood beside. */
function isItsDoing(history: History, record: CallRecord, pointer: Pointer, is: Json): boolean {
  const sent = valueAt(record.sent[0]?.item, pointer);
  const alone = history.ids['S'] !== undefined && !history.touchedByOthers.has(idKey(history.ids['S']));
  return sent !== undefined && sameValue(sent, valueAt(is, pointer)) && (record.answer.class === 'accepted' || alone);
}

function free(context: LawContext, role: BuiltIn, pointer: Pointer, statement: Statement): Check {
  const operation = operationFor(context.contract, 'update');
  const label = labelOf(context, pointer);
  const cases = attempts(context, operation, role, pointer, undefined).map((item, index): Case => ({
    ...probe(
      context,
      operation,
      role,
      item,
      `${label} of ${role.label}`,
      `built-in.${role.label}.${label}.free:${String(index)}`,
      index,
    ),
    expects: 'accepted',
    needs: [{ kind: 'permit', name: 'change-existing' }],
  }));
  return {
    rule: {
      id: `built-in.${role.label}.${label}.free`,
      title: `${label} of the built-in role ${role.label} can be changed`,
      ...ruleParts(statement),
    },
    cases,
    judges: 'own',
    judge: (history) => judgeFree(role, pointer, context, history),
  };
}

function judgeFree(role: BuiltIn, pointer: Pointer, context: LawContext, history: History): Judgement {
  const claim = theClaim(history);
  if ('open' in claim) return claim.open;
  const { record } = claim;
  const is = after(history, record, 'S');
  const sent = record.sent[0]?.item;
  const wrong = leavesOf(operationFor(context.contract, 'update')).find(
    (leaf) =>
      leaf.pointer.startsWith(pointer) &&
      valueAt(sent, leaf.pointer) !== undefined &&
      is !== undefined &&
      !isJsonObject(valueAt(is, leaf.pointer)) &&
      valueAt(is, leaf.pointer) !== valueAt(sent, leaf.pointer),
  );
  if (record.answer.class === 'accepted' && is && !wrong) return { verdict: 'pass' };
  if (record.answer.class !== 'accepted' && record.answer.class !== 'refused') return unclear(record);
  if (history.control === 'refused' || history.control === 'failed')
    return { verdict: 'inconclusive', why: 'the same change of an own role was not accepted either' };
  return {
    verdict: 'fail',
    message: `A change of ${pointer.slice(1)} of the built-in role ${role.label} was answered ${statusInWords(record)}${wrong ? `, and ${wrong.label} did not change` : ''}; it can be changed.`,
    expected: 'the change is made',
    actual: `status ${statusInWords(record)}${wrong ? `, ${wrong.label} as before` : ''}`,
  };
}

function undeletable(context: LawContext, role: BuiltIn, statement: Statement): Check {
  const operation = operationFor(context.contract, 'delete');
  const call = {
    do: 'call' as const,
    purpose: 'claim' as const,
    operation: operation.name,
    ...(operation.form === 'bulk' ? { items: [{ role: 'S', item: null }] } : { role: 'S' }),
  };
  return {
    rule: {
      id: `built-in.${role.label}.undeletable`,
      title: `The built-in role ${role.label} cannot be deleted`,
      ...ruleParts(statement),
    },
    cases: [
      {
        id: `built-in.${role.label}.undeletable`,
        what: `delete of built-in role ${role.label}`,
        tier: 'quick',
        expects: 'any',
        given: { roles: { S: { kind: 'built-in', label: role.label } } },
        steps: [call],
        needs: [{ kind: 'permit', name: 'disposable' }],
        sees: 'list',
        alone: false,
      },
    ],
    judges: 'own',
    judge: (history) => {
      const claim = theClaim(history);
      if ('open' in claim) return claim.open;
      if (!lookAfter(history, claim.record)?.list)
        return { verdict: 'inconclusive', why: 'the list could not be read afterwards' };
      return after(history, claim.record, 'S')
        ? { verdict: 'pass' }
        : {
            verdict: 'fail',
            refutesItself: true,
            message: `The built-in role ${role.label} was deleted: the request was answered ${statusInWords(claim.record)}, and it is gone from the list.`,
            expected: 'the role stays',
            actual: 'gone',
          };
    },
  };
}
