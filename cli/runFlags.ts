import type { Profile } from '../model/results';
import type { TargetFlags } from './flagConfig';
import type { TokenFlags } from './tokens';

/** The options of `rolecall run` as commander hands them over. */
export interface RunFlags extends TargetFlags, TokenFlags {
  readonly config?: string;
  readonly profile: Profile;
  readonly budget?: number;
  readonly time?: number;
  readonly concurrency?: number;
  readonly seed?: number;
  readonly readOnly?: boolean;
  readonly plan?: boolean;
  readonly only?: readonly string[];
  readonly known?: string;
  readonly writeKnown?: string;
  readonly strict?: boolean;
  readonly out: string;
}
