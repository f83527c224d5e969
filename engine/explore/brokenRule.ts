import type { Statement } from '../../contract/types';
import type { Observation } from '../../model/observation';

/** A rule that a server broke, in words. */
export interface BrokenRule {
  readonly ruleId: string;
  readonly statement: Statement;
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  /** What was seen that contradicts the rule; absent where the status of the answer does. */
  readonly seen?: Observation;
}
