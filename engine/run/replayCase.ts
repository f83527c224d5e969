import { runBatch } from './batch';
import { isOfEveryRun } from '../language/caseOf';
import { controlCase } from '../language/control';
import { roleDemandOf } from '../language/demand';
import type { Case } from '../language/case';
import { type Check, checksOf, type Judgement, type Law } from '../language/law';
import type { History } from '../language/history';
import { look, takeSnapshot } from '../account/look';
import { needInWords, needsOf } from '../language/needs';
import { poison } from '../account/poison';
import { idleRoles, ownKeys, paddingRoles, usePadding } from '../account/ownRoles';
import { shiftValues } from '../account/pool';
import { choresHistory, createRoles, discard } from '../account/poolRoles';
import { couldNotTry, type Replayed, type WantedFinding } from '../replayed';
import type { Begun } from '../settings';
import type { Session } from '../account/session';
import { unsteer } from '../account/steer';

const triesAtMost = 3;
const bystanders = 2;

/** Runs the case of a finding again, together with its control, until the rule fails twice or the tries are used up. */
export async function replayCase(
  { session, context, has }: Begun,
  laws: readonly Law[],
  { rule, caseId }: WantedFinding,
): Promise<Replayed> {
  const checks = checksOf(laws, context).map(({ check }) => check);
  const check = checks.find((one) => one.rule.id === rule);
  if (!check) return couldNotTry(`this target gives no cause for the rule ${rule}`);
  const one = isOfEveryRun(caseId) ? null : caseNamed(checks, caseId);
  if (one === undefined)
    return couldNotTry(
      `on this target no case ${caseId} is proposed: ` +
        'it may lack a feature, a right or a built-in role that the other had',
    );
  const lacking = one ? needsOf(one).filter((need) => !has(need)) : [];
  if (lacking.length > 0) return couldNotTry(lacking.map(needInWords).join(' and '));
  return repeated(check, () => (one ? histories(session, one) : chores(session)), one, session);
}

/**
 * Makes the roles that a run has around a case: bystanders, which a faulty server may change instead of the role that
 * it was asked about, and padding for bulk requests.
 */
async function surround(session: Session, one: Case): Promise<void> {
  const wanted = Math.max(
    ...[one.given, ...(one.control ? [one.control.given] : [])].map((given) => roleDemandOf(given).padding),
  );
  // A role with the traces of a failed try is replaced.
  const padding = Math.max(0, wanted - paddingRoles(session.ownRoles).length);
  const idle = idleRoles(session.ownRoles).length;
  await createRoles(
    session,
    Math.min(padding + Math.max(0, bystanders - idle), Math.max(0, session.settings.maxLiveRoles - 4)),
    {},
  );
  idleRoles(session.ownRoles).slice(0, padding).forEach(usePadding);
}

async function repeated(
  check: Check,
  run: () => Promise<readonly History[]>,
  one: Case | null,
  session: Session,
): Promise<Replayed> {
  let seen: string | null = null;
  for (let turn = 1; turn <= triesAtMost + (seen === null ? 0 : 1); turn += 1) {
    await unsteer(session, 'replay');
    const all = await run();
    const own = all.find((history) => history.case.id === one?.id);
    if (own && own.problem !== null) return couldNotTry(own.problem);
    const judgements = all
      .filter((history) => check.judges === 'every' || history === own)
      .map((history) => ({ history, judgement: check.judge(history) }));
    const failed = judgements.find(({ judgement }) => judgement.verdict === 'fail');
    if (failed?.judgement.verdict === 'fail') {
      const { message, refutesItself } = failed.judgement;
      if (seen !== null || refutesItself) return { result: 'reproduced', why: message, steps: [] };
      seen = message;
      poison(session, [failed.history]);
      continue;
    }
    const why = whyOpen(
      check,
      judgements.map(({ judgement }) => judgement),
    );
    if (why !== null) return couldNotTry(why);
    // Whether some faults show depends on what a role held before, so the next try has roles with other values.
    if (seen === null) shiftValues(session.pool, turn);
  }
  const held = `${one?.what ?? 'creating, listing and deleting'}: the rule held`;
  return {
    result: 'not reproduced',
    why:
      seen === null
        ? `${held} in ${String(triesAtMost)} tries`
        : `seen once in ${String(triesAtMost + 1)} tries: ${seen}`,
    steps: [],
  };
}

/** Why the tries say nothing about the rule; null where they do. */
function whyOpen(check: Check, judgements: readonly Judgement[]): string | null {
  const unclear = judgements.find((judgement) => judgement.verdict === 'inconclusive');
  if (unclear?.verdict === 'inconclusive') return unclear.why.words;
  return check.judges === 'own' && judgements.every(({ verdict }) => verdict === 'silent')
    ? 'what happened says nothing about the rule'
    : null;
}

/** A proposed case by its id: also a part of a combined case, or a control, which may have failed a rule itself. */
function caseNamed(checks: readonly Check[], id: string): Case | undefined {
  const all = (cases: readonly Case[]): Case[] => cases.flatMap((one) => [one, ...all(one.split ?? [])]);
  const cases = all(checks.flatMap((check) => check.cases));
  return (
    cases.find((one) => one.id === id) ??
    cases.flatMap(({ control }) => (control ? [controlCase(control)] : [])).find((one) => one.id === id)
  );
}

async function histories(session: Session, one: Case): Promise<readonly History[]> {
  await surround(session, one);
  return runBatch(session, { cases: [one], control: () => 'not-run', confirm: true });
}

/** The housekeeping of every run: roles made and deleted, and lists between. */
async function chores(session: Session): Promise<History[]> {
  const own = ownKeys(session.ownRoles);
  const made = await createRoles(session, bystanders, {});
  const between = await look(session, { show: [], users: [] }, 'chores');
  const gone = await discard(session, [...session.ownRoles.roles.values()], 'given');
  const after = await takeSnapshot(session, { show: [], users: [] }, 'chores');
  return [...(made ? [choresHistory(made, between, own)] : []), ...(gone ? [choresHistory(gone, after, own)] : [])];
}
