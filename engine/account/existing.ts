import { nameOf, operationFor } from '../../contract/questions';
import type { Json, JsonObject, Pointer } from '../../model/json';
import type { OpenLoan } from '../../model/loan';
import { valueAt, withValueAt } from '../../model/pointer';
import type { Case } from '../language/case';
import type { Look } from '../language/history';
import { idKey } from '../language/history';
import type { Cast } from './cast';
import { sendBack } from './giveBack';
import { isBackIn, roleLoan, roleSeen, stillOut } from './loan';
import { borrow, notReturned, returned } from './loans';
import { takeSnapshot } from './look';
import type { Session } from './session';

/** A role that is not ours and that a case speaks of, as it was. */
export interface ExistingLoan {
  readonly id: Json;
  readonly was: JsonObject;
  readonly open: OpenLoan;
}

/** A case with the roles that it speaks of. */
type Cased = Pick<Cast, 'ids'> & { readonly case: Case };

/** Before the first step: the roles that are not ours and that the case's requests name. */
export function borrowExisting(session: Session, one: Cased, before: Look | undefined): ExistingLoan[] {
  const touched = new Set(
    one.case.steps.flatMap((step) =>
      step.do === 'call' ? [step.role, ...(step.items ?? []).map(({ role }) => role)] : [],
    ),
  );
  return Object.entries(one.case.given.roles).flatMap(([name, given]) => {
    const id = one.ids[name];
    if ((given.kind !== 'built-in' && given.kind !== 'standing') || id === undefined || !touched.has(name)) return [];
    const shown = before?.shown.get(idKey(id))?.item;
    const was = shown ?? before?.list?.items.get(idKey(id));
    return was ? [borrowRole(session, id, was, shown ? 'show' : 'list')] : [];
  });
}

function borrowRole(session: Session, id: Json, was: JsonObject, view: 'list' | 'show'): ExistingLoan {
  const { contract } = session;
  const { nameAt } = contract.role;
  const fields = operationFor(contract, 'update').request?.fields ?? [];
  const pointers = fields
    .filter(({ pointer, isLeaf }) => isLeaf && valueAt(was, pointer) !== undefined)
    .map(({ pointer }) => pointer);
  const nameNeeded = !fields.some(({ pointer, unsentStays }) => pointer === nameAt && unsentStays);
  const name = valueAt(was, nameAt);
  const start: JsonObject = nameNeeded && name !== undefined ? withValueAt({}, nameAt, name) : {};
  const writable = partOf(was, pointers);
  const loan = roleLoan(session, {
    id,
    item: partOf(
      was,
      pointers.filter((pointer) => !nameNeeded || pointer !== nameAt),
      start,
    ),
    besides: nameNeeded ? [nameAt] : [],
    holds: pointers.map((pointer) => ({ pointer, value: valueAt(was, pointer) ?? null })),
    view,
    what: `role ${idKey(id)} ("${nameOf(contract, was)}") as it was`,
    byHand: `see that role ${idKey(id)} is as it was: update it with ${JSON.stringify(writable)}`,
  });
  return { id, was: writable, open: borrow(session.loans, loan) };
}

/** After the last step: what changed is given back and looked at; what does not come back is said. */
export async function returnExisting(
  session: Session,
  one: Cased,
  loans: readonly ExistingLoan[],
  after: Look | undefined,
): Promise<void> {
  for (const borrowed of loans) {
    const { id, open } = borrowed;
    const lookAgain = (): Promise<Look> =>
      takeSnapshot(session, { show: one.case.sees === 'show' ? [id] : [], users: [] }, one.case.id);
    const last = after?.list ? after : await lookAgain();
    if (!isBackIn(open.loan, last)) {
      const present = roleSeen(open.loan, last);
      // What cannot be read may have changed in any way; what a list does not show is gone.
      if (present ?? !last.list) await sendBack(session, open.loan, { caseId: one.case.id, present });
      const now = await lookAgain();
      if (!isBackIn(open.loan, now)) {
        notReturned(session.loans, open, sayWhat(borrowed, now));
        continue;
      }
    }
    returned(session.loans, open);
  }
}

function sayWhat({ id, was, open }: ExistingLoan, snapshot: Look): string {
  const now = roleSeen(open.loan, snapshot);
  if (!now && snapshot.list) return `role ${idKey(id)} is gone: create it again as ${JSON.stringify(was)}`;
  if (!now) return `role ${idKey(id)} could not be read any more: see that it is ${JSON.stringify(was)}`;
  const changed = stillOut(open.loan, now).map(({ pointer }) => pointer);
  const part = JSON.stringify(partOf(was, changed));
  return `role ${idKey(id)} was changed and could not be put back: update it with ${part}`;
}

const partOf = (was: JsonObject, pointers: readonly Pointer[], start: JsonObject = {}): JsonObject =>
  pointers.reduce((item, pointer) => withValueAt(item, pointer, valueAt(was, pointer) ?? null), start);
