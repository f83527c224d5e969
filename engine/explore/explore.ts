import type { LawContext } from '../language/law';
import { takeSnapshot } from '../account/look';
import { RunStopped } from '../ports';
import { discard } from '../account/poolRoles';
import { liveRoles } from '../account/ownRoles';
import type { Session } from '../account/session';
import { unsteer } from '../account/steer';
import { randomOf } from './random';
import { shapeOf } from './recipes/recipe';
import { raceExplorer } from './races/races';
import { withoutMarks } from './words';
import { ruleOf, withExplorationRules } from './rules';
import { newTries } from './tries';
import { sequenceExplorer } from './sequences/sequences';
import { unusualExplorer } from './unusual/unusual';
import type { DeepFinding, DeepOutcome, DeepWorld, ExploreOptions, Explorer } from './types';

/** Each explorer's share of the time, in turns that grow: what is found early is found with little. */
const shares: Readonly<Record<string, number>> = { races: 5, sequences: 3, unusual: 2 };
const firstTurnMs = 60;

/**
 * Looks for what takes a history, unusual input, or requests in flight together, until its time is spent. It leaves
 * nothing
 * behind: its roles are the run's own and go at the end of each try, users go back to what they held.
 */
export async function explore(session: Session, context: LawContext, options: ExploreOptions): Promise<DeepOutcome> {
  const findings: DeepFinding[] = [];
  const tried = newTries();
  const rules = new Map<string, DeepOutcome['rules'][number]>();
  const began = session.ports.clock.nowMs();
  const spent = (): number => session.ports.clock.nowMs() - began;
  const world: DeepWorld = {
    session,
    context,
    permits: options.permits,
    random: randomOf(options.seed),
    nowMs: spent,
    over: () => spent() >= options.timeMs || options.stop(),
    stopped: options.stop,
    isKnown: (ruleId) => rules.has(ruleId),
    count: tried.count,
    report({ statement, title, ...told }) {
      const finding = withoutMarks(told, session.runMark);
      const alike = findings.filter(({ ruleId }) => ruleId === finding.ruleId);
      if (alike.length >= findingsPerRule || alike.some(({ recipe }) => shapeOf(recipe) === shapeOf(finding.recipe)))
        return;
      rules.set(finding.ruleId, ruleOf(finding.ruleId, statement, title));
      findings.push({ ...finding, level: statement.level });
      options.onProgress({ kind: 'finding', rule: finding.ruleId, message: finding.message });
    },
  };
  let stopped: DeepOutcome['stopped'] = null;
  try {
    await makeRoom(session);
    await takeTurns(world, explorersOf(world, options.seed), options);
    await unsteer(session, 'deep');
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    stopped = error;
  }
  return { findings, ...tried.counted(), rules: withExplorationRules([...rules.values()]), stopped };
}

const findingsPerRule = 3;

/** Each has numbers of its own: how long the others took changes nothing about what it tries next. */
const explorersOf = (world: DeepWorld, seed: number): Explorer[] =>
  [unusualExplorer, raceExplorer, sequenceExplorer].map((explorer, index) =>
    explorer({ ...world, random: randomOf(seed * explorersAtMost + index) }),
  );

const explorersAtMost = 8;

/** Roles that earlier cases left in the pool would only stand in the way. */
async function makeRoom(session: Session): Promise<void> {
  await unsteer(session, 'deep');
  await discard(session, liveRoles(session.ownRoles), 'given');
  await takeSnapshot(session, { show: [], users: [] }, 'deep');
}

async function takeTurns(world: DeepWorld, explorers: readonly Explorer[], options: ExploreOptions): Promise<void> {
  for (let turn = firstTurnMs; !world.over(); turn = Math.min(turn * 2, options.timeMs / 10 + firstTurnMs)) {
    for (const explorer of explorers) {
      if (world.over()) return;
      const until = Math.min(world.nowMs() + turn * (shares[explorer.name] ?? 1), options.timeMs);
      await explorer.turn(until);
      options.onProgress({
        kind: 'case',
        done: Math.round(world.nowMs() / 1000),
        of: Math.round(options.timeMs / 1000),
        requests: world.session.sender.sent(),
        what: `deep: ${explorer.name}`,
      });
    }
  }
}
