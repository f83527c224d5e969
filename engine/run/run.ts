import { operationFor } from '../../contract/questions';
import type { RuleResult } from '../../model/results';
import { cleanUp } from '../account/cleanUp';
import { createSession } from '../account/createSession';
import { leaveBehind } from '../account/ownRoles';
import type { Session } from '../account/session';
import { explore } from '../explore/explore';
import type { DeepOutcome } from '../explore/types';
import type { Need } from '../language/case';
import type { Look } from '../language/history';
import type { LawContext } from '../language/law';
import type { Plan } from '../plan/plan';
import { planCases } from '../plan/plan';
import { owed } from '../plan/tariff';
import { RunStopped } from '../ports';
import { levelSet, type RunInput, type RunOutcome } from '../settings';
import { closeDocket } from '../trial/closeDocket';
import { type Docket, enterSkipped, openDocket } from '../trial/docket';
import { judge } from '../trial/judge';
import { settle } from '../trial/suspicions';
import { runCases } from './cases';
import { withDeep } from './deepResults';
import { featuresShown, learn } from './learn';
import { ListFails, preflight, preflightHistory } from './preflight';
import { announce } from './rerun';
import { onTrial } from './onTrial';

/** Runs a contract against a target. Whatever happens on the way, clean-up is tried and what was learned is kept. */
export async function runContract(input: RunInput): Promise<RunOutcome> {
  const session = createSession(input);
  const state: Progressing = { docket: null, plan: null, stopped: null, deep: null };
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
    if (error instanceof ListFails && !input.instead) judgeFirst(session, error.looks, input, state);
    state.stopped = { reason: error.reason, message: error.message };
  } finally {
    await tidy(session, state.docket);
  }
  return {
    rules: withExploration(verdictsOf(session, state.docket), state.deep, input),
    requests: session.sender.sent(),
    stopped: state.stopped,
    plan: state.plan,
    cleanUp: {
      created: session.ownRoles.created,
      deleted: session.ownRoles.deleted,
      softDeleted: input.contract.delete.soft && session.ownRoles.deleted > 0,
      leftBehind: session.ownRoles.leftBehind,
      notRestored: session.loans.notRestored,
    },
  };
}

interface Progressing {
  docket: Docket | null;
  plan: Plan | null;
  stopped: RunOutcome['stopped'];
  deep: DeepOutcome | null;
}

/** The verdicts of the boundary cases; none where nothing came on trial. */
function verdictsOf(session: Session, docket: Docket | null): readonly RuleResult[] {
  if (!docket) return [];
  const { rules, found } = closeDocket(docket);
  announce(session, found);
  return rules;
}

async function checkAll(session: Session, context: LawContext, input: RunInput, state: Progressing): Promise<void> {
  const { settings, ports } = input;
  const trials = onTrial(input, context);
  const docket = (state.docket = openDocket(trials, input.texts));
  const plan = (state.plan = planCases(
    trials.map(({ check }) => check),
    {
      tier: settings.profile === 'quick' ? 'quick' : 'standard',
      budget: settings.profile === 'deep' ? Math.min(settings.budget, boundaryAtMost) : settings.budget,
      readOnly: settings.readOnly,
      has: (need) => hasNeed(input, session, need),
      poolRequests: operationFor(input.contract, 'create').form === 'bulk' ? 6 : 16,
    },
  ));
  enterSkipped(docket, plan.skipped);
  ports.onProgress({ kind: 'planned', cases: plan.cases.length, requests: plan.estimatedRequests });
  const { latest } = session.snapshots;
  if (latest) judge(docket, [preflightHistory(latest)]);
  await runCases(session, plan, docket, input);
  if (settings.profile === 'deep' && !settings.readOnly) state.deep = await exploreAfter(session, context, input);
  if (state.deep?.stopped) throw state.deep.stopped;
}

/** Judges a target whose list fails each time: nothing else can be tested. */
function judgeFirst(session: Session, looks: readonly Look[], input: RunInput, state: Progressing): void {
  state.docket = openDocket(onTrial(input, contextOf(input, session, [])), input.texts);
  judge(state.docket, looks.map(preflightHistory));
  announce(session, settle(state.docket));
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

async function tidy(session: Session, docket: Docket | null): Promise<void> {
  try {
    const histories = await cleanUp(session);
    if (docket) judge(docket, histories);
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    leaveBehind(session.ownRoles, error.message);
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
