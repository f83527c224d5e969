import { operationFor } from '../../contract/questions';
import type { RuleResult } from '../../model/results';
import { runBatch, outcomeOf } from './batch';
import { checksOf } from '../language/law';
import { cleanUp } from '../account/cleanUp';
import { controlCase, provenBy } from '../language/control';
import { createSession } from '../account/createSession';
import { explore } from '../explore/explore';
import type { DeepOutcome } from '../explore/types';
import { withDeep } from './deepResults';
import type { History, Look } from '../language/history';
import type { LawContext } from '../language/law';
import type { Need } from '../language/case';
import { shownByCreate } from '../account/holdings';
import { createJudge, type Judge } from '../trial/judge';
import type { PlannedCase, Plan } from '../plan/plan';
import { planCases, reservedFor } from '../plan/plan';
import { poison } from '../account/poison';
import { RunStopped } from '../ports';
import { featuresShown, learn, ListFails, preflight, preflightHistory } from './preflight';
import type { Means } from '../plan/schedule';
import { byPhase, casesAtMost, isLastBatch, priceTogether, shed, takeBatch, trim } from '../plan/schedule';
import { owed } from '../plan/price';
import type { Session } from '../account/session';
import { levelSet, type RunInput, type RunOutcome } from '../settings';
import { resultOf } from '../trial/tally';

/** Runs a contract against a target. Whatever happens on the way, clean-up is tried and what was learned is kept. */
export async function runContract(input: RunInput): Promise<RunOutcome> {
  const session = createSession(input);
  const state: Progressing = { judge: null, plan: null, stopped: null, deep: null };
  try {
    await preflight(session);
    const context = contextOf(
      input,
      session,
      await featuresShown(session, [...input.settings.enabledFeatures, ...input.settings.disabledFeatures]),
    );
    if (input.instead) await input.instead({ session, context, has: (need) => hasNeed(input, session, need) });
    else await checkAll(session, context, input, state);
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    if (error instanceof ListFails && !input.instead) await judgeFirst(session, error.looks, input, state);
    state.stopped = { reason: error.reason, message: error.message };
  } finally {
    await tidy(session, state.judge);
  }
  return {
    rules: withExploration((state.judge?.tallies() ?? []).map(resultOf), state.deep, input),
    requests: session.sender.sent(),
    stopped: state.stopped,
    plan: state.plan,
    cleanUp: {
      created: session.created,
      deleted: session.deleted,
      softDeleted: input.contract.delete.soft && session.deleted > 0,
      leftBehind: session.leftBehind,
      notRestored: session.notRestored,
    },
  };
}

interface Progressing {
  judge: Judge | null;
  plan: Plan | null;
  stopped: RunOutcome['stopped'];
  deep: DeepOutcome | null;
}

async function checkAll(session: Session, context: LawContext, input: RunInput, state: Progressing): Promise<void> {
  const { settings, ports } = input;
  const checks = checksOf(input.laws, context).filter(({ check }) => settings.selects(check.rule.id));
  state.judge = createJudge(checks, input);
  state.plan = planCases(
    checks.map(({ check }) => check),
    {
      tier: settings.profile === 'quick' ? 'quick' : 'standard',
      budget: settings.profile === 'deep' ? Math.min(settings.budget, boundaryAtMost) : settings.budget,
      readOnly: settings.readOnly,
      has: (need) => hasNeed(input, session, need),
      poolRequests: operationFor(input.contract, 'create').form === 'bulk' ? 6 : 16,
    },
  );
  state.judge.skip(state.plan);
  ports.onProgress({ kind: 'planned', cases: state.plan.cases.length, requests: state.plan.estimatedRequests });
  if (session.lastLook) state.judge.judge([preflightHistory(session.lastLook)]);
  await runCases(session, state.plan, state.judge, input);
  if (settings.profile === 'deep' && !settings.readOnly) state.deep = await exploreAfter(session, context, input);
  if (state.deep?.stopped) throw state.deep.stopped;
}

/** What can be said of a target that shows nothing but how it fails. */
async function judgeFirst(
  session: Session,
  looks: readonly Look[],
  input: RunInput,
  state: Progressing,
): Promise<void> {
  state.judge = createJudge(
    checksOf(input.laws, contextOf(input, session, [])).filter(({ check }) => input.settings.selects(check.rule.id)),
    input,
  );
  state.judge.judge(looks.map(preflightHistory));
  await state.judge.confirm(
    session,
    () => 0,
    () => 'not-run',
  );
}

/**
 * Requests that boundary cases may take in a deep run, more than the shipped contracts have use for; the rest is
 * exploration's.
 */
const boundaryAtMost = 3000;
const exploreMs = 60_000;

const exploreAfter = (session: Session, context: LawContext, { settings, ports }: RunInput): Promise<DeepOutcome> =>
  explore(session, context, {
    timeMs: settings.exploreMs ?? exploreMs,
    seed: settings.seed,
    permits: settings.permits,
    onProgress: ports.onProgress,
    stop: () => ports.signal.aborted || session.sender.sent() + owed(session) >= settings.budget,
  });

const withExploration = (
  rules: readonly RuleResult[],
  deep: DeepOutcome | null,
  { texts, settings }: RunInput,
): readonly RuleResult[] =>
  deep
    ? withDeep(
        rules,
        {
          ...deep,
          rules: deep.rules.map((rule) => ({ ...rule, level: levelSet(settings, rule.id)?.level ?? rule.level })),
        },
        texts,
        settings.selects,
      )
    : rules;

async function tidy(session: Session, judge: Judge | null): Promise<void> {
  try {
    const histories = await cleanUp(session);
    judge?.judge(histories);
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    for (const role of session.own.values())
      session.leftBehind.push({ id: role.key, name: role.name, why: error.message });
  }
}

async function runCases(session: Session, plan: Plan, judge: Judge, input: RunInput): Promise<void> {
  // What the plan had to leave out follows in the order of its worth for as long as requests are left.
  const beyond = [...plan.dropped];
  const queue: PlannedCase[] = [...plan.cases].sort(byPhase);
  const refill = (): void => {
    if (!isLastBatch(queue)) return;
    queue.push(...beyond.splice(0, Math.min(beyondAtOnce, casesAtMost - queue.length)));
    queue.sort(byPhase);
  };
  const controls = new Map<string, History['control']>();
  // A server that has failed may make more than it was asked for, and delete less.
  const budget = (): number =>
    (input.settings.budget - session.sender.sent()) / session.sender.timesEach() -
    owed(session) -
    (judge.confirmationRequests() > 0 ? 5 : 0);
  // The plan works with estimates, a batch with what it takes at most, so less has to be kept here.
  const reserve = Math.ceil(reservedFor(input.settings.budget) * 0.75);
  const worth = new Map([...plan.cases, ...plan.dropped].map((planned, index) => [planned, index]));
  const worthOf = (planned: PlannedCase): number => worth.get(planned) ?? 0;
  let done = 0;
  for (refill(); queue.length > 0; refill()) {
    // What is held back to see failures again is given for what the run would be incomplete without.
    const means: Means = {
      worthOf,
      priceTogether: (cases) => priceTogether(cases, session, controls),
      affordable: (cases) =>
        budget() - (cases.every(({ needed }) => needed) ? 1 : Math.max(0, reserve - judge.confirmationRequests())),
    };
    // Where the plan was too hopeful its least worthy cases give way, not those whose turn comes last.
    beyond.unshift(...shed(queue, means));
    const batch = takeBatch(queue, session);
    const unaffordable = trim(batch, means);
    if (batch.length === 0) {
      judge.outOfBudget([...unaffordable, ...queue, ...beyond]);
      return;
    }
    queue.unshift(...unaffordable);
    await runControls(session, batch, controls, judge);
    const ready = batch.filter(
      ({ case: one }) => one.expects === 'accepted' || !one.control || controls.get(one.control.key) === 'accepted',
    );
    judge.withoutControl(
      batch.filter((planned) => !ready.includes(planned)),
      controls,
      session.created > 0,
    );
    const histories =
      ready.length === 0
        ? []
        : await runBatch(session, {
            cases: ready.map(({ case: one }) => one),
            control: (key) => controls.get(key) ?? 'not-run',
            confirm: false,
          });
    const { split, failed } = judge.judge(histories);
    for (const key of provenBy(histories)) controls.set(key, 'accepted');
    poison(session, failed);
    queue.unshift(...split);
    done += batch.length;
    input.ports.onProgress({
      kind: 'case',
      done,
      of: done + queue.length,
      requests: session.sender.sent(),
      what: batch.at(-1)?.case.what ?? '',
    });
    await judge.confirm(session, budget, (key) => controls.get(key) ?? 'not-run');
  }
}

const beyondAtOnce = 40;

async function runControls(
  session: Session,
  batch: readonly PlannedCase[],
  controls: Map<string, History['control']>,
  judge: Judge,
): Promise<void> {
  const wanted = new Map(
    batch.flatMap(({ case: one }) =>
      one.control && one.expects !== 'accepted' && !controls.has(one.control.key)
        ? [[one.control.key, one.control] as const]
        : [],
    ),
  );
  for (const [key, control] of wanted) {
    if (!shownByCreate(session, control)) continue;
    controls.set(key, 'accepted');
    wanted.delete(key);
  }
  if (wanted.size === 0) return;
  const cases = [...wanted.values()].map(controlCase);
  for (let at = 0; at < cases.length; at += session.settings.maxLiveRoles) {
    const histories = await runBatch(session, {
      cases: cases.slice(at, at + session.settings.maxLiveRoles),
      control: () => 'none',
      confirm: false,
    });
    judge.judge(histories);
    for (const history of histories) {
      const claim = history.calls.find(({ step }) => step.purpose === 'claim');
      if (history.case.id.startsWith('control:'))
        controls.set(history.case.id.slice('control:'.length), claim ? outcomeOf(claim) : 'failed');
    }
  }
}

function hasNeed(input: RunInput, session: Session, need: Need): boolean {
  const { settings } = input;
  if (need.kind === 'permit') return settings.permits.includes(need.name);
  if (need.kind === 'users') return session.contract.assignment !== undefined && settings.users.length >= need.count;
  if (need.kind === 'limited-token') return settings.limitedToken;
  return settings.foreign[need.parameter] !== undefined;
}

function contextOf(input: RunInput, session: Session, featuresOn: readonly string[]): LawContext {
  const { settings, contract } = input;
  const enabled = new Set([...settings.enabledFeatures, ...featuresOn]);
  settings.disabledFeatures.forEach((feature) => enabled.delete(feature));
  return {
    contract,
    seed: settings.seed,
    enabledFeatures: [...enabled],
    disabledFeatures: settings.disabledFeatures,
    foreign: settings.foreign,
    params: settings.params,
    learned: learn(session),
  };
}
