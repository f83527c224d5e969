import type { WrittenUnder } from '../targets/config/key';
import type { WrittenConfig } from '../targets/config/keys';
import type { CodeOptions } from '../targets/transports/transports';
import type { choiceKeys, reportKeys } from './keys';

/** What a configuration file may hold, and what `check` and the Jest binding take: see docs/configuration.md. */
export type TargetOptions = WrittenConfig & { readonly contract: string };

/** A target and what to do with it: see docs/configuration.md. */
export interface CheckOptions
  extends TargetOptions, CodeOptions, WrittenUnder<typeof choiceKeys>, WrittenUnder<typeof reportKeys> {
  /** Stops the run, which then cleans up. */
  readonly signal?: AbortSignal;
}
