import type { Case } from './case';

type Usual = 'purpose' | 'tier' | 'expects' | 'given' | 'steps' | 'needs' | 'sees' | 'alone';

/**
 * A case with defaults: a check of the standard tier that expects any answer, without roles, steps and needs; the list
 * is enough, and concurrent cases are allowed.
 */
export const caseOf = (some: Omit<Case, Usual> & Partial<Pick<Case, Usual>>): Case => ({
  purpose: 'check',
  tier: 'standard',
  expects: 'any',
  given: { roles: {} },
  steps: [],
  needs: [],
  sees: 'list',
  alone: false,
  ...some,
});

/** Ids of the cases in which a run creates and deletes roles of its own begin so; stored results hold them. */
const housekeeping = 'chores.';
/** Id of the first list. */
export const firstListId = 'preflight';

/** The id of such a case; `count` makes it unique in its run. */
export const housekeepingId = (what: 'create' | 'delete' | 'default', count?: number): string =>
  `${housekeeping}${what}${count === undefined ? '' : `-${String(count)}`}`;

/** Whether a stored id names a case that every run has and no check proposes. */
export const isOfEveryRun = (id: string): boolean => id.startsWith(housekeeping) || id === firstListId;
