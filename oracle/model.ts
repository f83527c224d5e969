import type { Contract } from '../contract/types';
import type { Stepped } from './blame';
import type { Answer, Event, Operation } from './event';
import { factsOf } from './facts';
import type { Footprint } from './footprint';
import { mayOf } from './may';
import type { State } from './state';
import { stepAssign } from './stepAssign';
import { stepCreate } from './stepCreate';
import { stepDelete } from './stepDelete';
import { stepHolding, stepList, stepShow } from './stepReads';
import { stepUpdate } from './stepUpdate';
import { touchesOf } from './touches';

export interface ModelChoices {
  readonly enabledFeatures: readonly string[];
  /** Whether a delete that is refused without reason counts: only while nothing else is in flight. */
  readonly judgesRefusals: boolean;
  /** The server was seen to give users roles that are not there. */
  readonly assignsGone: boolean;
  /**
   * Text that every name in the history carries and no other: a role that bears it and that nobody made is held against
   * the server.
   */
  readonly mark?: string;
}

/** The executable model of a role store: what may follow from a state when an operation got an answer. */
export interface Step {
  (state: State, operation: Operation, answer: Answer): Stepped<State>;
  /** What of a state the events of a history touch, each by its place in it; null where that may be anything. */
  readonly touches?: (
    initial: readonly State[],
    events: readonly Pick<Event, 'operation' | 'answer'>[],
  ) => readonly (Footprint | null)[];
}

/**
 * The model that a contract's annotations describe. What they leave open stays open: a field may hold anything until it
 * is read.
 */
export function modelOf(contract: Contract, choices: ModelChoices): Step {
  const facts = factsOf(contract);
  const step = (state: State, operation: Operation, answer: Answer): Stepped<State> => {
    switch (operation.kind) {
      case 'create':
        return stepCreate(facts, state, operation, answer, choices.enabledFeatures);
      case 'update':
        return stepUpdate(facts, state, operation, answer, choices.enabledFeatures);
      case 'delete':
        return stepDelete(facts, state, operation, answer, choices.judgesRefusals);
      case 'assign':
        return stepAssign(state, operation, answer, choices.assignsGone);
      case 'show':
        return stepShow(facts, state, operation, answer);
      case 'list':
        return stepList(facts, state, operation, answer, choices.mark);
      case 'holding':
        return stepHolding(state, operation, answer);
    }
  };
  const touches: Step['touches'] = (initial, events) => {
    const may = mayOf(facts, initial, events, choices.enabledFeatures);
    return events.map(({ operation, answer }) => touchesOf(facts, may, operation, answer, choices.enabledFeatures));
  };
  return Object.assign(step, { touches });
}
