import { operationFor } from '../../contract/questions';
import type { Json, JsonObject, Pointer } from '../../model/json';
import { valueAt, withValueAt } from '../../model/pointer';
import { callOn } from '../language/calls';
import type { Case } from '../language/case';
import type { Cast } from './cast';
import type { Look } from '../language/history';
import { idKey } from '../language/history';
import { takeSnapshot } from './look';
import type { Session } from './session';
import { perform } from './perform';

/** A role that is not ours and that a case speaks of, as it was, with its entry in the journal. */
export interface Foreign {
  readonly id: Json;
  readonly was: JsonObject;
  readonly entry: number;
}

/** A case with the roles that it speaks of. */
type Cased = Pick<Cast, 'ids'> & { readonly case: Case };

/** Before the first step: whatever the case does to roles that are not ours can be undone from the journal. */
export function rememberForeign(session: Session, one: Cased, before: Look | undefined): Foreign[] {
  const touched = new Set(
    one.case.steps.flatMap((step) =>
      step.do === 'call' ? [step.role, ...(step.items ?? []).map(({ role }) => role)] : [],
    ),
  );
  return Object.entries(one.case.given.roles).flatMap(([name, given]) => {
    const id = one.ids[name];
    if ((given.kind !== 'built-in' && given.kind !== 'standing') || id === undefined || !touched.has(name)) return [];
    const was = seen(before, id);
    if (!was) return [];
    const what = `role ${idKey(id)} as it was`;
    return [
      {
        id,
        was,
        entry: session.ports.journal.restore({
          what,
          how: `update role ${idKey(id)} with ${JSON.stringify(writable(session, was))}`,
        }),
      },
    ];
  });
}

/** After the last step: what changed is put back and seen again; what cannot be is said, by hand to mend. */
export async function restoreForeign(
  session: Session,
  one: Cased,
  foreign: readonly Foreign[],
  after: Look | undefined,
): Promise<void> {
  for (const { id, was, entry } of foreign) {
    const seenAgain = (): Promise<Look> =>
      takeSnapshot(session, { show: one.case.sees === 'show' ? [id] : [], users: [] }, one.case.id);
    const last = after?.list ? after : await seenAgain();
    const is = seen(last, id);
    const changed = is ? differing(session, was, is) : [];
    if (is && changed.length === 0) {
      session.ports.journal.restored(entry);
      continue;
    }
    // What cannot be read may have changed in any way; what a list does not show is gone.
    const inDoubt = is ? changed : last.list ? [] : heldBy(session, was);
    if (inDoubt.length > 0) await putBack(session, one, id, was, inDoubt);
    const now = seen(await seenAgain(), id);
    if (now && differing(session, was, now).length === 0) session.ports.journal.restored(entry);
    else session.notRestored.push(sayWhat(session, { id, was }, now, session.snapshots.latest?.list !== null));
  }
}

function sayWhat(
  session: Session,
  { id, was }: Pick<Foreign, 'id' | 'was'>,
  now: JsonObject | undefined,
  isRead: boolean,
): string {
  if (!now && isRead) return `role ${idKey(id)} is gone: create it again as ${JSON.stringify(writable(session, was))}`;
  if (!now)
    return `role ${idKey(id)} could not be read any more: see that it is ${JSON.stringify(writable(session, was))}`;
  return `role ${idKey(id)} was changed and could not be put back: update it with ${JSON.stringify(partOf(was, differing(session, was, now)))}`;
}

async function putBack(
  session: Session,
  one: Cased,
  id: Json,
  was: JsonObject,
  changed: readonly Pointer[],
): Promise<void> {
  const operation = operationFor(session.contract, 'update');
  const name = valueAt(was, session.contract.role.nameAt);
  const nameNeeded = !(operation.request?.fields ?? []).some(
    (field) => field.pointer === session.contract.role.nameAt && field.unsentStays,
  );
  const start: JsonObject = nameNeeded && name !== undefined ? withValueAt({}, session.contract.role.nameAt, name) : {};
  const item = partOf(was, changed, start);
  const call = callOn(operation, [{ role: 'S', item }], { purpose: 'clean-up' });
  await perform(session, call, { S: id }, session.runMark, one.case.id);
}

const seen = (at: Look | undefined, id: Json): JsonObject | undefined =>
  at?.shown.get(idKey(id))?.item ?? at?.list?.items.get(idKey(id));

function leaves(session: Session): Pointer[] {
  const fields = operationFor(session.contract, 'update').request?.fields ?? [];
  return fields.filter(({ isLeaf }) => isLeaf).map(({ pointer }) => pointer);
}

/** What can be written to a role and was there. */
const heldBy = (session: Session, was: JsonObject): Pointer[] =>
  leaves(session).filter((pointer) => valueAt(was, pointer) !== undefined);

const differing = (session: Session, was: JsonObject, is: JsonObject): Pointer[] =>
  heldBy(session, was).filter(
    (pointer) => JSON.stringify(valueAt(was, pointer)) !== JSON.stringify(valueAt(is, pointer)),
  );

const partOf = (was: JsonObject, pointers: readonly Pointer[], start: JsonObject = {}): JsonObject =>
  pointers.reduce((item, pointer) => withValueAt(item, pointer, valueAt(was, pointer) ?? null), start);

const writable = (session: Session, was: JsonObject): JsonObject => partOf(was, heldBy(session, was));
