/** Explores unusual requests: text, numbers, keys and depths that nobody sends by accident. */

import fc from 'fast-check';
import { liveRoles } from '../../account/ownRoles';
import { discard } from '../../account/poolRoles';
import { outdated } from '../../account/snapshots';
import { checking } from '../checking';
import { oddCaseArbitrary, type OddCase } from './oddCases';
import { knownOdd } from './oddKnown';
import { tryOdd, type OddBreak, type TestRole } from './oddTry';
import type { DeepWorld, Explorer } from '../types';

// One at a time: a longer check would be cut short by the clock, and the same seed would then send other requests.
const casesPerCheck = 1;
const triesToShrink = 40;
const shifts = 10_000;

export function unusualExplorer(world: DeepWorld): Explorer {
  const cases = oddCaseArbitrary(world.session.contract);
  const sweep = knownOdd(world.session.contract, world.random.below(shifts));
  let tried = 0;
  /** Known cases and random ones in turn; random ones alone once all known cases were tried. */
  const next = (): fc.Arbitrary<OddCase> => {
    const known = tried % 2 === 0 && tried / 2 < sweep.length ? sweep[tried / 2] : undefined;
    tried += 1;
    return known ? fc.constant(known) : cases;
  };
  return {
    name: 'unusual',
    async turn(untilMs) {
      const testRole: TestRole = { id: null };
      while (!world.over() && world.nowMs() < untilMs) await search(world, next(), testRole);
      await discard(world.session, liveRoles(world.session.ownRoles), 'given');
      outdated(world.session.snapshots);
    },
  };
}

async function search(world: DeepWorld, cases: fc.Arbitrary<OddCase>, testRole: TestRole): Promise<void> {
  let found: { one: OddCase; broken: OddBreak } | null = null;
  let tries = 0;
  await checking(cases, world.random.below(2 ** 31), casesPerCheck, async (one) => {
    if (world.over() || (found && tries >= triesToShrink)) return true;
    if (found) tries += 1;
    else world.count(`unusual ${one.kind}`);
    const broken = await tryOdd(world, one, testRole);
    if (!broken || (found && found.broken.ruleId !== broken.ruleId)) return true;
    found = { one, broken };
    return false;
  });
  const smallest = found as { one: OddCase; broken: OddBreak } | null;
  if (!smallest || world.stopped()) return;
  // A failure counts once a re-run confirms it.
  const again = await tryOdd(world, smallest.one, testRole);
  if (again && again.ruleId === smallest.broken.ruleId)
    world.report({ ...again, recipe: { kind: 'unusual', one: smallest.one } });
}
