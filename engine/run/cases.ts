import { shownByCreate } from '../account/holdings';
import { poison } from '../account/poison';
import type { Session } from '../account/session';
import { controlCase, provenBy } from '../language/control';
import type { Case, Control } from '../language/case';
import { claimsOf, type History } from '../language/history';
import { type Plan, type PlannedCase, reservedFor } from '../plan/plan';
import { ceilingOf } from '../plan/price';
import { byPhase, casesAtMost, controlsBefore, isLastBatch, type Means, shed, takeBatch, trim } from '../plan/schedule';
import { owed, roomOf, tariffOf } from '../plan/tariff';
import type { RunInput } from '../settings';
import { type Docket, enterOutOfBudget, enterWithoutControl } from '../trial/docket';
import { judge } from '../trial/judge';
import { runBatch } from './batch';
import { outcomeOf } from './evidence';
import { rerunFailures, type Rerunning } from './rerun';

/** How the controls of a run were answered, by their keys; absent where they were not sent yet. */
type Controls = Map<string, History['control']>;

/** How far a run has come through its plan. */
interface Course {
  readonly queue: PlannedCase[];
  /** Cases that the plan had to leave out: they follow in the order of their worth while requests are left. */
  readonly beyond: PlannedCase[];
  readonly controls: Controls;
  readonly rerunning: Rerunning;
  done: number;
}

/** Runs the cases of a plan, batch after batch, and runs what failed in a batch again before the next. */
export async function runCases(session: Session, plan: Plan, docket: Docket, input: RunInput): Promise<void> {
  const course = courseOf(session, plan, input);
  const { queue, beyond } = course;
  const means = meansOf(session, plan, course, input);
  for (refill(course); queue.length > 0; refill(course)) {
    // Where the plan was too hopeful its least worthy cases give way, not the cases whose turn comes last.
    beyond.unshift(...shed(queue, means));
    const batch = takeBatch(queue, roomOf(session));
    const unaffordable = trim(batch, means);
    if (batch.length === 0) {
      enterOutOfBudget(docket, [...unaffordable, ...queue, ...beyond]);
      return;
    }
    queue.unshift(...unaffordable);
    await runControls(session, batch, course.controls, docket);
    queue.unshift(...(await runReady(session, batch, course.controls, docket)));
    course.done += batch.length;
    input.ports.onProgress({
      kind: 'case',
      done: course.done,
      of: course.done + queue.length,
      requests: session.sender.sent(),
      what: batch.at(-1)?.case.what ?? '',
    });
    await rerunFailures(session, docket, course.rerunning);
  }
}

/** Requests that are kept for the unforeseen once something was run again: a server that fails may fail in more. */
const unforeseen = 5;

function courseOf(session: Session, plan: Plan, { settings }: RunInput): Course {
  const controls: Controls = new Map();
  const rerunning: Rerunning = {
    budget: () =>
      (settings.budget - session.sender.sent()) / session.sender.timesEach() -
      owed(session) -
      (rerunning.requests > 0 ? unforeseen : 0),
    control: (key) => controls.get(key) ?? 'not-run',
    requests: 0,
  };
  return { queue: [...plan.cases].sort(byPhase), beyond: [...plan.dropped], controls, rerunning, done: 0 };
}

/** The plan works with estimates, a batch with what it takes at most, so it keeps a smaller share for re-runs. */
const shareOfReserve = 0.75;

function meansOf(session: Session, plan: Plan, { controls, rerunning }: Course, { settings }: RunInput): Means {
  const reserve = Math.ceil(reservedFor(settings.budget) * shareOfReserve);
  const worth = new Map([...plan.cases, ...plan.dropped].map((planned, index) => [planned, index]));
  return {
    worthOf: (planned) => worth.get(planned) ?? 0,
    priceTogether: (cases) =>
      ceilingOf(
        tariffOf(session),
        cases.map(({ case: one }) => one),
        [...controlsBefore(cases, controls).values()],
      ),
    // What is kept for re-runs is given for cases without which the run would be incomplete.
    affordable: (cases) =>
      rerunning.budget() - (cases.every(({ needed }) => needed) ? 1 : Math.max(0, reserve - rerunning.requests)),
  };
}

const beyondAtOnce = 40;

/** Fills the last batch up with cases that the plan had left out. */
function refill({ queue, beyond }: Course): void {
  if (!isLastBatch(queue)) return;
  queue.push(...beyond.splice(0, Math.min(beyondAtOnce, casesAtMost - queue.length)));
  queue.sort(byPhase);
}

/** Runs the cases of a batch whose controls were accepted. Gives the parts of combined cases that fell apart. */
async function runReady(
  session: Session,
  batch: readonly PlannedCase[],
  controls: Controls,
  docket: Docket,
): Promise<PlannedCase[]> {
  const ready = batch.filter(({ case: one }) => !wantsControl(one) || controls.get(one.control.key) === 'accepted');
  enterWithoutControl(
    docket,
    batch.filter((planned) => !ready.includes(planned)),
    controls,
    session.ownRoles.created > 0,
  );
  const histories =
    ready.length === 0
      ? []
      : await runBatch(session, {
          cases: ready.map(({ case: one }) => one),
          control: (key) => controls.get(key) ?? 'not-run',
          confirm: false,
        });
  const { split, failed } = judge(docket, histories);
  for (const key of provenBy(histories)) controls.set(key, 'accepted');
  poison(session, failed);
  return split.map((one) => ({ case: one, rules: [] }));
}

/** A control stands before the case: where success is expected it follows a failure only. */
const wantsControl = (one: Case): one is Case & { readonly control: Control } =>
  one.expects !== 'accepted' && one.control !== undefined;

/** Sends the controls of a batch that were not sent yet, each as a case of its own. */
async function runControls(
  session: Session,
  batch: readonly PlannedCase[],
  controls: Controls,
  docket: Docket,
): Promise<void> {
  const wanted = new Map(controlsBefore(batch, controls));
  for (const [key, control] of wanted) {
    if (!shownByCreate(session, control)) continue;
    controls.set(key, 'accepted');
    wanted.delete(key);
  }
  const keyed = [...wanted].map(([key, control]) => ({ key, case: controlCase(control) }));
  const atOnce = session.settings.maxLiveRoles;
  for (let at = 0; at < keyed.length; at += atOnce) {
    const some = keyed.slice(at, at + atOnce);
    const histories = await runBatch(session, {
      cases: some.map(({ case: one }) => one),
      control: () => 'none',
      confirm: false,
    });
    judge(docket, histories);
    for (const { key, case: one } of some) {
      const history = histories.find(({ case: { id } }) => id === one.id);
      const [claim] = history ? claimsOf(history) : [];
      controls.set(key, claim ? outcomeOf(claim) : 'failed');
    }
  }
}
