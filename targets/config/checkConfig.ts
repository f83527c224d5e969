import type { Level } from '../../model/rule';
import type {
  AssignmentOverride,
  AssignOverrides,
  ConfiguredUser,
  OperationOverride,
  Permit,
  TargetConfig,
} from './config';
import { PERMITS } from './config';
import type { Environment, TokenKeys } from './tokens';
import { configuredTokens } from './tokens';
import { duration, headers, limitedToken, method, operation, path, pointer, rate, url, users } from './values';
import type { Decode } from './decode';
import { ConfigProblem, id, json, list, oneOf, record, refuse, shape, text, whole } from './decode';
import { oneLine } from '../oneLine';
import type { Rate } from '../units';

/** A configuration, or what is wrong with it in one line that names the key. */
export type CheckedConfig =
  { readonly ok: true; readonly config: TargetConfig } | { readonly ok: false; readonly problem: string };

interface WrittenConfig extends TokenKeys {
  contract?: string;
  url?: string;
  params?: Record<string, string>;
  foreign?: Record<string, string>;
  users?: ConfiguredUser[];
  permit?: Permit[];
  enabledFeatures?: string[];
  disabledFeatures?: string[];
  operations?: Record<string, OperationOverride>;
  assign?: AssignOverrides;
  rate?: Rate;
  settle?: number;
  maxLiveRoles?: number;
  waive?: Record<string, string>;
  levels?: TargetConfig['levels'];
  headers?: Record<string, string>;
  timeoutMs?: number;
  bodyCapBytes?: number;
}

const assignment: Decode<AssignmentOverride> = shape<Required<AssignmentOverride>>({
  method,
  path,
  body: json,
  mediaType: text,
});

const assign: Decode<AssignOverrides> = shape<Required<AssignOverrides>>({
  set: assignment,
  read: shape<Required<NonNullable<AssignOverrides['read']>>>({ method, path, roleIdAt: pointer }),
  clear: assignment,
  none: json,
});

const level: Decode<{ level: Level; reason: string }> = (value, at) => {
  const written = shape<{ level: Level; reason: string }>({ level: oneOf('must', 'should', 'observe'), reason: text })(
    value,
    at,
  );
  return {
    level: written.level ?? refuse(`${at}.level`, 'one of must, should, observe', undefined),
    reason: written.reason ?? refuse(`${at}.reason`, 'text that says why', undefined),
  };
};

const written: Decode<Partial<WrittenConfig>> = shape<WrittenConfig>({
  contract: text,
  url,
  token: text,
  tokenEnv: text,
  limitedToken,
  limitedTokenEnv: text,
  params: record(id),
  foreign: record(id),
  users,
  permit: list(oneOf(...PERMITS)),
  enabledFeatures: list(text),
  disabledFeatures: list(text),
  operations: record(operation),
  assign,
  rate,
  settle: duration,
  maxLiveRoles: whole(1, 10_000),
  waive: record(text),
  levels: record(level),
  headers,
  timeoutMs: whole(1, 3_600_000),
  bodyCapBytes: whole(1, 1024 ** 3),
});

/** Checks a configuration and puts the defaults in place. `{}` is a good one. */
export function checkConfig(value: unknown, environment: Environment = process.env): CheckedConfig {
  try {
    return { ok: true, config: complete(written(value, ''), environment) };
  } catch (error) {
    if (error instanceof ConfigProblem) return { ok: false, problem: oneLine(error.message) };
    throw error;
  }
}

function complete(config: Partial<WrittenConfig>, environment: Environment): TargetConfig {
  const {
    token,
    tokenEnv,
    limitedToken: limited,
    limitedTokenEnv,
    settle,
    enabledFeatures = [],
    disabledFeatures = [],
    headers: extra = {},
    ...rest
  } = config;
  const both = enabledFeatures.find((feature) => disabledFeatures.includes(feature));
  if (both !== undefined)
    throw new ConfigProblem(`disabledFeatures: ${JSON.stringify(both)} is among enabledFeatures too`);
  const tokens = configuredTokens({ ...config }, environment);
  if (tokens.token !== undefined && 'authorization' in extra)
    throw new ConfigProblem('headers.authorization: token is given too; keep one of them');
  return {
    params: {},
    foreign: {},
    users: [],
    permit: [],
    operations: {},
    maxLiveRoles: 10,
    waive: {},
    levels: {},
    timeoutMs: 10_000,
    bodyCapBytes: 1024 ** 2,
    ...rest,
    ...tokens,
    enabledFeatures,
    disabledFeatures,
    headers: extra,
    settleMs: settle ?? 0,
  };
}
