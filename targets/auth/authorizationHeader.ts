import type { LimitedToken } from './bearer';
import type { Carrier } from './carrier';
import { WRONG_TOKEN } from './carrier';

export interface HeaderConfig {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly limitedToken?: LimitedToken;
}

/**
 * A configured Authorization header, for schemes other than Bearer. It is the main credential. Its form is unknown, so
 * a nearly right one differs in one character and never in length.
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
