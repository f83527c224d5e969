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
