import type { Evidence } from '../../model/observation';
import type { Unverified, UnverifiedCode } from '../../model/unverified';

/** What a history says about a rule. */
export type Judgement =
  | { readonly verdict: 'pass' }
  | Failure
  | Inconclusive
  /** Nothing is wrong, and a behaviour that the documents leave open was seen. */
  | { readonly verdict: 'observed'; readonly what: string }
  /** The history says nothing about the rule. */
  | { readonly verdict: 'silent' };

export interface Failure {
  readonly verdict: 'fail';
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  /** What it rests on; absent where the law cannot say it yet. */
  readonly evidence?: Evidence;
  /** The state refutes the rule by itself, so no second run is needed. */
  readonly refutesItself?: true;
  /**
   * Something between client and server may have caused it. The failure counts only where the same case fails
   * again; where it does not, the rule is inconclusive.
   */
  readonly momentary?: true;
}

export interface Inconclusive {
  readonly verdict: 'inconclusive';
  readonly why: Unverified;
}

/** The case says nothing about the rule, because something got in the way. */
export const inconclusive = (code: UnverifiedCode, words: string): Inconclusive => ({
  verdict: 'inconclusive',
  why: { code, words },
});

/** The setup of the case failed: `problem` says how. */
export const setupFailed = (problem: string): Inconclusive => inconclusive('setup-failed', problem);

/** The request under test was not sent: the setup failed, or for the reason that `words` give. */
export const notSent = (
  { problem }: { readonly problem: string | null },
  words = 'its request was not sent',
): Inconclusive => (problem === null ? inconclusive('not-sent', words) : setupFailed(problem));
