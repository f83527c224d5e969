import { type Case, claimsOf, type Control, type History } from './law';

/** A control as a case of its own: what it shows is judged like everything else. */
export const controlCase = (control: Control): Case => ({
  id: `control:${control.key}`,
  what: `control: ${control.key}`,
  tier: 'quick',
  expects: 'accepted',
  given: control.given,
  steps: [{ ...control.call, purpose: 'claim' }],
  needs: [],
  sees: 'list',
  alone: false,
});

/** Keys of the controls that cases stand for whose every claim was accepted. */
export const provenBy = (histories: readonly History[]): readonly string[] =>
  histories.flatMap(({ case: one, calls, problem }) => {
    const claims = claimsOf({ calls });
    return problem === null && claims.length > 0 && claims.every(({ answer }) => answer.class === 'accepted')
      ? (one.proves ?? [])
      : [];
  });

/**
 * The control that must go along when the case is seen again: none where its own answers tell what they are and the
 * control went through before.
 */
export const neededAgain = (history: History, outcome: (key: string) => History['control']): Control | undefined => {
  const { control } = history.case;
  return control && provesItself(history) && outcome(control.key) === 'accepted' ? undefined : control;
};

/**
 * What was not to be accepted was answered, whatever the answer: a refusal that fails its rule does so by its status or
 * by what it left behind, and who may do more changes neither.
 */
const provesItself = ({ calls, case: { expects } }: History): boolean =>
  expects !== 'accepted' &&
  calls.every(
    ({ step, answer }) => step.purpose !== 'claim' || ['accepted', 'refused', 'server-error'].includes(answer.class),
  );
