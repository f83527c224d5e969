/** The executable model of a role store: which answers may follow from which states. */

import type { Contract } from '../../contract/types';
import type { Stepped } from '../blame';
import type { Answer, Event, Operation } from '../event';
import { factsOf } from './facts';
import type { Footprint } from '../footprint';
import { mayOf } from './may';
import type { State } from './state';
import { stepAssign } from './stepAssign';
import { stepCreate } from './stepCreate';
import { stepDelete } from './stepDelete';
import { stepHolding, stepList, stepShow } from './stepReads';
import { stepUpdate } from './stepUpdate';
import { touchesOf } from './touches';

/** What a caller knows besides the contract. */
export interface ModelChoices {
  readonly enabledFeatures: readonly string[];
  /** Whether a delete that is refused without reason counts against the server: not while others are in flight. */
  readonly judgesRefusals: boolean;
  /** The server gives users roles that were deleted even while nothing else is in flight. */
  readonly assignsGone: boolean;
  /** Text in every name of the history and in no other: a role with this text that nobody made refutes the order. */
  readonly tag?: string;
}

/** The states that may follow from a state when an operation got an answer, or why none can. */
export interface Step {
  (state: State, operation: Operation, answer: Answer): Stepped<State>;
  /** The footprint of each event of a history, in its order; null: the event may touch anything. */
  readonly touches?: (
    initial: readonly State[],
    events: readonly Pick<Event, 'operation' | 'answer'>[],
  ) => readonly (Footprint | null)[];
}

/**
 * The model that a contract's annotations describe. The model allows whatever the annotations leave open: a field may
 * then hold any value until a read shows it.
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
        return stepList(facts, state, operation, answer, choices.tag);
      case 'holding':
        return stepHolding(facts, state, operation, answer);
    }
  };
  const touches: Step['touches'] = (initial, events) => {
    const may = mayOf(facts, initial, events, choices.enabledFeatures);
    return events.map(({ operation, answer }) => touchesOf(facts, may, operation, answer, choices.enabledFeatures));
  };
  return Object.assign(step, { touches });
}
