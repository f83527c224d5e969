import { keepsAtLeast, operationFor } from '../../contract/questions';
import type { Guard, WritableField } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import type { Call, Case, Need } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import type { Json, JsonObject } from '../../model/json';
import { valueAt, withValueAt } from '../../model/pointer';
import { bareItem, fieldsOf, freeKeys, leavesOf, plainValue } from '../kit/items';

/** How many more built-in roles a standard run tries besides the first. */
const furtherAtMost = 4;

/** What a guard forbids, tried on built-in roles that forbid it. No other existing role is put at risk. */
export function guardAttempts(context: LawContext, guard: Guard): Case[] {
  return context.contract.role.builtIns.flatMap(({ label }) => {
    const forbidding = kindsOf(context, label)
      .map((item, nth) => ({ item, nth }))
      .filter(({ item }) => forbids(guard, item));
    // The last such role first: users hold the first roles of an account, which may protect them for another reason.
    // Default roles are left alone where another role will do.
    const first = forbidding.filter((one) => !keepsAtLeast(context.contract, one.item)).at(-1) ?? forbidding[0];
    if (!first) return [];
    const further = forbidding
      .filter((one) => one !== first && !keepsAtLeast(context.contract, one.item))
      .slice(0, furtherAtMost);
    return [
      attemptOn(context, guard, label, first, undefined, ''),
      ...(guard.forbids.operation === 'delete'
        ? further.map((one) => attemptOn(context, guard, label, one, undefined, `:${String(one.nth)}`))
        : otherFields(context, guard).flatMap((field, index) => {
            const one = further[index % Math.max(1, further.length)];
            return one ? [attemptOn(context, guard, label, one, field, `:${field.label}`)] : [];
          })),
    ];
  });
}

interface Kind {
  readonly item: JsonObject;
  readonly nth: number;
}

const kindsOf = (context: LawContext, label: string): readonly JsonObject[] =>
  context.learned.builtInKinds?.[label] ??
  (context.learned.builtInItems[label] ? [context.learned.builtInItems[label]] : []);

/** `list` where the list shows what the guard says of a built-in role. */
export const seesGuard = ({ learned }: LawContext, guard: Guard): 'list' | 'show' =>
  Object.values(learned.builtInItems).some((item) =>
    guard.places.some(({ within, pointer }) => within === 'item' && typeof valueAt(item, pointer) === 'boolean'),
  )
    ? 'list'
    : 'show';

const forbids = (guard: Guard, item: JsonObject): boolean =>
  guard.places.some(({ within, pointer }) => within === 'item' && valueAt(item, pointer) === false);

/** Fields besides the name: a server may refuse a new name for another reason. */
function otherFields({ contract }: LawContext, guard: Guard): readonly WritableField[] {
  if (guard.forbids.field !== undefined) return [];
  return leavesOf(operationFor(contract, 'update')).filter(
    ({ pointer, feature }) =>
      pointer !== contract.role.nameAt &&
      feature === undefined &&
      !contract.role.fields.some((shown) => shown.pointer === pointer && (shown.readOnly ?? shown.createOnly)),
  );
}

function attemptOn(
  context: LawContext,
  guard: Guard,
  label: string,
  { item, nth }: Kind,
  field: WritableField | undefined,
  suffix: string,
): Case {
  const steers = field !== undefined && context.contract.atLeast?.where[0]?.pointer === field.pointer;
  const needs: Need[] = [
    { kind: 'permit', name: guard.forbids.operation === 'delete' ? 'disposable' : 'probe-existing' },
    ...(steers ? [{ kind: 'permit' as const, name: 'default-role' as const }] : []),
  ];
  return caseOf({
    id: `guard.${guard.label}:${label}${suffix}`,
    what:
      `${guard.label} tried on ${suffix === '' ? '' : 'another '}built-in ` +
      `role ${label}${field ? ` (${field.label})` : ''}`,
    tier: suffix === '' ? 'quick' : 'standard',
    expects: 'refused',
    given: { roles: { S: { kind: 'built-in', label, ...(nth === 0 ? {} : { nth }) } } },
    steps: [guardCall(context, guard, item, field)],
    needs,
    sees: seesGuard(context, guard),
  });
}

/** The forbidden request about role S. `present`: what S shows; undefined for a role of the run. */
export function guardCall(
  context: LawContext,
  guard: Guard,
  present: JsonObject | undefined,
  field: WritableField | undefined,
): Call {
  const { contract } = context;
  const operation = operationFor(contract, guard.forbids.operation);
  if (guard.forbids.operation === 'delete') return callOn(operation, [{ role: 'S' }]);
  const { nameAt } = contract.role;
  const name = valueAt(present, nameAt);
  const guarded = guard.forbids.field;
  const plain = bareItem(contract, operation);
  const named: JsonObject =
    guarded === undefined && field === undefined
      ? withValueAt({}, nameAt, `${MARK_PLACEHOLDER} guarded`)
      : name !== undefined && valueAt(plain, nameAt) !== undefined
        ? withValueAt({}, nameAt, name)
        : plain;
  const known = guarded === undefined ? undefined : fieldsOf(operation).find(({ pointer }) => pointer === guarded);
  const item = known
    ? withValueAt(named, known.pointer, freeKeys(context, known.pointer))
    : field
      ? withValueAt(named, field.pointer, otherThan(context, field, present))
      : named;
  return callOn(operation, [{ role: 'S', item }]);
}

function otherThan(context: LawContext, field: WritableField, present: JsonObject | undefined): Json {
  const now = valueAt(present, field.pointer);
  return typeof now === 'boolean' ? !now : plainValue(context, field);
}
