import type { Checked } from '../result';
import { bad, good } from '../result';
import { ConfigProblem } from './decode';

/** The environment as far as a configuration may name it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Keys of a configuration that hold tokens or name the variables that do. */
export interface TokenKeys {
  readonly token?: string;
  readonly tokenEnv?: string;
  readonly limitedToken?: { readonly token?: string; readonly lacks?: readonly string[] };
  readonly limitedTokenEnv?: string;
}

/** Tokens as a `TargetConfig` holds them. */
export interface ConfiguredTokens {
  readonly token?: string;
  readonly limitedToken?: { readonly token: string; readonly lacks: readonly string[] };
}

/** The token itself if a header can carry it. Never repeats it. */
export function checkToken(token: string): Checked<string> {
  if (token === '') return bad('the token is empty');
  return /^[\x21-\x7e]+$/.test(token)
    ? good(token)
    : bad('the token has white space or characters in it that a header cannot carry');
}

/** Tokens from the configuration or from the variables it names. */
export function configuredTokens(keys: TokenKeys, environment: Environment): ConfiguredTokens {
  const token = oneToken('token', keys.token, 'tokenEnv', keys.tokenEnv, environment);
  const limited = oneToken(
    'limitedToken',
    keys.limitedToken?.token,
    'limitedTokenEnv',
    keys.limitedTokenEnv,
    environment,
  );
  if (keys.limitedToken && limited === undefined)
    throw new ConfigProblem(
      'limitedToken: has no token; add one as limitedToken.token, or name a variable with limitedTokenEnv',
    );
  if (limited !== undefined && limited === token)
    throw new ConfigProblem('limitedToken: is the same as token; it must be one with fewer rights');
  return {
    ...(token === undefined ? {} : { token }),
    ...(limited === undefined ? {} : { limitedToken: { token: limited, lacks: keys.limitedToken?.lacks ?? [] } }),
  };
}

function oneToken(
  key: string,
  value: string | undefined,
  envKey: string,
  variable: string | undefined,
  environment: Environment,
): string | undefined {
  if (value !== undefined && variable !== undefined)
    throw new ConfigProblem(`${envKey}: ${key} is given too; keep one of them`);
  const found = variable === undefined ? value : environment[variable];
  if (variable !== undefined && found === undefined)
    throw new ConfigProblem(`${envKey}: the environment variable ${JSON.stringify(variable)} is not set`);
  if (found === undefined) return undefined;
  const checked = checkToken(found);
  if (!checked.ok) throw new ConfigProblem(`${variable === undefined ? key : envKey}: ${checked.problem}`);
  return checked.value;
}
