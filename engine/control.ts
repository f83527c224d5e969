import type { Case, Control, History } from './law';

/** A control as a case of its own: what it shows is judged like everything else. */
export const controlCase = (control: Control): Case => ({
  id: `control:${control.key}`, what: `control: ${control.key}`, tier: 'quick', expects: 'accepted',
  given: control.given, steps: [{ ...control.call, purpose: 'claim' }], needs: [], sees: 'list', alone: false,
});

/** Keys of the controls that cases stand for whose every claim was accepted. */
export const provenBy = (histories: readonly History[]): readonly string[] => histories.flatMap(({ case: one, calls, problem }) => {
  const claims = calls.filter(({ step }) => step.purpose === 'claim');
  return problem === null && claims.length > 0 && claims.every(({ answer }) => answer.class === 'accepted') ? one.proves ?? [] : [];
});
