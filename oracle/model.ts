import type { Contract } from '../contract/types';
import type { Stepped } from './blame';
import type { Answer, Operation } from './event';
import { factsOf } from './facts';
import type { State } from './state';
import { stepAssign } from './stepAssign';
import { stepCreate } from './stepCreate';
import { stepDelete } from './stepDelete';
import { stepHolding, stepList, stepShow } from './stepReads';
import { stepUpdate } from './stepUpdate';

export interface ModelChoices {
  readonly enabledFeatures: readonly string[];
  /** Whether a delete that is refused without reason counts: only while nothing else is in flight. */
  readonly judgesRefusals: boolean;
  /** The server was seen to give users roles that are not there. */
  readonly assignsGone: boolean;
  /** Text that every name in the history carries and no other: a role that bears it and that nobody made is held against the server. */
  readonly mark?: string;
}

/** The executable model of a role store: what may follow from a state when an operation got an answer. */
export type Step = (state: State, operation: Operation, answer: Answer) => Stepped<State>;

/** The model that a contract's annotations describe. What they leave open stays open: a field may hold anything until it is read. */
export function modelOf(contract: Contract, choices: ModelChoices): Step {
  const facts = factsOf(contract);
  return (state, operation, answer) => {
    switch (operation.kind) {
      case 'create': return stepCreate(facts, state, operation, answer, choices.enabledFeatures);
      case 'update': return stepUpdate(facts, state, operation, answer, choices.enabledFeatures);
      case 'delete': return stepDelete(facts, state, operation, answer, choices.judgesRefusals);
      case 'assign': return stepAssign(state, operation, answer, choices.assignsGone);
      case 'show': return stepShow(facts, state, operation, answer);
      case 'list': return stepList(facts, state, operation, answer, choices.mark);
      case 'holding': return stepHolding(state, operation, answer);
    }
  };
}
