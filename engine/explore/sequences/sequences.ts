import type fc from 'fast-check';
import { storyArbitrary, type Act } from '../../../generators/random';
import { modelOf, type Step } from '../../../oracle/store/model';
import { checking } from '../checking';
import type { Recipe } from '../recipes/recipe';
import { EXPLAINED } from '../rules';
import { shrinkStory } from './shrinkSequence';
import { tellStory, type Contradiction } from './runSequence';
import type { DeepWorld, Explorer } from '../types';

// One at a time: a check that is cut short by the clock would leave out stories that another run of the seed tells.
const storiesPerCheck = 1;
/** A story is made smaller by telling it again and again: so many times at most. */
const retellingsAtMost = 80;
const usersAtMost = 2;

/**
 * Tells random stories to the target until its time is spent; one that contradicts itself is made as small as it goes.
 */
export function sequenceExplorer(world: DeepWorld): Explorer {
  const { session, context } = world;
  const { contract } = session;
  const users = Math.min(usersAtMost, session.settings.users.length);
  const stories = storyArbitrary(contract, {
    enabledFeatures: context.enabledFeatures,
    users,
    keys: Object.fromEntries(
      Object.entries(context.learned.keys).map(([pointer, groups]) => [pointer, Object.keys(groups)]),
    ),
    avoid: contract.atLeast ? contract.atLeast.where.slice(0, 1).map(({ pointer }) => pointer) : [],
  });
  const step = storyModel(world);
  return {
    name: 'sequences',
    async turn(untilMs) {
      while (!world.over() && world.nowMs() < untilMs) await search(world, stories, users, step);
    },
  };
}

/** The model that stories are held against. */
export const storyModel = ({ session, context }: DeepWorld): Step =>
  modelOf(session.contract, { enabledFeatures: context.enabledFeatures, judgesRefusals: true, assignsGone: true });

async function search(
  world: DeepWorld,
  stories: fc.Arbitrary<readonly Act[]>,
  users: number,
  step: Step,
): Promise<void> {
  const tell = async (story: readonly Act[]): Promise<Contradiction | null> =>
    world.stopped() ? null : tellStory(world, story, users, step);
  const found: Contradiction[] = [];
  await checking(
    stories,
    world.random.below(2 ** 31),
    storiesPerCheck,
    async (story) => {
      if (world.over()) return true;
      world.count('stories', [EXPLAINED]);
      const contradiction = await tell(story);
      if (!contradiction || world.isKnown(ruleOf(contradiction))) return true;
      found.push(contradiction);
      return false;
    },
    false,
  );
  const [first] = found;
  if (!first) return;
  const smallest = await shrinkStory(first.acts, retellingsAtMost, async (acts) => {
    const contradiction = await tell(acts);
    return contradiction && ruleOf(contradiction) === ruleOf(first) ? contradiction.acts : null;
  });
  // Seen once more before it is called a failure.
  const again = await tell(smallest);
  if (again && ruleOf(again) === ruleOf(first)) reportStory(world, again, { kind: 'sequence', acts: smallest, users });
}

/** The rule that a contradiction breaks. */
export const ruleOf = ({ refutation }: Contradiction): string => refutation.blame.rule ?? EXPLAINED;

function reportStory(world: DeepWorld, { refutation, steps, exchanges, script }: Contradiction, recipe: Recipe): void {
  const { blame, expected, actual } = refutation;
  world.report({
    recipe,
    script,
    ruleId: blame.rule ?? EXPLAINED,
    statement: blame.statement,
    message: `A story of ${String(steps.length - 1)} ${steps.length === 2 ? 'step' : 'steps'}: ${blame.words}. Expected ${expected}; but ${actual}.`,
    expected,
    actual,
    steps,
    exchanges,
  });
}
