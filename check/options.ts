import type { WrittenConfig } from '../targets/config/keys';
import type { CodeOptions } from '../targets/transports/transports';
import type { Choices } from './choices';

/** What a configuration file may hold, and what `check` and the Jest binding take: see docs/configuration.md. */
export type TargetOptions = WrittenConfig & { readonly contract: string };

/** A target and what to do with it. */
export interface CheckOptions extends TargetOptions, CodeOptions, Partial<Choices> {
  /** A folder for the report's files; none are written without one. */
  readonly out?: string;
  /** The JUnit file counts refuted should rules as failures. */
  readonly strict?: boolean;
  readonly signal?: AbortSignal;
}
