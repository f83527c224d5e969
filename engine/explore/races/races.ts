/** Explores races: sends concurrent requests, kind after kind, and reports what no order explains. */

import { operationFor } from '../../../contract/questions';
import { callOn } from '../../language/calls';
import { roleItem } from '../changes';
import type { DeepWorld, Explorer, Report } from '../types';
import { createRaces } from './createRaces';
import { defaultRaces } from './defaultRaces';
import { holderRaces } from './holderRaces';
import { brokenRules, isUnexplained, type RaceReport, unexplained } from './judge';
import { type Race, race, type RaceKind, raceKind } from './race';
import { assigning } from './requests';
import type { Round } from './round';
import { runRound } from './runRound';
import { scriptOfRace } from './script';
import { rulesTested } from './testedRules';
import { updateRaces } from './updateRaces';

/** A kind that could not be set up so many times is not tried again. */
const failuresAtMost = 4;

/** Every kind of race that the contract gives reason for and the target permits. */
export function racesOf({ context, permits, session }: DeepWorld): RaceKind[] {
  const mayMoveDefault = permits.includes('default-role') && session.defaults.stuck === null;
  // The kinds that may break a required rule come first.
  return [...defaultRaces(context), ...holderRaces(context), ...createRaces(context), ...updateRaces(context)].filter(
    ({ users, movesDefault }) => users <= session.settings.users.length && (!movesDefault || mayMoveDefault),
  );
}

export function raceExplorer(world: DeepWorld): Explorer {
  const kinds = racesOf(world);
  const failures = new Map<string, number>();
  const isGivenUp = ({ name }: RaceKind): boolean => (failures.get(name) ?? 0) >= failuresAtMost;
  let turn = 0;
  let whole = world.session.pool.fullCreateWorks !== false;
  let assignsGone: boolean | null = null;
  return {
    name: 'races',
    async turn(untilMs) {
      while (!world.over() && world.nowMs() < untilMs && kinds.length > 0) {
        const kind = kinds[turn % kinds.length] as RaceKind;
        turn += 1;
        if (isGivenUp(kind)) {
          if (kinds.every(isGivenUp)) return;
          continue;
        }
        if (kind.users > 0) assignsGone ??= await assignsGoneRoles(world);
        const proposed = kind.propose(world.random, turn, whole);
        if (!proposed) continue;
        if ((await tryRace(world, kind, proposed, assignsGone ?? true)) === 'ran') continue;
        failures.set(kind.name, (failures.get(kind.name) ?? 0) + 1);
        if (Object.keys(proposed.roles).length > 0) whole = false;
      }
    },
  };
}

/**
 * Runs one round and reports what it breaks. That no order explains a round counts only if the same requests, sent one
 * after another, are explained.
 */
export async function tryRace(
  world: DeepWorld,
  kind: RaceKind,
  proposed: Race,
  assignsGone: boolean,
): Promise<'ran' | 'not-set-up'> {
  const found: { report: Report | null } = { report: null };
  const went = await runRound(world, kind, proposed, (round) => {
    const reporting = (report: RaceReport): Report => withRecipe(world, kind, proposed, round, report);
    for (const report of brokenRules(world, kind, round, assignsGone)) world.report(reporting(report));
    const broken = isUnexplained(world, round, assignsGone);
    if (broken) found.report = reporting(unexplained(world, kind, round, assignsGone));
    world.count(kind.name, rulesTested(world.session.contract, round, assignsGone, broken === false));
  });
  if (!found.report || world.stopped()) return went;
  if (await isExplainedInTurn(world, kind, proposed, assignsGone)) world.report(found.report);
  else world.count(`${kind.name}: wrong without a race too`);
  return went;
}

async function isExplainedInTurn(
  world: DeepWorld,
  kind: RaceKind,
  proposed: Race,
  assignsGone: boolean,
): Promise<boolean> {
  let isExplained = false;
  const judge = (round: Round): void => {
    isExplained = !isUnexplained(world, round, assignsGone);
  };
  await runRound(world, kind, proposed, judge, 'in-turn');
  return isExplained;
}

/** Adds what is needed to run the round again. */
const withRecipe = (
  world: DeepWorld,
  { name }: RaceKind,
  proposed: Race,
  round: Round,
  report: RaceReport,
): Report => ({
  ...report,
  recipe: { kind: 'race', name, race: proposed },
  script: scriptOfRace(world, round, report),
});

/**
 * Whether the server gives users deleted roles even while nothing else is in flight. A race that ends so then proves
 * nothing. true if it cannot be tried.
 */
export async function assignsGoneRoles(world: DeepWorld): Promise<boolean> {
  const { contract } = world.session;
  const lane = [callOn(operationFor(contract, 'delete'), [{ role: 'A' }]), assigning(0, 'A')];
  const roles = { A: roleItem(world.context, 'A', 0, false) };
  const kind = raceKind('assign after delete', () => null, { users: 1 });
  let isGiven = true;
  await runRound(
    world,
    kind,
    race({ roles, spareUsers: 1, lanes: [lane] }),
    ({ concurrent: [removal, assignment] }) => {
      isGiven = removal?.answer.class !== 'accepted' || assignment?.answer.class !== 'refused';
    },
  );
  return isGiven;
}
