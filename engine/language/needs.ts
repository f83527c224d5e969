import { type Unverified, type UnverifiedCode, weightiest } from '../../model/unverified';
import type { Need } from './case';

/** What would unlock a case, said to the user. */
export function needInWords(need: Need): string {
  switch (need.kind) {
    case 'permit':
      return `needs --permit ${need.name}`;
    case 'users':
      return `needs ${need.count === 1 ? 'a user' : `${String(need.count)} users`} to assign (--user ID)`;
    case 'limited-token':
      return 'needs a token with too little right (ROLECALL_LIMITED_TOKEN)';
    case 'foreign':
      return `needs a foreign ${need.parameter} (--foreign ${need.parameter}=…)`;
  }
}

const codes: Readonly<Record<Need['kind'], UnverifiedCode>> = {
  permit: 'needs-permit',
  users: 'needs-users',
  'limited-token': 'needs-limited-token',
  foreign: 'needs-foreign',
};

/** Why a case was skipped: it writes in a read-only run, or it has needs that the configuration does not meet. */
export const whySkipped = (needs: readonly Need[], readOnly: boolean): Unverified =>
  readOnly
    ? { code: 'read-only', words: 'needs to write, and --read-only was given' }
    : {
        code: weightiest(needs.map(({ kind }) => codes[kind])) ?? 'never-tried',
        words: needs.map(needInWords).join(' and '),
      };
