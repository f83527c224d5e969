import { advance } from '../../../oracle/advance';
import type { Event } from '../../../oracle/event';
import { modelOf, type Step } from '../../../oracle/store/model';
import { emptyState, type Holding, type State } from '../../../oracle/store/state';
import { eventOf, eventsOfLook } from '../events';
import { raceLabels } from './labels';
import type { Round } from './runRound';
import { inStory, type StoryNames } from './names';
import type { DeepWorld } from '../types';

/**
 * A race as the oracle takes it: how the store may have been before, and what happened, the reads afterwards included.
 */
export interface RaceHistory {
  readonly initial: readonly State[];
  readonly events: readonly Event[];
}

/** The model by which races are judged: what is refused while others are in flight may be refused for their sake. */
export const raceModel = (world: DeepWorld, round: Round, assignsGone: boolean): Step =>
  modelOf(world.session.contract, {
    enabledFeatures: world.context.enabledFeatures,
    judgesRefusals: false,
    assignsGone,
    tag: round.mark,
  });

/**
 * The history of a round, in ids or in the names of its story; null where what came before contradicts itself, which is
 * no race.
 */
export function raceHistory(world: DeepWorld, round: Round, names: StoryNames | null = null): RaceHistory | null {
  const { contract } = world.session;
  const labels = names ? raceLabels(contract, round, names) : new Map<number, string>();
  const told = (event: Event): Event =>
    names ? inStory(event, names, labels.get(Number(event.id)) ?? wordsOf(event, names)) : event;
  const given = round.given.flatMap((record) => eventOf(contract, record, round.ids, round.users, '') ?? []);
  const before = [...given, ...eventsOfLook(contract, round.before, 'before')].map(told);
  const fired = round.fired.flatMap((record) => eventOf(contract, record, round.ids, round.users, '') ?? []);
  const initial = statesAfter(
    world,
    before,
    round.users.map((user) => names?.user(user) ?? user),
  );
  return (
    initial && {
      initial,
      events: [...fired, ...later(eventsOfLook(contract, round.after, 'afterwards'), fired)].map(told),
    }
  );
}

/** The states that the given may have led to. */
function statesAfter(world: DeepWorld, events: readonly Event[], users: readonly string[]): readonly State[] | null {
  const step = modelOf(world.session.contract, {
    enabledFeatures: world.context.enabledFeatures,
    judgesRefusals: false,
    assignsGone: true,
  });
  // Our roles are new, so users hold none of them; how many others the account has makes no difference.
  let states: readonly State[] = [
    emptyState(new Map(users.map((user): [string, Holding] => [user, { keys: [], sure: false }]))),
  ];
  for (const { operation, answer } of events) {
    const next = advance(step, states, operation, answer);
    if (!('states' in next)) return null;
    states = next.states;
  }
  return states;
}

/** The look began when everything that was answered was over. */
function later(events: readonly Event[], fired: readonly Event[]): Event[] {
  const from = Math.max(0, ...fired.map(({ endedMs }) => endedMs), ...events.map(({ startedMs }) => startedMs)) + 1;
  return events.map((event, index) => ({ ...event, startedMs: from + index, endedMs: from + index + 0.5 }));
}

function wordsOf({ operation, words }: Event, names: StoryNames): string {
  if (operation.kind === 'show') return `role ${names.role(operation.role)} shown afterwards`;
  return operation.kind === 'holding' ? `the role of user ${names.user(operation.user)} read afterwards` : words;
}
