import { readFileSync } from 'node:fs';
import { ConfigProblem } from '../targets/config/decode';
import { secretText } from '../targets/config/key';
import { say } from './say';
import { UsageError } from './usageError';

/** Where a command line says that tokens are. */
export interface TokenFlags {
  readonly token?: string;
  readonly tokenEnv?: string;
  readonly limitedTokenEnv?: string;
}

export interface Tokens {
  readonly token?: string;
  readonly limitedToken?: string;
}

/** The tokens that the command line names. A literal one works and warns: other users of the machine can see it. */
export function tokensFrom({ token, tokenEnv, limitedTokenEnv }: TokenFlags, env: NodeJS.ProcessEnv): Tokens {
  if (token !== undefined && tokenEnv !== undefined)
    throw new UsageError('--token and --token-env are both given; keep one of them');
  if (token !== undefined && token !== '-')
    say(
      'warning: a token on the command line can be seen by others on this machine; use ROLECALL_TOKEN, --token-env NAME or --token -',
    );
  const main = token === '-' ? fromStdin() : (token ?? fromVariable('--token-env', tokenEnv, env));
  const limited = fromVariable('--limited-token-env', limitedTokenEnv, env);
  return {
    ...(main === undefined ? {} : { token: good(token === undefined ? '--token-env' : '--token', main) }),
    ...(limited === undefined ? {} : { limitedToken: good('--limited-token-env', limited) }),
  };
}

/** The tokens that are read without being asked. */
export function tokensFromEnvironment(env: NodeJS.ProcessEnv): Tokens {
  const { ROLECALL_TOKEN: token = '', ROLECALL_LIMITED_TOKEN: limited = '' } = env;
  return {
    ...(token === '' ? {} : { token: good('ROLECALL_TOKEN', token) }),
    ...(limited === '' ? {} : { limitedToken: good('ROLECALL_LIMITED_TOKEN', limited) }),
  };
}

function fromVariable(flag: string, name: string | undefined, env: NodeJS.ProcessEnv): string | undefined {
  if (name === undefined) return undefined;
  const value = env[name];
  if (value === undefined) throw new UsageError(`${flag}: the environment variable ${JSON.stringify(name)} is not set`);
  return value;
}

function fromStdin(): string {
  try {
    return readFileSync(0, 'utf8').trim();
  } catch {
    throw new UsageError('--token -: no token came on standard input');
  }
}

function good(where: string, token: string): string {
  try {
    return secretText(token, where);
  } catch (error) {
    throw error instanceof ConfigProblem ? new UsageError(error.message) : error;
  }
}
