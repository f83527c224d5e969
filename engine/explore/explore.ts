/** Exploration: command sequences, races and unusual requests, in turns, until the time is up. */

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

/** Each explorer's share of the time. */
const shares: Readonly<Record<string, number>> = { races: 5, sequences: 3, unusual: 2 };
const firstTurnMs = 60;

/**
 * Explores until the time is up. It leaves nothing behind: its roles are removed and its users get their roles back
 * after each attempt.
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
    report({ statement, title, ...report }) {
      const finding = withoutMarks(report, session.runMark);
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

/** Each explorer has its own random numbers, so that the speed of the others does not change what it tries. */
const explorersOf = (world: DeepWorld, seed: number): Explorer[] =>
  [unusualExplorer, raceExplorer, sequenceExplorer].map((explorer, index) =>
    explorer({ ...world, random: randomOf(seed * explorersAtMost + index) }),
  );

const explorersAtMost = 8;

/** Removes the roles that earlier cases left: the number of live roles is limited. */
async function makeRoom(session: Session): Promise<void> {
  await unsteer(session, 'deep');
  await discard(session, liveRoles(session.ownRoles), 'given');
  await takeSnapshot(session, { show: [], users: [] }, 'deep');
}

/** The explorers take turns that grow, so that a short exploration tries a little of everything. */
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
