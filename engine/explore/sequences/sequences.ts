/** Explores command sequences: runs random ones, and reports the smallest form of what contradicts the model. */

import type fc from 'fast-check';
import { type Command, sequenceArbitrary } from '../../../generators/random';
import { modelOf, type Step } from '../../../oracle/store/model';
import { checking } from '../checking';
import type { Recipe } from '../recipes/recipe';
import { EXPLAINED } from '../rules';
import type { DeepWorld, Explorer } from '../types';
import { runSequence, type SequenceFailure } from './runSequence';
import { shrinkSequence } from './shrinkSequence';

// One at a time: a longer check would be cut short by the clock, and the same seed would then run other sequences.
const sequencesPerCheck = 1;
/** How often a sequence is run again to make it smaller, at most. */
const rerunsAtMost = 80;
const usersAtMost = 2;

export function sequenceExplorer(world: DeepWorld): Explorer {
  const { session, context } = world;
  const { contract } = session;
  const users = Math.min(usersAtMost, session.settings.users.length);
  const sequences = sequenceArbitrary(contract, {
    enabledFeatures: context.enabledFeatures,
    users,
    keys: Object.fromEntries(
      Object.entries(context.learned.keys).map(([pointer, groups]) => [pointer, Object.keys(groups)]),
    ),
    avoid: contract.atLeast ? contract.atLeast.where.slice(0, 1).map(({ pointer }) => pointer) : [],
  });
  const step = sequenceModel(world);
  return {
    name: 'sequences',
    async turn(untilMs) {
      while (!world.over() && world.nowMs() < untilMs) await search(world, sequences, users, step);
    },
  };
}

/** The model for command sequences. Nothing else is in flight, so a refusal without a reason counts. */
export const sequenceModel = ({ session, context }: DeepWorld): Step =>
  modelOf(session.contract, { enabledFeatures: context.enabledFeatures, judgesRefusals: true, assignsGone: true });

async function search(
  world: DeepWorld,
  sequences: fc.Arbitrary<readonly Command[]>,
  users: number,
  step: Step,
): Promise<void> {
  const run = async (commands: readonly Command[]): Promise<SequenceFailure | null> =>
    world.stopped() ? null : runSequence(world, commands, users, step);
  const found: SequenceFailure[] = [];
  await checking(
    sequences,
    world.random.below(2 ** 31),
    sequencesPerCheck,
    async (commands) => {
      if (world.over()) return true;
      world.count('command sequences', [EXPLAINED]);
      const failure = await run(commands);
      if (!failure || world.isKnown(brokenRuleOf(failure))) return true;
      found.push(failure);
      return false;
    },
    false,
  );
  const [first] = found;
  if (!first) return;
  const smallest = await shrinkSequence(first.commands, rerunsAtMost, async (commands) => {
    const failure = await run(commands);
    return failure && brokenRuleOf(failure) === brokenRuleOf(first) ? failure.commands : null;
  });
  // A failure counts once a re-run confirms it.
  const again = await run(smallest);
  if (again && brokenRuleOf(again) === brokenRuleOf(first))
    reportSequence(world, again, { kind: 'sequence', commands: smallest, users });
}

/** The id of the rule that a sequence breaks. */
export const brokenRuleOf = ({ refutation }: SequenceFailure): string => refutation.blame.rule ?? EXPLAINED;

function reportSequence(world: DeepWorld, failure: SequenceFailure, recipe: Recipe): void {
  const { steps, exchanges, script, evidence } = failure;
  const { blame, expected, actual } = failure.refutation;
  const length = `${String(steps.length - 1)} ${steps.length === 2 ? 'step' : 'steps'}`;
  world.report({
    recipe,
    script,
    ruleId: brokenRuleOf(failure),
    statement: blame.statement,
    message: `A story of ${length}: ${blame.words}. Expected ${expected}; but ${actual}.`,
    expected,
    actual,
    steps,
    exchanges,
    evidence,
  });
}
