import { needInWords } from '../../language/needs';
import { couldNotTry, type Replayed, type ReplayOptions } from '../../replayed';
import type { Begun } from '../../settings';
import { tryOdd, type Stage } from '../unusual/oddTry';
import type { RaceKind } from '../races/race';
import { givesGoneRoles, tryRace } from '../races/races';
import { randomOf } from '../random';
import { movesDefaults, usersOf } from './readRecipe';
import type { Recipe } from './recipe';
import { ruleOf, storyModel } from '../sequences/sequences';
import { withoutMarks } from '../words';
import { tellStory } from '../sequences/runSequence';
import type { DeepWorld } from '../types';

type Report = Parameters<DeepWorld['report']>[0];

const roundsAtMost = 300;
const triesAtMost = 3;

/** Runs again what exploration found: a race many rounds, anything else until it was seen twice or will not be. */
export async function replayRecipe(
  { session, context, has }: Begun,
  recipe: Recipe,
  rule: string,
  options: ReplayOptions,
): Promise<Replayed> {
  const users = usersOf(recipe);
  const needs = [
    ...(users > 0 && !has({ kind: 'users', count: users }) ? [needInWords({ kind: 'users', count: users })] : []),
    ...(movesDefaults(session.contract, recipe) && !has({ kind: 'permit', name: 'default-role' })
      ? [needInWords({ kind: 'permit', name: 'default-role' })]
      : []),
  ];
  if (needs.length > 0) return couldNotTry(needs.join(' and '));
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
  const once = recipe.kind === 'sequence' ? () => storyOnce(world, recipe) : () => oddOnce(world, recipe);
  return twice(once, rule);
}

async function replayRace(
  world: DeepWorld,
  { name, race }: Recipe & { kind: 'race' },
  rule: string,
  users: number,
  reports: Report[],
): Promise<Replayed> {
  const kind: RaceKind = { name, users, moves: race.keepers.length > 0, propose: () => null };
  const assignsGone = users > 0 ? await givesGoneRoles(world) : true;
  let rounds = 0;
  let failed = 0;
  while (rounds < roundsAtMost && failed < triesAtMost && !world.over()) {
    if ((await tryRace(world, kind, race, assignsGone)) === 'ran') rounds += 1;
    else failed += 1;
    const seen = reports.find(({ ruleId }) => ruleId === rule);
    if (seen) return { ...told(world, seen), why: `${told(world, seen).why} (round ${String(rounds)})` };
  }
  if (rounds === 0)
    return couldNotTry(world.stopped() ? 'it was interrupted' : `what "${name}" needs could not be brought about`);
  const other = reports[0];
  return {
    result: 'not reproduced',
    why: `${String(rounds)} rounds of "${name}" held${other ? `; another rule did not: ${other.ruleId}: ${told(world, other).why}` : ''}`,
    steps: [],
  };
}

/** One try; null where nothing went wrong. */
type Once = () => Promise<{ readonly rule: string; readonly seen: Replayed } | null>;

async function storyOnce(world: DeepWorld, { acts, users }: Recipe & { kind: 'sequence' }): ReturnType<Once> {
  const found = await tellStory(world, acts, users, storyModel(world));
  if (!found) return null;
  const {
    refutation: { blame, expected, actual },
    steps,
    exchanges,
  } = found;
  return {
    rule: ruleOf(found),
    seen: told(world, {
      message: `${blame.words}: expected ${expected}; but ${actual}.`,
      expected,
      actual,
      steps,
      exchanges,
    }),
  };
}

async function oddOnce(world: DeepWorld, { one }: Recipe & { kind: 'unusual' }): ReturnType<Once> {
  const stage: Stage = { role: null };
  const found = await tryOdd(world, one, stage);
  return found && { rule: found.ruleId, seen: told(world, found) };
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

function told(
  world: DeepWorld,
  report: Pick<Report, 'message' | 'expected' | 'actual' | 'steps' | 'exchanges'>,
): Replayed {
  const { message, steps } = withoutMarks(report, world.session.runMark);
  return { result: 'reproduced', why: message, steps };
}
