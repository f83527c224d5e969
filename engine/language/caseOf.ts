import type { Case } from './case';

type Usual = 'tier' | 'expects' | 'given' | 'needs' | 'sees' | 'alone';

/**
 * A case with defaults: standard tier, any answer expected, no roles, no needs, the list is enough, concurrent cases
 * allowed.
 */
export const caseOf = (some: Omit<Case, Usual> & Partial<Pick<Case, Usual>>): Case => ({
  tier: 'standard',
  expects: 'any',
  given: { roles: {} },
  needs: [],
  sees: 'list',
  alone: false,
  ...some,
});
