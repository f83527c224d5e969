import type { Level } from '../model/rule';
import type { App } from '../targets/transports/appServer';
import type { AssignOverrides, OperationOverride, Permit } from '../targets/config/config';
import type { Choices } from './choices';

/** What a configuration file may hold, and what `check` and the Jest binding take. */
export interface TargetOptions {
  /** Id of a contract that ships, or a folder. */
  readonly contract: string;
  /** The server part of the contract's paths. */
  readonly url?: string;
  readonly token?: string;
  /** Name of the environment variable that holds the token. */
  readonly tokenEnv?: string;
  /** A token with too little right. */
  readonly limitedToken?: string | { readonly token: string; readonly lacks?: readonly string[] };
  readonly limitedTokenEnv?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Another tenant's ids: `group_id`, `role_id`. */
  readonly foreign?: Readonly<Record<string, string | number>>;
  /** Users who may be given another role, and back. */
  readonly users?: readonly (string | number)[] | Readonly<Record<string, string | number | null>>;
  readonly permit?: readonly Permit[];
  readonly enabledFeatures?: readonly string[];
  readonly disabledFeatures?: readonly string[];
  readonly operations?: Readonly<Record<string, OperationOverride>>;
  readonly assign?: AssignOverrides;
  /** `200/min`. */
  readonly rate?: string;
  /** How long a change may take to show: milliseconds, or `5s`. */
  readonly settle?: number | string;
  readonly maxLiveRoles?: number;
  /** Rule -> why it need not be verified. */
  readonly waive?: Readonly<Record<string, string>>;
  readonly levels?: Readonly<Record<string, { readonly level: Level; readonly reason: string }>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly bodyCapBytes?: number;
}

/** A target and what to do with it. */
export interface CheckOptions extends TargetOptions, Partial<Choices> {
  /** An app in this process instead of a URL: a server, a request listener, a Fastify instance. */
  readonly app?: App;
  /** Where the contract's paths begin in the app. Default: as on the vendor's server. */
  readonly basePath?: string;
  /** A folder for the report's files; none are written without one. */
  readonly out?: string;
  /** The JUnit file counts refuted should rules as failures. */
  readonly strict?: boolean;
  readonly signal?: AbortSignal;
}
