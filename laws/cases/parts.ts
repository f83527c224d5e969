import { isSteered } from '../../contract/questions';
import type { Operation, WritableField } from '../../contract/types';
import type { Case } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { withValueAt } from '../../model/pointer';
import { controlFor, plainControl } from '../kit/controls';
import { bareItem, freeKeys, leavesOf, parentOf, plainValue, plainWrite } from '../kit/items';
import { seesFor } from '../kit/reading';
import { writing } from '../kit/writes';
import { asItIs, isTelling } from './asItIs';
import { updatesInTurn } from './updatesInTurn';

/** The fields that an update may carry alone: those of the role itself, and the members of its objects. */
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
 * Updates that send one field each. Any two of them leave every field unsent once, so a quick run sends two. It sends
 * none where `bothParts` does the same, or where every update carries the name.
 */
export function partials(context: LawContext, operation: Operation): Case[] {
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
 * A field of the role alone, then a member of an object alone, then what the role has already. A quick run sends this
 * where an operation has both kinds of fields.
 */
export function bothParts(context: LawContext, operation: Operation): Case[] {
  const { whole, members } = parts(context, operation);
  // Each form of update sends other fields.
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

/** The case that sends a role, among other things, what it has already. */
export function toldAsItIs(context: LawContext, operation: Operation): Case[] {
  const beside = bothParts(context, operation).filter(({ split }) => split !== undefined);
  return beside.length > 0 ? beside : asItIs(context, operation);
}

export const inTurn = (context: LawContext, operation: Operation): Case[] =>
  updatesInTurn(
    context,
    operation,
    leavesOf(operation).filter((field) => isPlain(context, field)),
  );

/** An update that does not send a field with free keys. Most roles hold none, so the role is created with some. */
export function keptCases(context: LawContext, operation: Operation, field: WritableField): Case[] {
  const { contract } = context;
  const some = freeKeys(context, field.pointer);
  if (
    !contract.role.fields.some(({ pointer, keysFrom }) => pointer === field.pointer && keysFrom) ||
    Object.keys(some).length === 0
  )
    return [];
  const { call } = writing(contract, operation, plainWrite(context, operation), 'alone');
  return [
    caseOf({
      id: `${operation.name}.${field.label}.kept`,
      what: `nothing sent of ${field.label}, by ${operation.name}`,
      expects: 'accepted',
      given: { roles: { A: { kind: 'own', item: withValueAt({}, field.pointer, some) } } },
      steps: [call],
      sees: seesFor(contract, [field.pointer]),
    }),
  ];
}

/** Quick for the fields of these turns, counted from the seed. */
const turned = (
  { seed }: LawContext,
  all: readonly unknown[],
  index: number,
  ...turns: readonly number[]
): Case['tier'] => (turns.some((turn) => index === (seed + turn) % all.length) ? 'quick' : 'standard');

/** Updates that send one member of an object each. With a control, because a rule says that they are accepted. */
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
  return caseOf({
    id: `${operation.name}.${field.label}.only`,
    what: `${field.label} alone, by ${operation.name}`,
    tier,
    expects: 'accepted',
    given,
    steps: [call],
    ...(operation.form === 'single' ? { proves: [controlFor(context, operation, field).key] } : {}),
    sees: seesFor(
      contract,
      leavesOf(operation).map(({ pointer }) => pointer),
    ),
  });
}
