import { operationFor } from '../contract/types';
import { MARK_PLACEHOLDER } from '../generators/mark';
import type { Json, JsonObject } from '../model/json';
import { withValueAt } from '../model/pointer';
import type { Call, Case, CallRecord, History, Look } from './law';
import { bindCreated, deleteCall, type Opened } from './given';
import { inParallel } from './inParallel';
import { plainItem, plainName } from './plainItem';
import type { OwnRole, Session } from './session';
import { nextMark, perform } from './session';

/** Requests in one bulk call at most, so that one bad answer does not hide the rest. */
const bulkAtMost = 10;

/** A history of the suite's own creating and deleting: passive laws judge it like any other. */
export interface Chores { readonly id: string; readonly calls: CallRecord[]; readonly ids: Record<string, Json> }

export const idleRoles = (session: Session): OwnRole[] =>
  [...session.own.values()].filter((role) => !role.lent && !role.spoilt && !role.presumedGone && !role.filler && !role.poisoned);

/** Creates roles for the pool; every plain field is sent if the server takes that, else the name alone. */
export async function createRoles(session: Session, count: number, avoid: Json): Promise<Chores | null> {
  if (count <= 0) return null;
  const chores: Chores = { id: `chores.create-${String(session.nonce)}`, calls: [], ids: {} };
  const full = session.fullCreateWorks ?? true;
  const made = await createSome(session, count, chores, full, avoid);
  session.fullCreateWorks = full && made > 0;
  // Some values may be more than a create takes; the name alone always is enough.
  if (full && made < count) await createSome(session, count - made, chores, false, avoid);
  return chores;
}

async function createSome(session: Session, count: number, chores: Chores, full: boolean, avoid: Json): Promise<number> {
  const create = operationFor(session.contract, 'create');
  const turns = Array.from({ length: count }, (_, index) => index);
  const size = create.form === 'bulk' ? bulkAtMost : 1;
  const groups = turns.filter((turn) => turn % size === 0).map((turn) => turns.slice(turn, turn + size));
  let made = 0;
  await inParallel(groups, session.settings.concurrency, async (group) => {
    const call: Call = {
      do: 'call', purpose: 'given', operation: create.name,
      items: group.map((turn) => {
        const name = `P${String(session.nonce)}x${String(turn)}`;
        const item = full ? plainItem(session.contract, create, session.settings.enabledFeatures, turn, avoid) : plainName(session.contract, {}, 'role');
        return { role: name, item: withSuffix(session, item, turn) };
      }),
    };
    const record = await perform(session, call, {}, nextMark(session), chores.id);
    chores.calls.push({ ...record, look: -1 });
    const opened: Opened = { case: caseOf(chores.id), mark: '', ids: chores.ids, users: [], calls: [], problem: null };
    const names = call.items?.map(({ role }) => (typeof role === 'string' ? role : undefined)) ?? [];
    bindCreated(session, opened, names, record);
    for (const name of names) {
      const role = name === undefined ? undefined : session.own.get(String(chores.ids[name]));
      if (role) {
        role.lent = false;
        made += 1;
      }
    }
  });
  return made;
}

/** Within one bulk request every name must differ. */
const withSuffix = (session: Session, item: JsonObject, turn: number): JsonObject =>
  withValueAt(item, session.contract.role.nameAt, `${MARK_PLACEHOLDER}-role-${String(turn + 1)}`);

/** Deletes roles of the run's own that nobody needs any more. */
export async function discard(session: Session, roles: readonly OwnRole[], purpose: 'given' | 'clean-up'): Promise<Chores | null> {
  if (roles.length === 0) return null;
  const operation = operationFor(session.contract, 'delete');
  const chores: Chores = { id: `chores.delete-${String(session.nonce)}`, calls: [], ids: Object.fromEntries(roles.map((role, index) => [`D${String(index)}`, role.id])) };
  const names = Object.keys(chores.ids);
  const size = operation.form === 'bulk' ? bulkAtMost : 1;
  const groups = names.filter((_, index) => index % size === 0).map((_, index) => names.slice(index * size, index * size + size));
  await inParallel(groups, session.settings.concurrency, async (group) => {
    const record = await perform(session, deleteCall(operation.name, operation.form, group, purpose), chores.ids, nextMark(session), chores.id);
    chores.calls.push({ ...record, look: -1 });
  });
  return chores;
}

const caseOf = (id: string): Case => ({
  id, what: 'creating and deleting roles of the run', tier: 'quick', expects: 'accepted', given: { roles: {} }, steps: [], needs: [], sees: 'list', alone: false,
});

/** Chores as a history, once a look has followed them. */
export const choresHistory = (chores: Chores, after: Look, own: ReadonlySet<string>): History => ({
  case: caseOf(chores.id), ids: chores.ids, users: [], own, looks: [after], calls: chores.calls, touchedByOthers: new Set(), control: 'none', problem: null,
});
