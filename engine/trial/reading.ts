import { claimsOf, type History, type Look } from '../language/history';

/** The snapshot that the cases of one batch have in common: it follows the first step of each of them. */
export type Window = Look | undefined;

/** The window of a history: the snapshot after its first step, or its only one. */
export const windowOf = ({ looks }: History): Window => looks[1] ?? looks[0];

/**
 * Requests of the suite's own: roles created and deleted for the pool, the first list, the clean-up. They are not run
 * again; the same failure in another history confirms theirs.
 */
export const isHousekeeping = ({ case: { purpose } }: History): boolean => purpose !== 'check' && purpose !== 'control';

/** Two histories that share no snapshot, so that no state was seen by both. */
export const shareNoSnapshot = (a: History, b: History): boolean =>
  a !== b && !a.looks.some((look) => b.looks.includes(look));

/** The operations of the requests under test, joined: two cases with the same text try the same operations. */
export const operationsOf = ({ case: { steps } }: History): string =>
  [
    ...new Set(
      steps.flatMap((step) =>
        step.do === 'look' || step.purpose !== 'claim' ? [] : [step.do === 'call' ? step.operation : 'assign'],
      ),
    ),
  ].join();

/** A request that expects a refusal was accepted, or crashed the server. */
export const letThrough = (history: History): boolean =>
  claimsOf(history).some(
    ({ answer }) =>
      answer.class === 'server-error' || (answer.class === 'accepted' && history.case.expects === 'refused'),
  );

/** An answer of the case contradicts what the case expects, so no other case can have caused the failure. */
export const isContradicted = (history: History): boolean =>
  letThrough(history) ||
  (history.case.expects === 'accepted' && claimsOf(history).some(({ answer }) => answer.class === 'refused'));

/** The setup stood, and every request under test was accepted. */
export const wasAccepted = (history: History): boolean =>
  history.problem === null && claimsOf(history).every(({ answer }) => answer.class === 'accepted');
