import { assign, isNone } from '../account/assign';
import { bindCreated } from '../account/cast';
import { nextMark } from '../account/marks';
import { perform } from '../account/perform';
import type { Session } from '../account/session';
import type { Assign, Call, Step } from '../language/case';
import type { CallRecord } from '../language/history';
import { MissingRole } from '../wire/compose';
import type { Opened } from './arrange';

/** The steps of a case between two snapshots. */
export type Segment = readonly (Call | Assign)[];

/** The segments of a case, one at least. */
export function segmentsOf(steps: readonly Step[]): (Call | Assign)[][] {
  const segments: (Call | Assign)[][] = [[]];
  for (const step of steps) {
    if (step.do === 'look') segments.push([]);
    else segments.at(-1)?.push(step);
  }
  return segments;
}

/** Sends the requests of a segment in turn, until something stands in the way of the case. */
export async function runSegment(
  session: Session,
  one: Opened,
  segment: readonly (Call | Assign)[],
  lookIndex: number,
): Promise<void> {
  for (const step of segment) {
    if (one.problem) return;
    if (step.do === 'call' && step.purpose === 'control' && one.case.expects === 'accepted' && claimsWentThrough(one))
      continue;
    try {
      const record = await (step.do === 'call' ? runCall(session, one, step) : runAssign(session, one, step));
      one.calls.push({ ...record, stage: { after: lookIndex } });
      if (step.purpose === 'given' && record.answer.class !== 'accepted')
        one.problem = `a step beforehand was answered ${String(record.answer.status ?? 'not at all')}`;
    } catch (error) {
      if (!(error instanceof MissingRole)) throw error;
      one.problem = `role ${error.role} of the case is not there`;
    }
  }
}

/** Whether every request under test was accepted. */
export const claimsWentThrough = (one: Opened): boolean =>
  one.calls.every((record) => record.step.purpose !== 'claim' || record.answer.class === 'accepted');

async function runCall(session: Session, one: Opened, call: Call): Promise<Omit<CallRecord, 'stage'>> {
  // A control beside its case needs a name of its own wherever names are unique.
  const mark = call.purpose === 'control' ? nextMark(session) : one.mark;
  const record = await perform(session, call, one.ids, mark, one.case.id);
  if (call.plays === 'create')
    bindCreated(
      session,
      one,
      (call.items ?? []).map(({ role }) => (typeof role === 'string' ? role : undefined)),
      record,
    );
  return record;
}

/** A user that only has to be freed gets back what it held before: then it need not be put back. */
async function runAssign(session: Session, one: Opened, step: Assign): Promise<Omit<CallRecord, 'stage'>> {
  const user = one.users[step.user];
  const held = session.users.lent.get(user ?? '')?.held;
  const id =
    step.role !== null
      ? one.ids[step.role]
      : step.purpose === 'given' && held !== undefined && !isNone(session, held)
        ? held
        : null;
  if (user === undefined || id === undefined) throw new MissingRole(String(step.role ?? `user ${String(step.user)}`));
  return assign(session, step, user, id, one.case.id);
}
