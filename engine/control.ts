import type { Case, Control } from './law';

/** A control as a case of its own: what it shows is judged like everything else. */
export const controlCase = (control: Control): Case => ({
  id: `control:${control.key}`, what: `control: ${control.key}`, tier: 'quick', expects: 'accepted',
  given: control.given, steps: [{ ...control.call, purpose: 'claim' }], needs: [], sees: 'list', alone: false,
});
