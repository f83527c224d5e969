import type { LimitedToken } from './bearer';
import type { Carrier } from './carrier';
import { WRONG_TOKEN } from './carrier';

export interface HeaderConfig {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly limitedToken?: LimitedToken;
}

/**
 * A configured Authorization header, for schemes other than Bearer: it is the main credential as it stands and goes
 * with no other. What stands in it is opaque, so that a nearly right one differs in a character and is never shorter.
 */
export const authorizationHeader = {
  main: 'headers.authorization',
  keys: {},
  from: ({ headers: { authorization }, limitedToken }: HeaderConfig): Carrier | undefined =>
    authorization === undefined
      ? undefined
      : {
          main: authorization,
          limited: limitedToken && `Bearer ${limitedToken.token}`,
          wrong: `Bearer ${WRONG_TOKEN}`,
          empty: 'Bearer',
          opaque: true,
          present: (secret) => ({ authorization: secret }),
          hide: (secret) => secret.replace(/^\S+\s+/, ''),
        },
};
