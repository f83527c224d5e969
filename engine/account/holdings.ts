import type { Contract } from '../../contract/types';
import { operationFor } from '../../contract/questions';
import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import { sameJson } from '../../model/same';
import type { Json, JsonObject, Pointer } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { childOf, valueAt, withoutValueAt } from '../../model/pointer';
import type { Call, Case, Control, RoleName } from '../language/case';
import type { CallRecord } from '../language/history';
import { idKey } from '../language/history';
import { type OwnRole, useOf, writeAccepted } from './ownRoles';
import { newRoleSeen } from './pool';
import type { Session } from './session';
import { isListed, listedRole } from './snapshots';

/** Key of the role that an element of a call is about: by its own id, else by the path. */
export const targetKey = ({ role }: Call, ids: Readonly<Record<RoleName, Json>>, id: Json | undefined): string =>
  idKey(id ?? (typeof role === 'string' ? ids[role] : undefined));

/** Notes what accepted writes gave to the run's own roles: what they hold, if the server does as it says. */
export function noteWrite(
  { ownRoles, contract }: Pick<Session, 'ownRoles' | 'contract'>,
  call: Call,
  ids: Readonly<Record<RoleName, Json>>,
  sent: CallRecord['sent'],
): void {
  const operation = contract.operations.find(({ name }) => name === call.operation);
  const plays = operation?.plays;
  if (plays !== 'create' && plays !== 'update' && plays !== 'write-only') return;
  for (const { id, item } of sent) {
    if (!isJsonObject(item)) continue;
    const key = targetKey(call, ids, id);
    const role =
      plays === 'create'
        ? [...ownRoles.roles.values()].find(({ name }) => name === valueAt(item, contract.role.nameAt))
        : ownRoles.roles.get(key);
    if (!role) continue;
    if (plays === 'write-only') {
      writeAccepted(role, call.operation, null, 'changed');
      continue;
    }
    // Where null means that nothing shall change the role holds what it held.
    const kept = (operation?.request?.fields ?? []).filter(
      ({ pointer, nullKeeps }) => nullKeeps && valueAt(item, pointer) === null,
    );
    const given = kept.reduce((sum, { pointer }) => withoutValueAt(sum, pointer), item);
    writeAccepted(role, call.operation, given, plays === 'create' ? 'made' : 'changed');
  }
}

/** Whether a create that went through carried all that the control would: then it need not be sent. */
export function shownByCreate({ contract, ownRoles }: Session, { call }: Control): boolean {
  const create = operationFor(contract, 'create');
  if (call.operation !== create.name || call.raw !== undefined) return false;
  const carried = (call.items ?? []).flatMap(({ item }) => leavesOf(item));
  return [...ownRoles.roles.values()].some(({ made }) =>
    carried.every((pointer) => valueAt(made, pointer) !== undefined),
  );
}

/** Pointers of all that an item holds; of an empty object its own. */
const leavesOf = (item: Json, at: Pointer = ''): Pointer[] => {
  const inside = isJsonObject(item) ? Object.entries(item) : [];
  return inside.length === 0 ? [at] : inside.flatMap(([key, value]) => leavesOf(value, childOf(at, key)));
};

/** What a role that was created with nothing but a name was seen to hold; {} while none was seen. */
export function newRole(session: Session): JsonObject {
  const { snapshots, contract, ownRoles } = session;
  const pointers = settable(contract);
  const bare = [...ownRoles.roles.values()].find(
    (role) =>
      useOf(role).is !== 'contaminated' &&
      isListed(snapshots, role.key) &&
      pointers.every((pointer) => valueAt(role.holds, pointer) === undefined),
  );
  const seen = bare && listedRole(snapshots, bare.id);
  if (seen) newRoleSeen(session.pool, seen);
  return session.pool.newRole ?? {};
}

/**
 * Of idle roles the one that suits the case best: for users the plainest; else that on which its update shows most:
 * what it sends is another value there, and what it leaves out is not what a new role has.
 */
export function tellingRole(
  session: Session,
  idles: readonly OwnRole[],
  one: Case,
  name: RoleName,
): OwnRole | undefined {
  const fullness = ({ holds }: OwnRole): number => leavesOf(holds).length;
  // What a role holds may keep it from being given to anybody.
  if (one.given.holders?.[name] !== undefined) return newestOfBest(idles, (role) => -fullness(role));
  const sent = sentTo(session, one, name);
  const given = one.given.roles[name];
  // What a refusal takes away shows where there is something to lose.
  if (!sent) return given?.kind === 'own' && given.shared ? newestOfBest(idles, fullness) : idles.at(-1);
  const usual = newRole(session);
  const pointers = settable(session.contract);
  const telling = ({ holds }: OwnRole): number =>
    pointers.filter((pointer) => {
      const [now, next] = [valueAt(holds, pointer) ?? valueAt(usual, pointer), valueAt(sent, pointer)];
      return next === undefined
        ? now !== undefined && !sameJson(now, valueAt(usual, pointer) ?? null)
        : now === undefined || isMarked(next) || !sameJson(now, next);
    }).length;
  // Of equals one that was shown and not written to since: how it was before need not be asked again.
  return newestOfBest(
    idles,
    (role) => telling(role) + (one.sees === 'show' && session.snapshots.remembered.has(role.key) ? 0.5 : 0),
  );
}

/** The newest of equals: a case that is seen again gets one that nothing was done to. */
function newestOfBest(roles: readonly OwnRole[], worth: (role: OwnRole) => number): OwnRole | undefined {
  const worths = roles.map(worth);
  return roles[worths.lastIndexOf(Math.max(...worths))];
}

/** What the case's first update of the role holds; undefined where it has none. */
function sentTo({ contract }: Session, { steps }: Case, name: RoleName): JsonObject | undefined {
  const updates = new Set(
    contract.operations.filter(({ plays }) => plays === 'update').map((operation) => operation.name),
  );
  const items = steps.flatMap((step) =>
    step.do === 'call' && updates.has(step.operation)
      ? (step.items ?? []).filter((intent) => (intent.role ?? step.role) === name)
      : [],
  );
  return items.map(({ item }) => item).find(isJsonObject);
}

/** How many values the first updates of a case carry. */
export const sentBy = (session: Session, one: Case): number =>
  Object.keys(one.given.roles)
    .flatMap((name) => sentTo(session, one, name) ?? [])
    .flatMap((item) => leavesOf(item)).length;

const isMarked = (value: Json): boolean => typeof value === 'string' && value.includes(MARK_PLACEHOLDER);

/** Leaves that a create may give a role, its name aside. */
function settable(contract: Contract): readonly Pointer[] {
  const fields = operationFor(contract, 'create').request?.fields ?? [];
  return fields
    .filter(({ pointer, isLeaf }) => isLeaf && pointer !== contract.role.nameAt)
    .map(({ pointer }) => pointer);
}
