import type { Statement } from '../../contract/types';

/** A rule that a server broke, in words. */
export interface BrokenRule {
  readonly ruleId: string;
  readonly statement: Statement;
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
}
