import type { Decode } from '../config/decode';
import { ConfigProblem, list, shape, text } from '../config/decode';
import type { ValuesUnder } from '../config/key';
import { key, secretText } from '../config/key';
import type { Carrier } from './carrier';
import { WRONG_TOKEN } from './carrier';

/** A token that lacks rights. `lacks` names them; it is empty if they are not known. */
export interface LimitedToken {
  readonly token: string;
  readonly lacks: readonly string[];
}

/** `T`, or `{token, lacks}`. */
const limitedToken: Decode<LimitedToken, string | { readonly token?: string; readonly lacks?: readonly string[] }> = (
  value,
  at,
) => {
  if (typeof value === 'string') return { token: secretText(value, at), lacks: [] };
  const { token, lacks = [] } = shape({ token: secretText, lacks: list(text) })(value, at);
  if (token !== undefined) return { token, lacks };
  throw new ConfigProblem(`${at}: has no token; add one as ${at}.token, or name a variable with ${at}Env`);
};

const isMapping = (written: unknown): written is object => typeof written === 'object' && written !== null;

const keys = {
  token: key(secretText, {
    says: 'the bearer token, or the environment variable that holds it',
    variable: {
      name: 'ROLECALL_TOKEN',
      flag: {
        spec: '--token-env <name>',
        takes: 'text',
        says: 'environment variable that holds the token (default: ROLECALL_TOKEN)',
        on: ['run', 'replay', 'clean'],
      },
    },
    flag: {
      spec: '--token <token>',
      takes: 'secret',
      says: 'the token itself, or - to read it from standard input',
      on: ['run', 'replay', 'clean'],
    },
  }),
  limitedToken: key(limitedToken, {
    says: 'a token with too little right: `T` or `{token, lacks: [right]}`',
    variable: {
      name: 'ROLECALL_LIMITED_TOKEN',
      flag: {
        spec: '--limited-token-env <name>',
        takes: 'text',
        says: 'environment variable that holds a token with too little right (default: ROLECALL_LIMITED_TOKEN)',
        on: ['run', 'replay'],
      },
      holds: (written) =>
        isMapping(written) ? 'token' in written && written.token !== undefined : written !== undefined,
      put: (written, token) => (isMapping(written) ? { ...written, token } : token),
      release: (written) => (isMapping(written) ? { ...written, token: undefined } : undefined),
    },
  }),
};

/** Bearer tokens (RFC 6750). */
export const bearer = {
  main: 'token',
  keys,
  from: ({ token, limitedToken: limited }: ValuesUnder<typeof keys>): Carrier | undefined =>
    token === undefined ? undefined : bearerOf(token, limited?.token),
};

/** Carries bearer tokens; without a main token the rightful caller presents nothing. */
export const bearerOf = (main: string | undefined, limited: string | undefined): Carrier => ({
  main,
  limited,
  wrong: WRONG_TOKEN,
  empty: '',
  opaque: false,
  present: (secret) => ({ authorization: `Bearer ${secret}`.trimEnd() }),
  hide: (secret) => secret,
});
