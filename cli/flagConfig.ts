import { checkConfig } from '../targets/config/checkConfig';
import type { TargetConfig } from '../targets/config/keys';
import type { Rate } from '../targets/units';
import type { Tokens } from './tokens';
import { UsageError } from './usageError';

/** What a command line may say of a target. */
export interface TargetFlags {
  readonly url?: string;
  readonly param?: Readonly<Record<string, string>>;
  readonly foreign?: Readonly<Record<string, string>>;
  readonly user?: readonly string[];
  readonly permit?: readonly string[];
  readonly rate?: Rate;
}

/**
 * A configuration with the command line on top: what is given there counts, single parameters go beside those that are
 * there.
 */
export function withFlags(base: TargetConfig, flags: TargetFlags, tokens: Tokens): TargetConfig {
  const token = tokens.token ?? base.token;
  const limited = tokens.limitedToken ?? base.limitedToken?.token;
  const { authorization: _, ...headers } = base.headers;
  const checked = checkConfig({
    ...(flags.url === undefined ? {} : { url: flags.url }),
    ...(flags.user === undefined ? {} : { users: flags.user }),
    ...(flags.permit === undefined ? {} : { permit: flags.permit }),
    ...(token === undefined ? {} : { token }),
    ...(limited === undefined ? {} : { limitedToken: { token: limited, lacks: base.limitedToken?.lacks ?? [] } }),
  });
  if (!checked.ok) throw new UsageError(asFlag(checked.problem));
  const { url, users, permit, token: main, limitedToken } = checked.config;
  return {
    ...base,
    params: { ...base.params, ...flags.param },
    foreign: { ...base.foreign, ...flags.foreign },
    ...(url === undefined ? {} : { url }),
    ...(flags.user === undefined ? {} : { users }),
    ...(flags.permit === undefined ? {} : { permit }),
    ...(flags.rate === undefined ? {} : { rate: flags.rate }),
    ...(main === undefined ? {} : { token: main }),
    ...(tokens.token === undefined ? {} : { headers }),
    ...(limitedToken === undefined ? {} : { limitedToken }),
  };
}

/** The key that a problem begins with, as the option that gave it. */
const asFlag = (problem: string): string =>
  problem.replace(/^(url|users|permit)(\[\d+\])?:/, (_, key: string) => `--${key === 'users' ? 'user' : key}:`);
