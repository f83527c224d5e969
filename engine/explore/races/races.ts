import { operationFor } from '../../../contract/questions';
import { callOn } from '../../language/calls';
import type { Race, RaceKind } from './race';
import { race } from './race';
import { createRaces } from './createRaces';
import { roleItem } from '../changes';
import { holderRaces } from './holderRaces';
import { keeperRaces } from './defaultRaces';
import { isUnexplained, sightsOf, unexplained, type Told } from './judge';
import { runRound, type Round } from './runRound';
import { scriptOfRace } from './script';
import { provedBy } from './testedRules';
import type { DeepWorld, Explorer } from '../types';
import { updateRaces } from './updateRaces';

/** Every kind of race that the contract gives reason for and the target permits. */
export function racesOf(world: DeepWorld): RaceKind[] {
  const { context, permits, session } = world;
  // What must hold under concurrency comes first.
  return [...keeperRaces(context), ...holderRaces(context), ...createRaces(context), ...updateRaces(context)].filter(
    ({ users, moves }) =>
      users <= session.settings.users.length &&
      (!moves || (permits.includes('default-role') && session.defaults.stuck === null)),
  );
}

/** Lets requests be in flight together, kind after kind, until its time is spent. */
export function raceExplorer(world: DeepWorld): Explorer {
  const kinds = racesOf(world);
  const failed = new Map<string, number>();
  let turn = 0;
  let whole = world.session.pool.fullCreateWorks !== false;
  let assignsGone: boolean | null = null;
  return {
    name: 'races',
    async turn(untilMs) {
      while (!world.over() && world.nowMs() < untilMs && kinds.length > 0) {
        const kind = kinds[turn % kinds.length] as RaceKind;
        turn += 1;
        // What could not be brought about several times is left.
        if ((failed.get(kind.name) ?? 0) >= 4) {
          if (kinds.every(({ name }) => (failed.get(name) ?? 0) >= 4)) return;
          continue;
        }
        if (kind.users > 0) assignsGone ??= await givesGoneRoles(world);
        const proposed = kind.propose(world.random, turn, whole);
        if (!proposed) continue;
        const went = await tryRace(world, kind, proposed, assignsGone ?? true);
        if (went === 'not-given') {
          failed.set(kind.name, (failed.get(kind.name) ?? 0) + 1);
          if (Object.keys(proposed.roles).length > 0) whole = false;
        }
      }
    },
  };
}

/** One round; what no order explains counts only if the same requests in turn do not go wrong as well. */
export async function tryRace(
  world: DeepWorld,
  kind: RaceKind,
  proposed: Race,
  assignsGone: boolean,
): Promise<'ran' | 'not-given'> {
  const found: { report: Parameters<DeepWorld['report']>[0] | null } = { report: null };
  const went = await runRound(world, kind, proposed, (round) => {
    const again = againWith(world, kind, proposed, round);
    for (const sight of sightsOf(world, kind, round, assignsGone)) world.report(again(sight));
    const broken = isUnexplained(world, round, assignsGone);
    if (broken) found.report = again(unexplained(world, kind, round, assignsGone));
    world.count(kind.name, provedBy(world.session.contract, round, assignsGone, broken === false));
  });
  if (!found.report || world.stopped()) return went;
  const control: { explained: boolean } = { explained: false };
  await runRound(
    world,
    kind,
    proposed,
    (round) => {
      control.explained = !isUnexplained(world, round, assignsGone);
    },
    'in-turn',
  );
  if (control.explained) world.report(found.report);
  else world.count(`${kind.name}: wrong without a race too`);
  return went;
}

/** Adds to what a round showed the means to run it again. */
const againWith =
  (world: DeepWorld, { name }: RaceKind, proposed: Race, round: Round) =>
  (told: Told): Parameters<DeepWorld['report']>[0] => ({
    ...told,
    recipe: { kind: 'race', name, race: proposed },
    script: scriptOfRace(world, round, told),
  });

/**
 * A server that gives users roles that are gone even when nothing else is in flight: then a race that ends so says
 * nothing.
 */
export async function givesGoneRoles(world: DeepWorld): Promise<boolean> {
  const remove = operationFor(world.session.contract, 'delete');
  const lane = [
    callOn(remove, [{ role: 'A' }]),
    { do: 'assign' as const, purpose: 'claim' as const, user: 0, role: 'A' },
  ];
  let gives = true;
  const kind: RaceKind = { name: 'assign after delete', users: 1, moves: false, propose: () => null };
  await runRound(
    world,
    kind,
    race({ roles: { A: roleItem(world.context, 'A', 0, false) }, spareUsers: 1, lanes: [lane] }),
    ({ fired }) => {
      gives = fired.length < 2 || fired[0]?.answer.class !== 'accepted' || fired[1]?.answer.class !== 'refused';
    },
  );
  return gives;
}
