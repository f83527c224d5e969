import type { Case, Control } from './case';
import { caseOf } from './caseOf';
import { claimsOf, type History } from './history';

/** A control as a case of its own, so that passive laws judge its history like any other. */
export const controlCase = (control: Control): Case =>
  caseOf({
    id: `control:${control.key}`,
    purpose: 'control',
    what: `control: ${control.key}`,
    tier: 'quick',
    expects: 'accepted',
    given: control.given,
    steps: [{ ...control.call, purpose: 'claim' }],
  });

/** Keys of the controls that need not be sent, because every claim of a case that stands for them was accepted. */
export const provenBy = (histories: readonly History[]): readonly string[] =>
  histories.flatMap(({ case: one, calls, problem }) => {
    const claims = claimsOf({ calls });
    return problem === null && claims.length > 0 && claims.every(({ answer }) => answer.class === 'accepted')
      ? (one.proves ?? [])
      : [];
  });

/**
 * The control that a re-run of the case sends too. None where the control was accepted before and every claim got an
 * answer to the request itself; `outcome` gives how the control of a key was answered.
 */
export const neededAgain = (history: History, outcome: (key: string) => History['control']): Control | undefined => {
  const { control } = history.case;
  return control && provesItself(history) && outcome(control.key) === 'accepted' ? undefined : control;
};

/**
 * A case that expects a refusal needs no control on its re-run: the failure shows in the status or in leftover state.
 */
const provesItself = ({ calls, case: { expects } }: History): boolean =>
  expects !== 'accepted' &&
  claimsOf({ calls }).every(({ answer }) => ['accepted', 'refused', 'server-error'].includes(answer.class));
