/** Runs a finding of exploration again. */

import type { Need } from '../../language/case';
import { needInWords } from '../../language/needs';
import { couldNotTry, type Replayed, type ReplayOptions } from '../../replayed';
import type { Begun } from '../../settings';
import { tryOdd } from '../unusual/oddTry';
import { raceKind } from '../races/race';
import { assignsGoneRoles, tryRace } from '../races/races';
import { randomOf } from '../random';
import { movesDefaults, usersOf } from './readRecipe';
import type { Recipe } from './recipe';
import { brokenRuleOf, sequenceModel } from '../sequences/sequences';
import { withoutMarks } from '../words';
import { runSequence } from '../sequences/runSequence';
import type { DeepWorld, Report } from '../types';

const roundsAtMost = 300;
const triesAtMost = 3;

/** A race is run up to 300 rounds; anything else until it was seen twice, or at most three times. */
export async function replayRecipe(
  { session, context, has }: Begun,
  recipe: Recipe,
  rule: string,
  options: ReplayOptions,
): Promise<Replayed> {
  const users = usersOf(recipe);
  const needs: readonly Need[] = [
    ...(users > 0 ? [{ kind: 'users' as const, count: users }] : []),
    ...(movesDefaults(session.contract, recipe) ? [{ kind: 'permit' as const, name: 'default-role' as const }] : []),
  ];
  const lacking = needs.filter((need) => !has(need));
  if (lacking.length > 0) return couldNotTry(lacking.map(needInWords).join(' and '));
  const reports: Report[] = [];
  const began = session.ports.clock.nowMs();
  const nowMs = (): number => session.ports.clock.nowMs() - began;
  const world: DeepWorld = {
    session,
    context,
    permits: options.permits,
    random: randomOf(options.seed),
    nowMs,
    stopped: options.stop,
    over: () => options.stop() || nowMs() >= options.timeMs,
    report: (report) => reports.push(report),
    isKnown: (id) => id !== rule,
    count: () => undefined,
  };
  if (recipe.kind === 'race') return replayRace(world, recipe, rule, users, reports);
  return twice(recipe.kind === 'sequence' ? () => sequenceOnce(world, recipe) : () => oddOnce(world, recipe), rule);
}

async function replayRace(
  world: DeepWorld,
  { name, race }: Recipe & { kind: 'race' },
  rule: string,
  users: number,
  reports: Report[],
): Promise<Replayed> {
  const kind = raceKind(name, () => null, { users, movesDefault: race.defaults.length > 0 });
  const assignsGone = users > 0 ? await assignsGoneRoles(world) : true;
  let rounds = 0;
  let failed = 0;
  while (rounds < roundsAtMost && failed < triesAtMost && !world.over()) {
    if ((await tryRace(world, kind, race, assignsGone)) === 'ran') rounds += 1;
    else failed += 1;
    const found = reports.find(({ ruleId }) => ruleId === rule);
    if (!found) continue;
    const replayed = reproduced(world, found);
    return { ...replayed, why: `${replayed.why} (round ${String(rounds)})` };
  }
  if (rounds === 0)
    return couldNotTry(world.stopped() ? 'it was interrupted' : `what "${name}" needs could not be brought about`);
  const [other] = reports;
  const besides = other ? `; another rule did not: ${other.ruleId}: ${reproduced(world, other).why}` : '';
  return { result: 'not reproduced', why: `${String(rounds)} rounds of "${name}" held${besides}`, steps: [] };
}

/** One try; null: nothing is wrong. */
type Once = () => Promise<{ readonly rule: string; readonly seen: Replayed } | null>;

async function sequenceOnce(world: DeepWorld, { commands, users }: Recipe & { kind: 'sequence' }): ReturnType<Once> {
  const found = await runSequence(world, commands, users, sequenceModel(world));
  if (!found) return null;
  const { steps, exchanges } = found;
  const { blame, expected, actual } = found.refutation;
  return {
    rule: brokenRuleOf(found),
    seen: reproduced(world, {
      message: `${blame.words}: expected ${expected}; but ${actual}.`,
      expected,
      actual,
      steps,
      exchanges,
    }),
  };
}

async function oddOnce(world: DeepWorld, { one }: Recipe & { kind: 'unusual' }): ReturnType<Once> {
  const found = await tryOdd(world, one, { id: null });
  return found && { rule: found.ruleId, seen: reproduced(world, found) };
}

async function twice(once: Once, rule: string): Promise<Replayed> {
  let seen: Replayed | null = null;
  for (let turn = 1; turn <= triesAtMost; turn += 1) {
    const found = await once();
    if (found?.rule === rule && seen) return found.seen;
    if (found?.rule === rule) seen = found.seen;
    else if (!seen)
      return {
        result: 'not reproduced',
        why: found ? `another rule is broken instead: ${found.rule}: ${found.seen.why}` : 'the rule held',
        steps: found?.seen.steps ?? [],
      };
  }
  return { result: 'not reproduced', why: `seen once in ${String(triesAtMost)} tries: ${seen?.why ?? ''}`, steps: [] };
}

function reproduced(
  world: DeepWorld,
  report: Pick<Report, 'message' | 'expected' | 'actual' | 'steps' | 'exchanges'>,
): Replayed {
  const { message, steps } = withoutMarks(report, world.session.runMark);
  return { result: 'reproduced', why: message, steps };
}
